import { describe, expect, test } from 'vitest';
import { settleTime } from '../../src/lib/layout/timeline/settle';
import { FRAMES } from '../../src/lib/domain/layout';
import { LANE_KINDS } from '../../src/lib/domain/timeline';
import {
	dotCardOf,
	dotsOf,
	monthOf,
	nextDot,
	timeInput,
	windowWords
} from '../../src/lib/timeline/timeline';
import { entriesOf } from '../../src/lib/picture/entry';
import { data } from '../data/real';

const against = new Map(entriesOf(data, data.reading).map((e) => [e.id, e.against]));
const view = dotsOf(data, (id) => against.get(id) === undefined);
const dot = (id: string) => view.dots.find((d) => d.id === id)!;

describe('the dots', () => {
	test('are all the statements, and those that count are the ones of the reading', () => {
		expect(view.dots.map((d) => d.id)).toEqual(data.statements.map((s) => s.id));
		const counting = view.dots.filter((d) => d.counts).map((d) => d.id);
		expect(counting).toEqual(
			entriesOf(data, data.reading)
				.filter((e) => !e.against)
				.map((e) => e.id)
		);
		expect(counting).toContain('IND-01');
		expect(counting).not.toContain('CHN-06');
	});

	test('have months without their year only where the axis is of one', () => {
		expect(monthOf('2022-09-01', { first: '2022-02-04', last: '2022-10-14' })).toBe('Sept');
		expect(monthOf('2022-09-01', { first: '2022-02-04', last: '2026-11-30' })).toBe('Sept 2022');
	});

	test('say who, when, what, and whether they count', () => {
		expect(dot('IND-01').words).toBe(
			'India: Narendra Modi, 16 Sept 2022. Modi told Putin that the present is not an era of war. Critical. Counts.'
		);
		expect(dot('CHN-06').words).toMatch(/Supportive\. Does not count\.$/);
		for (const { words } of view.dots) expect(words).not.toMatch(/undefined|\.\./);
	});

	test('are on an axis that has every window and begins with the first statement near them', () => {
		expect([view.first, view.last]).toEqual(['2022-02-04', '2022-10-14']);
		const later = dotsOf({ ...data, statements: [] }, () => true);
		expect(later.first).toBe('2022-02-24');
	});
});

describe('the votes', () => {
	test('are all that are known, at the day of their resolution', () => {
		expect(view.votes.length).toBe(data.votes.filter((v) => v.vote).length);
		expect(view.votes.find((v) => v.resolution === 'ES-11/1')!.date).toBe('2022-03-02');
	});

	test('are told in words with their numbers', () => {
		const first = view.resolutions[0]!;
		expect(first.title).toBe('2 March 2022: Aggression against Ukraine');
		const n = (vote: string) =>
			data.votes.filter((v) => v.resolution === first.resolution && v.vote === vote).length;
		expect(first.words).toBe(
			`${n('Y')} in favour, ${n('N')} against, ${n('A')} abstained, ${n('NV')} absent or not voting`
		);
	});
});

describe('the lanes', () => {
	test('by stance are the stances in their order, and one for what is not about the war', () => {
		const { lanes } = timeInput(data, view, 'stance', 'wide');
		expect(lanes.map((l) => l.label)).toEqual([
			'Critical',
			'Cautious',
			'Supportive',
			'Not about the war'
		]);
	});

	test.each(FRAMES)('by state hold every statement once; members have their own, %s', (frame) => {
		const { lanes, dots } = timeInput(data, view, 'state', frame);
		const ids = new Set(lanes.map((l) => l.id));
		for (const { id, lane } of dots) expect(ids, id).toContain(lane);
		for (const state of ['CHN', 'IND', 'KAZ', 'KGZ', 'PAK', 'RUS', 'TJK', 'UZB'])
			expect(ids).toContain(state);
	});

	test('few states have a lane each, and nobody is among the others', () => {
		const few = data.states.filter((s) => ['IND', 'CHN', 'XSC'].includes(s.code));
		const codes = new Set(few.map((s) => s.code));
		const small = {
			...data,
			states: few,
			statements: data.statements.filter((s) => codes.has(s.state))
		};
		const { lanes } = timeInput(
			small,
			dotsOf(small, () => true),
			'state',
			'small'
		);
		expect(lanes.map((l) => l.id)).toEqual(['CHN', 'IND', 'XSC']);
	});
});

describe('arrows', () => {
	for (const frame of FRAMES)
		for (const by of LANE_KINDS)
			test(`lead to every statement and never out of the picture, ${frame}, lanes by ${by}`, () => {
				const input = timeInput(data, view, by, frame);
				const { dots, course } = settleTime(frame, input);
				const lanes = input.lanes.map((l) => l.id);
				const laneOf = (id: string) => lanes.indexOf(input.dots.find((d) => d.id === id)!.lane);
				const seen = new Set([dots[0]!.id]);
				const queue = [dots[0]!];
				for (let at = queue.pop(); at; at = queue.pop())
					for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
						const next = nextDot(at, dots, laneOf, key, course === 'down');
						if (!next || seen.has(next.id)) continue;
						seen.add(next.id);
						queue.push(next);
					}
				expect(seen.size).toBe(data.statements.length);
			});

	test('right is the next in the same lane, left goes back', () => {
		const input = timeInput(data, view, 'stance', 'wide');
		const { dots } = settleTime('wide', input);
		const laneOf = (id: string) => (dot(id).stance === 'critical' ? 0 : 1);
		const from = dots.find((d) => d.id === 'IND-01')!;
		const right = nextDot(from, dots, laneOf, 'ArrowRight', false)!;
		expect(dot(right.id).stance).toBe('critical');
		expect(right.x).toBeGreaterThanOrEqual(from.x);
		expect(nextDot(right, dots, laneOf, 'ArrowLeft', false)).toBe(from);
		expect(dot(nextDot(from, dots, laneOf, 'ArrowDown', false)!.id).stance).not.toBe('critical');
		expect(nextDot(from, dots, laneOf, 'ArrowUp', false)).toBeUndefined();
	});
});

describe('the card of a statement', () => {
	test('says whether it counts, and why not', () => {
		expect(dotCardOf(data, 'IND-01', undefined)!.counts).toBe('Counts.');
		expect(dotCardOf(data, 'CHN-06', against.get('CHN-06'))!.counts).toMatch(
			/^Does not count: it is outside/
		);
		expect(dotCardOf(data, 'IND-01', undefined)!).toMatchObject({
			stateName: 'India',
			stance: 'critical',
			manner: 'Quoted'
		});
	});
	test('is none for an id that is not in the data', () => {
		expect(dotCardOf(data, 'XXX-99', undefined)).toBeUndefined();
	});
});

test('windows in words', () => {
	expect(windowWords('2022-09-13', '2022-09-21')).toBe('13–21 Sept 2022');
	expect(windowWords('2022-02-24', '2022-10-14')).toBe('24 Feb to 14 Oct 2022');
	expect(windowWords('2022-09-16', '2022-09-16')).toBe('16 Sept 2022');
});
