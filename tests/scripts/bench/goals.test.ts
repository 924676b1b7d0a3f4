import { expect, test } from 'vitest';
import { Figures } from '../../../scripts/bench/figures.mjs';
import { GOALS, judge } from '../../../scripts/bench/goals.mjs';

const kind = { group: 'load', id: 'coloured', label: '', unit: 'ms' as const };

test('reached, not reached by how much, not measured', () => {
	const made = new Figures();
	for (const value of [110, 100, 500])
		made.record({ ...kind, condition: 'normal' }, 'atlas', value);
	made.record({ ...kind, condition: 'normal' }, 'floor', 100);
	made.record({ ...kind, condition: 'normal' }, 'textbook', 100);
	const judged = judge(made.list);
	expect(judged).toHaveLength(GOALS.length);
	expect(judged.find((goal) => goal.text === 'Coloured map, of the floor')).toMatchObject({
		value: 1.1,
		reached: true,
		over: undefined
	});
	const textbook = judged.find((goal) => goal.text === 'Coloured map, of the textbook');
	expect(textbook?.reached).toBe(false);
	expect(textbook?.over).toBeCloseTo(0.8);
	expect(judged.find((goal) => goal.text.includes('slow 4G'))).toMatchObject({
		value: undefined,
		reached: undefined
	});
});

test('blocking is judged by how much it is beyond that of the floor', () => {
	const blocking = { ...kind, id: 'blocking', condition: 'cpu' };
	const beyond = (atlas: number, floor: number) => {
		const made = new Figures();
		made.record(blocking, 'atlas', atlas);
		made.record(blocking, 'floor', floor);
		return judge(made.list).find(({ text }) => text.startsWith('Blocking time'));
	};
	expect(beyond(180, 100)).toMatchObject({ value: 80, reached: false, over: 30 });
	expect(beyond(90, 100)).toMatchObject({ value: 0, reached: true });
	expect(judge([]).find(({ text }) => text.startsWith('Blocking time'))?.value).toBeUndefined();
});

test('a goal reached exactly is reached', () => {
	const goal = { text: '', limit: 0, unit: '' as const, value: () => 0 };
	expect(judge([], [goal])[0]).toMatchObject({ reached: true });
});

test('a figure holds each page by itself, and what was never measured is not there', () => {
	const figures = new Figures();
	figures.record({ ...kind, condition: 'cpu' }, 'atlas', 1);
	figures.record({ ...kind, condition: 'cpu' }, 'atlas', 3);
	figures.record({ ...kind, condition: 'cpu' }, 'floor', undefined);
	expect(figures.list).toEqual([
		{ ...kind, condition: 'cpu', atlas: { median: 2, min: 1, max: 3, n: 2 } }
	]);
});
