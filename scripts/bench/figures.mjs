/** All measurements, by figure, condition and page. */
import { spread } from './statistics.mjs';

/**
 * @typedef {object} Kind What a figure measures.
 * @property {string} group
 * @property {string} id Within its group.
 * @property {string} label
 * @property {'ms' | 'kB' | '%' | ''} unit
 * @property {string} condition
 *
 * @typedef {import('./statistics.mjs').Spread} Spread
 * @typedef {Kind & { atlas?: Spread, floor?: Spread, textbook?: Spread }} Figure
 */

export class Figures {
	/** @type {Map<string, { kind: Kind, values: Record<string, (number | undefined)[]> }>} */
	#all = new Map();

	/**
	 * @param {Kind} kind
	 * @param {import('./sites.mjs').Name} page
	 * @param {number | undefined} value Undefined if it could not be measured.
	 */
	record = (kind, page, value) => {
		const key = `${kind.group} ${kind.id} ${kind.condition}`;
		const entry = this.#all.get(key) ?? { kind, values: {} };
		this.#all.set(key, entry);
		(entry.values[page] ??= []).push(value);
	};

	/** @returns {Figure[]} In the order of their first measurement. */
	get list() {
		return [...this.#all.values()].map(({ kind, values }) => {
			/** @type {Figure} */
			const figure = { ...kind };
			for (const page of /** @type {const} */ (['atlas', 'floor', 'textbook'])) {
				const of = spread(values[page] ?? []);
				if (of) figure[page] = of;
			}
			return figure;
		});
	}
}

/**
 * @param {readonly Figure[]} figures
 * @param {string} group
 * @param {string} id
 * @param {string} condition
 */
export const find = (figures, group, id, condition = 'normal') =>
	figures.find((f) => f.group === group && f.id === id && f.condition === condition);
