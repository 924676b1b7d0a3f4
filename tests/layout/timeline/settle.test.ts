import { describe, expect, test } from 'vitest';
import { dateOf, dayAt, dayNumber, extentOf, placeOf } from '../../../src/lib/layout/timeline/days';
import { threadBeads, type Bead } from '../../../src/lib/layout/timeline/strings';
import { settleTime, type TimeInput } from '../../../src/lib/layout/timeline/settle';
import { timeFrames } from '../../../src/lib/layout/timeline/frames';
import { overlap } from '../../../src/lib/layout/boxes';
import { frames } from '../../../src/lib/layout/frames';
import { textWidth } from '../../../src/lib/layout/text';
import { FRAMES, type FrameId } from '../../../src/lib/domain/layout';
import type { Box } from '../../../src/lib/domain/geometry';
import { LANE_KINDS, type PlacedDot, type SettledTime } from '../../../src/lib/domain/timeline';
import { dotsOf, timeInput } from '../../../src/lib/timeline/timeline';
import { data } from '../../data/real';
import { LONG } from '../../fuzz';

/** A fixed sequence of numbers from 0 to 1 (mulberry32). */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

const FIRST = dayNumber('2022-02-04');
const LAST = dayNumber('2022-10-14');
const words = {
	day: (date: string) => date.slice(5),
	month: (date: string) => date.slice(0, 7),
	group: { earlier: 'Earlier', later: 'Later', unknown: 'Date not known' },
	votes: 'Votes'
};

/** Statements on random days, many of them on a few; some over spans, some outside the axis, some without a date. */
function sample(n: number, seed: number, by: TimeInput['by'] = 'stance'): TimeInput {
	const random = generator(seed);
	const pick = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	const lanes = Array.from({ length: pick(1, by === 'stance' ? 5 : 9) }, (_, i) => ({
		id: `l${i}`,
		label: `Lane ${i}`,
		short: `L${i}`
	}));
	const busy = [pick(FIRST, LAST), pick(FIRST, LAST)];
	const dots = Array.from({ length: n }, (_, i) => {
		const lane = lanes[Math.floor(random() ** 2 * lanes.length)]!.id;
		const kind = random();
		if (kind < 0.02) return { id: `s${i}`, lane, from: '', to: '' };
		const from =
			kind < 0.5 ? busy[i % 2]! : kind < 0.93 ? pick(FIRST, LAST) : pick(FIRST - 900, LAST + 400);
		const to = random() < 0.25 ? from + pick(1, random() < 0.3 ? 300 : 6) : from;
		return { id: `s${i}`, lane, from: dateOf(from), to: dateOf(to) };
	});
	const votes = ['2022-03-02', '2022-03-02', '2023-02-23', '2023-03-01'].flatMap((date, r) =>
		Array.from({ length: pick(0, 30) }, (_, i) => ({
			resolution: `r${r}`,
			date,
			state: `S${i}`,
			vote: ['Y', 'N', 'A', 'NV'][pick(0, 3)]!
		}))
	);
	const windows = [
		{ id: 'a', label: 'A window', from: '2022-09-13', to: '2022-09-21', occasion: '' },
		{ id: 'b', label: 'A longer window', from: '2022-02-24', to: '2022-10-14', occasion: '' }
	];
	return { by, lanes, dots, votes, windows, first: dateOf(FIRST), last: dateOf(LAST), words };
}

const along = (settled: SettledTime, { x, y }: { x: number; y: number }) =>
	settled.course === 'down' ? y : x;

/** Pairs nearer than their targets allow, found by a sweep. */
function tooNear(dots: PlacedDot[]): string[] {
	const sorted = [...dots].sort((a, b) => a.x - b.x);
	const bad: string[] = [];
	sorted.forEach((a, i) => {
		for (let j = i + 1; j < sorted.length && sorted[j]!.x - a.x < 2 * a.r; j++) {
			const b = sorted[j]!;
			if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r) bad.push(`${a.id} ${b.id}`);
		}
	});
	return bad;
}

/** All that must hold for any data. */
function check(settled: SettledTime, input: TimeInput) {
	expect(settled.dots.map((d) => d.id).sort()).toEqual(input.dots.map((d) => d.id).sort());
	expect(tooNear(settled.dots)).toEqual([]);
	const { starts } = settled.scale;
	expect(starts.findIndex((start, i) => i > 0 && !(start > starts[i - 1]!))).toBe(-1);
	const inputOf = new Map(input.dots.map((d) => [d.id, d]));
	const laneOf = new Map(settled.lanes.map((l) => [l.id, l.box]));
	const slack = 0.11;
	for (const dot of settled.dots) {
		const { from, to, lane } = inputOf.get(dot.id)!;
		const [x0, y0, x1, y1] = laneOf.get(lane)!;
		// Whole within the lane across the axis; within the picture.
		const [low, high] = settled.course === 'down' ? [x0, x1] : [y0, y1];
		const across = settled.course === 'down' ? dot.x : dot.y;
		expect(across - dot.r).toBeGreaterThanOrEqual(low - slack);
		expect(across + dot.r).toBeLessThanOrEqual(high + slack);
		expect(dot.y + dot.r).toBeLessThanOrEqual(settled.viewBox.height);
		const at = along(settled, dot);
		const ends = [starts[0]!, starts.at(-1)!] as const;
		if (dot.place === 'day' || dot.place === 'span') {
			expect(dot.place).toBe(from === to ? 'day' : 'span');
			expect(at).toBeGreaterThanOrEqual(extentOf(settled.scale, from)[0] - slack);
			expect(at).toBeLessThanOrEqual(extentOf(settled.scale, to)[1] + slack);
		} else if (dot.place === 'earlier') expect(at).toBeLessThan(ends[0]);
		else expect(at).toBeGreaterThan(ends[1]);
		if (dot.place === 'unknown') expect(from).toBe('');
	}
	// Dates in order.
	const days = settled.dots
		.filter((d) => d.place === 'day')
		.map((d) => ({ day: inputOf.get(d.id)!.from, at: along(settled, d) }))
		.sort((a, b) => a.at - b.at);
	for (let i = 1; i < days.length; i++)
		if (days[i]!.at - days[i - 1]!.at > 2 * slack)
			expect(days[i]!.day >= days[i - 1]!.day).toBe(true);
	// A window holds the dots of its days whole, and no part of any other.
	for (const { from, to } of input.windows) {
		const [start, end] = [extentOf(settled.scale, from)[0], extentOf(settled.scale, to)[1]];
		for (const dot of settled.dots.filter((d) => d.place === 'day')) {
			const day = inputOf.get(dot.id)!.from;
			const at = along(settled, dot);
			if (day < from) expect(at + dot.r).toBeLessThanOrEqual(start + slack);
			else if (day > to) expect(at - dot.r).toBeGreaterThanOrEqual(end - slack);
			else if (to < input.last && from > input.first) {
				expect(at - dot.r).toBeGreaterThanOrEqual(start - slack);
				expect(at + dot.r).toBeLessThanOrEqual(end + slack);
			}
		}
	}
	// Votes: all there, none over another, none over a dot.
	const marks = settled.votes.flatMap((b) => b.marks);
	expect(marks.length).toBe(input.votes.length);
	expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(marks.length);
	for (const [i, a] of settled.votes.entries())
		for (const b of settled.votes.slice(i + 1)) expect(overlap(a.box, b.box)).toBe(false);
	if (settled.voteLane) {
		const [x0, y0, x1, y1] = settled.voteLane.box;
		const [low, high] = settled.course === 'down' ? [x0, x1] : [y0, y1];
		for (const { box } of settled.votes) {
			const [a, b] = settled.course === 'down' ? [box[0], box[2]] : [box[1], box[3]];
			expect(a).toBeGreaterThanOrEqual(low - 1);
			expect(b).toBeLessThanOrEqual(high + 1);
		}
	}
}

describe('any statements', () => {
	for (const frame of FRAMES)
		test.each([1, 2, 10, 60, 200, ...(LONG ? [700] : [])])(
			`%i of them find their places, ${frame}`,
			(n) => {
				for (const by of LANE_KINDS)
					for (const seed of n > 100 ? [n] : [n, n + 1, n + 2]) {
						const input = sample(n, seed, by);
						check(settleTime(frame, input), input);
					}
			}
		);

	test('a thousand', () => {
		const input = sample(1000, 3);
		for (const frame of FRAMES) check(settleTime(frame, input), input);
	});

	test('none at all, and no lane', () => {
		const input = { ...sample(3, 1), dots: [], votes: [] };
		for (const frame of FRAMES) {
			expect(settleTime(frame, input).dots).toEqual([]);
			expect(settleTime(frame, { ...input, lanes: [] }).lanes).toEqual([]);
		}
	});

	test('all of them without a date, or over one span of two days', () => {
		const base = sample(40, 5);
		const unknown = { ...base, dots: base.dots.map((d) => ({ ...d, from: '', to: '' })) };
		const narrow = {
			...base,
			dots: base.dots.map((d) => ({ ...d, from: '2022-06-01', to: '2022-06-02' }))
		};
		for (const frame of FRAMES) {
			check(settleTime(frame, unknown), unknown);
			check(settleTime(frame, narrow), narrow);
		}
	});

	test('the order of the rows makes no difference', () => {
		for (const frame of FRAMES) {
			const input = sample(150, 9);
			const turned = {
				...input,
				dots: [...input.dots].reverse(),
				votes: [...input.votes].reverse()
			};
			expect(settleTime(frame, turned)).toEqual(settleTime(frame, input));
		}
	});
});

describe('any windows', () => {
	/** Windows that begin from the first day on, two on a day, and end up to the last. */
	const input = (n: number, first: string, last: string, windows: number): TimeInput => {
		const [low, high] = [dayNumber(first), dayNumber(last)];
		const base = sample(n, windows);
		const within = (day: number) => Math.min(Math.max(day, low), high);
		// The days of the sample, spread over the axis.
		const spread = (date: string) =>
			date && dateOf(low + Math.round(((dayNumber(date) - FIRST) * (high - low)) / (LAST - FIRST)));
		return {
			...base,
			dots: base.dots.map((d) => ({ ...d, from: spread(d.from), to: spread(d.to) })),
			windows: Array.from({ length: windows }, (_, i) => {
				const from = within(low + (i >> 1));
				const to = Math.max(from, within(high - i));
				return {
					id: `w${i}`,
					label: `Window ${i}`,
					from: dateOf(from),
					to: dateOf(to),
					occasion: ''
				};
			}),
			first,
			last
		};
	};

	test.each([
		['a day', '2022-02-24', '2022-02-24'],
		['two days', '2022-02-24', '2022-02-25'],
		['eight years', '2014-02-27', '2022-10-14'],
		['years until today', '2022-02-24', '2026-11-30'],
		['a hundred years', '1922-09-13', '2022-09-13']
	])('of %s: every dot on its day, in every frame', (_, first, last) => {
		for (const frame of FRAMES)
			for (const by of LANE_KINDS) {
				const one = { ...input(60, first, last, 2), by };
				const settled = settleTime(frame, one);
				check(settled, one);
				for (const date of [first, last])
					expect(dayAt(settled.scale, placeOf(settled.scale, date))).toBe(date);
			}
	});

	test.each([1, 2, 3, 5, 14, 62])('%i of them: no name lies over another', (windows) => {
		for (const frame of FRAMES) {
			const one = input(60, '2022-02-24', '2022-10-14', windows);
			const settled = settleTime(frame, one);
			check(settled, one);
			expect(settled.windows).toHaveLength(windows);
			const named = settled.windows.filter(({ nameless }) => !nameless);
			const boxes = named.map(({ label, x, y, align }): Box => {
				const width = textWidth(label, settled.name);
				const left = align === 'start' ? x : x - width / 2;
				return [left, y - 0.8 * settled.name, left + width, y + 0.2 * settled.name];
			});
			expect(boxes[0]).toBeDefined();
			boxes.forEach((box, i) =>
				expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([])
			);
			if (settled.course === 'across') {
				// Within the room that the frame gives to the time line.
				for (const { across } of settled.windows)
					expect(across).toBeLessThanOrEqual(timeFrames[frame].across[1]);
			}
		}
	});
});

test.each([1, 4, 5, 6, 12, 25])('%i lanes stand side by side, their names apart', (count) => {
	for (const frame of FRAMES)
		for (const by of LANE_KINDS) {
			const base = sample(60, count, by);
			const input = {
				...base,
				lanes: Array.from({ length: count }, (_, i) => ({
					id: `l${i}`,
					label: `No statement found ${i}`,
					short: `L${i}`
				})),
				dots: base.dots.map((d, i) => ({ ...d, lane: `l${i % count}` }))
			};
			const settled = settleTime(frame, input);
			check(settled, input);
			if (settled.course === 'across') continue;
			for (const { lines, box } of settled.lanes)
				for (const line of lines)
					expect(textWidth(line, settled.name)).toBeLessThanOrEqual((box[2] - box[0]) / 0.95 + 1);
		}
});

describe('the scale', () => {
	const { scale } = settleTime('wide', sample(200, 4));
	test('goes from a day to its place and back', () => {
		for (let day = FIRST; day <= LAST; day++)
			expect(dayAt(scale, placeOf(scale, dateOf(day)))).toBe(dateOf(day));
	});
	test('gives the first and last day beyond its ends', () => {
		expect(dayAt(scale, -1e6)).toBe(scale.first);
		expect(dayAt(scale, 1e6)).toBe(scale.last);
		expect(extentOf(scale, '1999-01-01')).toEqual(extentOf(scale, scale.first));
	});
	test('a day with more statements is wider', () => {
		const input = sample(0, 1);
		const on = (date: string, n: number) =>
			Array.from({ length: n }, (_, i) => ({
				id: `${date}-${i}`,
				lane: 'l0',
				from: date,
				to: date
			}));
		const busy = settleTime('wide', {
			...input,
			votes: [],
			dots: [...on('2022-05-01', 60), ...on('2022-06-01', 20), ...on('2022-07-01', 1)]
		});
		const width = (date: string) => {
			const [start, end] = extentOf(busy.scale, date);
			return end - start;
		};
		expect(width('2022-05-01')).toBeGreaterThan(width('2022-06-01'));
		expect(width('2022-06-01')).toBeGreaterThan(width('2022-07-01'));
	});
});

describe('beads on a string', () => {
	const bead = (id: string, low: number, middle: number, high: number): Bead => ({
		id,
		low,
		middle,
		high
	});
	test('each lies as near to its middle as the others allow', () => {
		const { spots, left } = threadBeads(
			[bead('a', 0, 50, 100), bead('b', 0, 50, 100), bead('c', 0, 50, 100)],
			[[]],
			10
		);
		expect(left).toEqual([]);
		expect(['a', 'b', 'c'].map((id) => spots.get(id)!.at).sort()).toEqual([40, 50, 60]);
	});
	test('takes the gap between two marks that are there', () => {
		const { spots } = threadBeads([bead('a', 0, 52, 100)], [[45, 65]], 10);
		expect(spots.get('a')!.at).toBe(55);
	});
	test('takes another row, or is left over', () => {
		const full = () => [[48, 52]];
		expect(threadBeads([bead('a', 45, 50, 55)], full(), 10).left).toEqual(['a']);
		expect(threadBeads([bead('a', 45, 50, 55)], [...full(), []], 10).spots.get('a')).toEqual({
			at: 50,
			row: 1
		});
	});
});

describe('the data', () => {
	const view = dotsOf(data, () => true);
	const all = FRAMES.flatMap((frame) => LANE_KINDS.map((by) => [frame, by] as const));
	const pictures = new Map(
		all.map(([frame, by]) => [
			`${frame} ${by}`,
			settleTime(frame, timeInput(data, view, by, frame))
		])
	);
	const settled = (frame: FrameId, by: TimeInput['by']) => pictures.get(`${frame} ${by}`)!;

	test.each(all)('all statements and votes have their places, %s, lanes by %s', (frame, by) => {
		check(settled(frame, by), timeInput(data, view, by, frame));
	});

	test.each(all)('targets are large enough, %s, lanes by %s', (frame, by) => {
		// CSS pixels a unit on a common screen of the class: 1440 × 900, 1280 × 960, 390 × 844.
		const scale = { wide: 0.93, medium: 0.85, small: 0.39 }[frame];
		// Beside the buttons “Earlier” and “Later” of the card, which have their size, a dot may be smaller than 24
		// where no finger has to find it.
		const least = { wide: 14.5, medium: 10.5, small: 23.5 }[frame];
		expect(2 * settled(frame, by).dots[0]!.r * scale).toBeGreaterThan(least);
	});

	test.each(all)('no word lies on another or on a dot, %s, lanes by %s', (frame, by) => {
		const picture = settled(frame, by);
		const { name } = frames[frame];
		const boxes: { words: string; box: Box }[] = [];
		const add = (words: string, x: number, y: number, align: string) => {
			const width = textWidth(words, name) / 1.04;
			const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
			boxes.push({ words, box: [left, y - 0.73 * name, left + width, y + 0.05 * name] });
		};
		for (const lane of [...picture.lanes, picture.voteLane!])
			for (const { x, y, align } of lane.labels)
				lane.lines.forEach((line, i) => add(line, x, y + i * 1.15 * name, align));
		for (const tick of picture.ticks) add(tick.words, tick.x, tick.y, tick.align);
		for (const w of picture.windows) add(w.label, w.x, w.y, w.align);
		for (const g of picture.groups) add(words.group[g.id], g.x, g.y, g.align);
		for (const [i, a] of boxes.entries()) {
			for (const b of boxes.slice(i + 1))
				expect(overlap(a.box, b.box), `${a.words} × ${b.words}`).toBe(false);
			for (const { id, x, y, r } of picture.dots) {
				const half = 0.6 * r;
				const dot: Box = [x - half, y - half, x + half, y + half];
				expect(overlap(a.box, dot), `${a.words} × ${id}`).toBe(false);
			}
		}
	});

	test.each(['wide', 'medium'] as const)('switch and small map are free, %s', (frame) => {
		for (const by of LANE_KINDS) {
			const picture = settled(frame, by);
			const { inset } = timeFrames[frame];
			// The buttons of the zoom, at the foot, belong to the map.
			const above = frames[frame].overlays.filter(([, top]) => top === 0);
			expect(above).toHaveLength(1);
			const taken = [...above, inset!];
			const foot = Math.max(...picture.windows.map((w) => w.y)) + 0.25 * frames[frame].name;
			const left = Math.min(...picture.lanes.flatMap((l) => l.labels.map((p) => p.x)));
			const right = Math.max(...picture.lanes.map((l) => l.box[2]));
			const ground: Box = [left, timeFrames[frame].across[0], right, foot];
			for (const box of taken) expect(overlap(box, ground), String(box)).toBe(false);
			for (const box of above) expect(overlap(box, inset!)).toBe(false);
		}
	});
});
