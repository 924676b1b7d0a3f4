import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../src/lib/evidence/agreement';
import { headlineOf } from '../../src/lib/evidence/headline';
import { positionsOf } from '../../src/lib/evidence/position';
import { allReadings } from '../../src/lib/evidence/reading';
import { roleOn } from '../../src/lib/evidence/role';
import { tiesOf } from '../../src/lib/evidence/ties';
import type { Dataset, Position, Reading } from '../../src/lib/model/types';
import { data } from './real';

const articles: Reading = { ...data.reading, sources: 'articles' };
const at = (reading: Reading, from: Dataset = data) => positionsOf(from, reading);
const stances = (positions: Map<string, Position>, states: string[]) =>
	states.map((code) => positions.get(code)!.stance);
/** The data without these statements, and without the ties' references to them. */
const without = (gone: Set<string>): Dataset => ({
	...data,
	statements: data.statements.filter((s) => !gone.has(s.id)),
	relations: data.relations.map((r) => ({
		...r,
		statements: r.statements.filter((id) => !gone.has(id))
	}))
});
const idsOf = (position: Position) => new Set(position.counted.map((s) => s.id));
const coloured = [...at(data.reading).values()].filter((p) => p.stance !== 'none');
const byWords = coloured.filter((p) => !p.byConduct);

const MEMBERS = ['RUS', 'IND', 'CHN', 'KAZ', 'UZB', 'PAK', 'KGZ', 'TJK'];

describe('the members', () => {
	test.each([
		['all coverage', data.reading, 'cautious', '5 of 8 members'],
		['the two articles', articles, 'none', '4 of 8 members']
	])('in %s', (_name, reading, kazakhstan, lead) => {
		const positions = at(reading);
		expect(MEMBERS.filter((code) => roleOn(data, code, data.about.date) !== 'member')).toEqual([]);
		expect(stances(positions, MEMBERS)).toEqual([
			...['supportive', 'critical', 'cautious', kazakhstan, 'cautious'],
			...['none', 'none', 'none']
		]);
		expect(headlineOf(data, reading, positions).lead).toBe(lead);
	});

	test('only Russia stands where it stands by conduct', () => {
		const byConduct = coloured.filter((p) => p.byConduct).map((p) => p.state);
		expect(byConduct).toEqual(['RUS']);
	});

	test('of the eight, the articles name Kazakhstan and Pakistan as attending only', () => {
		const absences = ['KAZ', 'PAK', 'KGZ', 'TJK'].map((code) => at(articles).get(code)!.absence);
		expect(absences).toEqual([
			...['named as attending only', 'named as attending only'],
			...['only in an unnamed group', 'only in an unnamed group']
		]);
	});
});

describe('other states', () => {
	test('Türkiye is critical for what its president said on PBS, whatever else hedges', () => {
		const { stance, counted } = at(data.reading).get('TUR')!;
		expect(stance).toBe('critical');
		const pointed = counted.filter((s) => s.stance === 'critical');
		expect(pointed.map((s) => s.quote)).toEqual([
			'The lands which were invaded will be returned to Ukraine',
			'No invasion can be justified'
		]);
		expect(new Set(pointed.map((s) => s.date))).toEqual(new Set(['2022-09-20']));
		expect(counted.filter((s) => s.stance === 'cautious')).toHaveLength(2);
	});

	test('Qatar is cautious by one line of reporting', () => {
		const { stance, counted, lines } = at(data.reading).get('QAT')!;
		expect(stance).toBe('cautious');
		expect(counted).toHaveLength(1);
		expect(Object.values(lines).flat()).toHaveLength(1);
	});

	test('Iran and Belarus have no position in the window, and have one in a wider one', () => {
		expect(stances(at(data.reading), ['IRN', 'BLR'])).toEqual(['none', 'none']);
		const wider = at({ ...data.reading, window: 'context' });
		expect(stances(wider, ['IRN', 'BLR'])).toEqual(['supportive', 'supportive']);
	});

	test('the state attacked takes no position in any reading', () => {
		for (const reading of allReadings(data))
			expect(at(reading).get(data.about.attacked)).toMatchObject({ stance: 'none', counted: [] });
	});
});

describe('colour needs words', () => {
	test('Kazakhstan’s rests on one statement; without it there is none', () => {
		const { counted } = at(data.reading).get('KAZ')!;
		expect(counted).toHaveLength(1);
		expect(counted[0]).toMatchObject({ date: '2022-09-20', speaker: 'Kassym-Jomart Tokayev' });
		const positions = at(data.reading, without(new Set([counted[0]!.id])));
		expect(positions.get('KAZ')).toMatchObject({ stance: 'none', counted: [] });
		expect(headlineOf(data, data.reading, positions).lead).toBe('4 of 8 members');
	});

	test.each(byWords.map((p) => [p.state, p] as const))(
		'%s: without what counts it has no colour, and nobody else loses theirs',
		(state, position) => {
			const positions = at(data.reading, without(idsOf(position)));
			const left = [...positions.values()].filter((p) => p.stance !== 'none').map((p) => p.state);
			expect(left).toEqual(coloured.map((p) => p.state).filter((code) => code !== state));
		}
	);

	test('in every reading, a coloured state has a statement of that stance, or spoke both ways, or wages the war', () => {
		for (const reading of allReadings(data))
			for (const { state, stance, counted, byConduct, lines } of at(reading).values()) {
				if (byConduct) expect(data.about.belligerents).toContain(state);
				else if (stance !== 'none') {
					const carries = counted.some((s) => s.stance === stance);
					expect(carries || Object.keys(lines).length > 1, `${state} ${stance}`).toBe(true);
				}
			}
	});

	test('in the default reading, every coloured state has a statement of that very stance', () => {
		expect(byWords).not.toHaveLength(0);
		for (const { state, stance, counted } of byWords)
			expect(
				counted.filter((s) => s.stance === stance),
				state
			).not.toHaveLength(0);
	});

	test('what counts is what the rule says', () => {
		const sources = new Map(data.sources.map((s) => [s.id, s]));
		for (const { counted } of at(data.reading).values())
			for (const s of counted) {
				expect(s).toMatchObject({ codable: true, voice: 'own' });
				expect(['war', 'territory', 'negotiation']).toContain(s.object);
				expect(['quote', 'reported', 'document', 'silence']).toContain(s.manner);
				if (s.manner === 'silence') expect(s.text_read).toBe('whole');
				expect(s.from >= '2022-09-13' && s.to <= '2022-09-21', s.id).toBe(true);
			}
		for (const { counted } of at(articles).values())
			for (const s of counted) expect(sources.get(s.source)!.kind).toBe('article');
	});

	test('every statement with a stance has words', () => {
		const bare = data.statements.filter(
			(s) => s.stance !== 'none' && !s.quote.trim() && !s.paraphrase.trim()
		);
		expect(bare).toEqual([]);
	});
});

describe('collectives', () => {
	const groups = new Set(data.states.filter((s) => s.kind === 'collective').map((s) => s.code));
	const theirs = data.statements.filter((s) => groups.has(s.state));

	test('take no position', () => {
		expect(groups).toContain('XSC');
		expect([...at(data.reading).keys()].filter((code) => groups.has(code))).toEqual([]);
	});

	test('nothing of theirs is shared out: without it every position stays, in every reading', () => {
		expect(theirs.filter((s) => s.stance !== 'none').length).toBeGreaterThan(5);
		const bare = without(new Set(theirs.map((s) => s.id)));
		const plain = (positions: Map<string, Position>) =>
			[...positions.values()].map((p) => [p.state, p.stance, p.counted.map((s) => s.id)]);
		for (const reading of allReadings(data))
			expect(plain(at(reading, bare))).toEqual(plain(at(reading)));
	});
});

test('every disagreement between coders has a settlement, and the table says what was settled', () => {
	const { disagreements } = agreementOf(data);
	expect(disagreements).toHaveLength(data.settlements.length);
	for (const { statement, field, settlement } of disagreements) {
		expect(settlement, `${statement} ${field}`).toBeDefined();
		if (field === 'stance')
			expect(data.statements.find((s) => s.id === statement)!.stance).toBe(settlement!.settled);
	}
});

test('a tie carries only what its states said or did in the window, and a reporter draws none', () => {
	const ties = tiesOf(data, data.reading);
	expect(ties.map((t) => [t.id, t.tone])).toEqual(
		expect.arrayContaining([
			['IND-RUS', 'critical'],
			['CHN-RUS', 'cautious'],
			['TUR-RUS', 'critical'],
			['RUS-IND', 'supportive']
		])
	);
	for (const { id, from, statements } of ties)
		expect(
			statements.filter(
				(s) =>
					s.state === from && s.voice === 'own' && s.manner !== 'assessment' && s.from >= '2022-09-13'
			),
			id
		).not.toHaveLength(0);
});
