import { describe, expect, test } from 'vitest';
import type { Places } from '../../src/lib/domain/geometry';
import { pictureOf } from '../../src/lib/picture/picture';
import { nodesOf, tiesToPlace } from '../../src/lib/picture/layout-input';
import { lookUp } from '../../src/lib/analysis/look-up';
import { data } from '../data/real';

const picture = pictureOf(data, data.reading);
const states = data.states.filter((s) => s.kind === 'state').map((s) => s.code);

describe('the picture', () => {
	test('quotes only statements that exist and may be coded', () => {
		const quoted = [
			...picture.ties.flatMap((t) => t.statements),
			...Object.values(picture.carried).flatMap((links) => links.flatMap((l) => l.statements)),
			...Object.values(picture.cards).flatMap((c) => [
				...[c.telling, c.but].filter((s) => !!s),
				...[c.words, c.deeds, c.silence, c.voiced].flat()
			])
		].map((s) => s.id);
		const known = new Set(
			[...data.statements, ...lookUp(data).votes].filter((s) => s.codable).map((s) => s.id)
		);
		expect(quoted.length).toBeGreaterThan(60);
		expect(quoted.filter((id) => !known.has(id))).toEqual([]);
	});

	test('has a mark, a card and links for every state, and for no collective', () => {
		expect(picture.marks.map((m) => m.state)).toEqual(states);
		expect(Object.keys(picture.cards)).toEqual(states);
		expect(Object.keys(picture.carried)).toEqual(states);
	});

	test('marks, cards and counts tell one story', () => {
		for (const mark of picture.marks) {
			const card = picture.cards[mark.state]!;
			expect([card.stance, card.role, card.name]).toEqual([mark.stance, mark.role, mark.name]);
			expect(mark.absence !== undefined).toBe(mark.stance === 'none' && !mark.attacked);
		}
		for (const { id } of picture.stances) {
			const of = picture.marks.filter((m) => m.stance === id);
			const members = of.filter((m) => m.role === 'member').length;
			const others = of.filter((m) => m.role !== 'member' && m.role !== 'other').length;
			expect(picture.counts[id], id).toEqual({ members, others });
		}
		const { members } = picture.counts.none!;
		expect(picture.headline.lead).toBe(`${8 - members} of 8 members`);
		expect(picture.description).toContain(picture.headline.rest);
	});

	test('links hold every statement that counts, once', () => {
		for (const [state, links] of Object.entries(picture.carried)) {
			const ids = links.flatMap((l) => l.statements.map((s) => s.id));
			expect(ids, state).toHaveLength(picture.cards[state]!.counted);
			expect(new Set(ids).size, state).toBe(ids.length);
			for (const { stance, statements, lines } of links) {
				expect(statements.every((s) => s.stance === stance)).toBe(true);
				expect(lines > 0 && lines <= statements.length).toBe(true);
			}
		}
	});

	test('stances stand in their order; totals are counted', () => {
		expect(picture.stances.map((s) => s.order)).toEqual([1, 2, 3, 4]);
		expect(picture.totals.statements).toBe(data.statements.length);
		const { statements, sources, lines } = picture.totals;
		expect(lines < sources && sources < statements).toBe(true);
		const fewer = pictureOf(
			{ ...data, statements: data.statements.slice(0, 3), relations: [] },
			data.reading
		);
		expect(fewer.totals).toEqual({ statements: 3, sources: 1, lines: 1, counted: 0 });
	});

	test('only the state attacked is the one attacked', () => {
		expect(picture.marks.filter((m) => m.attacked).map((m) => m.state)).toEqual(['UKR']);
	});

	test('is plain: it survives JSON', () => {
		expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
	});
});

describe('what the layouts are given', () => {
	const places: Places = Object.fromEntries(
		['IND', 'RUS', 'UKR', 'LAO'].map((code, i) => [
			code,
			{ anchor: [i, i], box: [i, i, i + 1, i + 1] }
		])
	);

	test('nodes that have a place and a mark', () => {
		const nodes = nodesOf(picture, places);
		expect(nodes.map((n) => [n.state, n.name, n.anchor])).toEqual([
			['RUS', 'Russia', [1, 1]],
			['IND', 'India', [0, 0]],
			['UKR', 'Ukraine', [2, 2]]
		]);
		expect(nodes.find((n) => n.state === 'IND')!.carried).toEqual([
			{ stance: 'critical', lines: 2 },
			{ stance: 'cautious', lines: 3 }
		]);
	});

	test('on the map also those without a role or a stance, which keep their names to themselves', () => {
		const nodes = nodesOf(picture, places, true);
		expect(nodes.map((n) => [n.state, n.name])).toEqual([
			['RUS', 'Russia'],
			['IND', 'India'],
			['LAO', ''],
			['UKR', 'Ukraine']
		]);
	});

	test('ties with a place at both ends, weighed by their statements', () => {
		const ties = tiesToPlace(picture, places);
		expect(ties.map((t) => t.id).sort()).toEqual(['IND-RUS', 'RUS-IND']);
		for (const tie of ties)
			expect(tie.weight).toBe(picture.ties.find((t) => t.id === tie.id)!.statements.length);
	});
});
