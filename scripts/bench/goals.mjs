/** The performance goals of the atlas, and how far it is from them. */
import { find } from './figures.mjs';
import { ratio } from './statistics.mjs';

/**
 * @typedef {import('./figures.mjs').Figure} Figure
 * @typedef {object} Goal
 * @property {string} text
 * @property {number} limit Largest allowed value.
 * @property {'×' | 'ms' | 'kB' | '%' | ''} unit
 * @property {(figures: readonly Figure[]) => number | undefined} value
 */

const times =
	(
		/** @type {'floor' | 'textbook'} */ other,
		/** @type {string} */ group,
		/** @type {string} */ id,
		/** @type {string} */ condition = 'normal'
	) =>
	(/** @type {readonly Figure[]} */ figures) => {
		const figure = find(figures, group, id, condition);
		return ratio(figure?.atlas, figure?.[other]);
	};
const own =
	(
		/** @type {string} */ group,
		/** @type {string} */ id,
		/** @type {string} */ condition = 'normal',
		/** @type {'median' | 'max'} */ which = 'median'
	) =>
	(/** @type {readonly Figure[]} */ figures) =>
		find(figures, group, id, condition)?.atlas?.[which];

const beyondFloor =
	(/** @type {string} */ group, /** @type {string} */ id, /** @type {string} */ condition) =>
	(/** @type {readonly Figure[]} */ figures) => {
		const { atlas, floor } = find(figures, group, id, condition) ?? {};
		return atlas && floor && Math.max(0, atlas.median - floor.median);
	};

/** @type {readonly Goal[]} */
export const GOALS = [
	{
		text: 'Coloured map, of the floor',
		limit: 1.15,
		unit: '×',
		value: times('floor', 'load', 'coloured')
	},
	{
		text: 'Coloured map, of the textbook',
		limit: 0.3,
		unit: '×',
		value: times('textbook', 'load', 'coloured')
	},
	{
		text: 'Coloured map, CPU 4× slower, of the floor',
		limit: 1.15,
		unit: '×',
		value: times('floor', 'load', 'coloured', 'cpu')
	},
	{
		text: 'Coloured map on slow 4G, of the floor',
		limit: 1.15,
		unit: '×',
		value: times('floor', 'load', 'coloured', '4g')
	},
	{
		text: 'Marks that move on load',
		limit: 0,
		unit: '',
		value: own('rest', 'moved', 'normal', 'max')
	},
	{
		text: 'Blocking time of the processor beyond that of the floor, CPU 4× slower',
		limit: 50,
		unit: 'ms',
		value: beyondFloor('load', 'blocking', 'cpu')
	},
	{
		text: 'Pointer to card p50, of the floor',
		limit: 1.15,
		unit: '×',
		value: times('floor', 'hover', 'p50')
	},
	{
		text: 'Pointer to card p95, of the floor',
		limit: 1.25,
		unit: '×',
		value: times('floor', 'hover', 'p95')
	},
	{
		text: "Dropped frames by the page's own work while the layout changes, CPU 4× slower",
		limit: 5,
		unit: '%',
		value: own('layout', 'crowded', 'cpu')
	},
	{
		text: 'Heap of an untouched page, of the floor',
		limit: 2,
		unit: '×',
		value: times('floor', 'load', 'heap')
	},
	{ text: 'Elements', limit: 900, unit: '', value: own('load', 'elements') },
	{
		text: 'Growth of the heap over a thousand interactions',
		limit: 2,
		unit: '%',
		value: own('memory', 'heap-growth')
	},
	{
		text: 'Nodes more after a thousand interactions',
		limit: 0,
		unit: '',
		value: own('memory', 'nodes-growth')
	},
	{
		text: 'Listeners more after a thousand interactions',
		limit: 0,
		unit: '',
		value: own('memory', 'listeners-growth')
	},
	{
		text: 'JavaScript before the first interaction',
		limit: 15,
		unit: 'kB',
		value: own('bytes', 'script')
	},
	{
		text: 'The whole first view with its fonts',
		limit: 110,
		unit: 'kB',
		value: own('bytes', 'total')
	},
	{ text: 'Requests of the first view', limit: 8, unit: '', value: own('bytes', 'requests') }
];

/**
 * @typedef {{ text: string, limit: number, unit: Goal['unit'], value: number | undefined, reached: boolean | undefined, over: number | undefined }} Judged
 * `over`: how much above the limit, in the unit; undefined if reached or not measured.
 */

/**
 * @param {readonly Figure[]} figures
 * @param {readonly Goal[]} [goals]
 * @returns {Judged[]}
 */
export const judge = (figures, goals = GOALS) =>
	goals.map(({ text, limit, unit, value: of }) => {
		const value = of(figures);
		const reached = value === undefined ? undefined : value <= limit;
		return {
			text,
			limit,
			unit,
			value,
			reached,
			over: reached === false ? (value ?? 0) - limit : undefined
		};
	});
