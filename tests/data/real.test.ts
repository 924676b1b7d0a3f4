import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../src/lib/analysis/agreement';
import { headlineOf } from '../../src/lib/analysis/headline';
import { positionsOf } from '../../src/lib/analysis/position';
import { allReadings } from '../../src/lib/analysis/reading';
import { roleOn } from '../../src/lib/analysis/role';
import { tiesOf } from '../../src/lib/analysis/ties';
import type { Dataset, Position, Reading } from '../../src/lib/domain/types';
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
		['all coverage', data.reading, 'cautious', '6 of 8 members'],
		['the two articles', articles, 'none', '4 of 8 members']
	])('in %s', (_name, reading, ofTwo, lead) => {
		const positions = at(reading);
		expect(MEMBERS.filter((code) => roleOn(data, code, data.about.date) !== 'member')).toEqual([]);
		expect(stances(positions, MEMBERS)).toEqual([
			...['supportive', 'critical', 'cautious', ofTwo, 'cautious'],
			...['none', ofTwo, 'none']
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
	test('Türkiye is critical on three lines: PBS, the UN, its foreign ministry; whatever else hedges', () => {
		const { stance, counted } = at(data.reading).get('TUR')!;
		expect(stance).toBe('critical');
		const pointed = counted.filter((s) => s.stance === 'critical');
		expect(pointed.map((s) => s.id)).toEqual([
			...['TUR-02', 'TUR-03', 'TUR-09', 'UN77-TUR-2', 'TUR-07', 'TUR-08']
		]);
		expect(new Set(pointed.map((s) => s.source))).toEqual(
			new Set(['newsmax_tur', 'ki_tur', 'un77-TUR', 'mfa_tur_292'])
		);
		expect(counted.filter((s) => s.stance === 'cautious')).toHaveLength(4);
	});

	test('Qatar is cautious by one line of reporting', () => {
		const { stance, counted, lines } = at(data.reading).get('QAT')!;
		expect(stance).toBe('cautious');
		// The speech, and an agency’s paraphrase of it.
		expect(counted).toHaveLength(3);
		expect(Object.values(lines).flat()).toHaveLength(1);
	});

	test('Iran rests on one unnamed passage; Belarus has no position in the window, and has one in a wider one', () => {
		expect(stances(at(data.reading), ['IRN', 'BLR'])).toEqual(['supportive', 'none']);
		expect(at(data.reading).get('IRN')!.counted).toMatchObject([{ points_at: 'meant' }]);
		const wider = at({ ...data.reading, window: 'context' });
		expect(stances(wider, ['IRN', 'BLR'])).toEqual(['supportive', 'supportive']);
	});

	test('the state attacked takes no position in any reading', () => {
		for (const reading of allReadings(data))
			expect(at(reading).get(data.about.attacked)).toMatchObject({ stance: 'none', counted: [] });
	});
});

describe('colour needs words', () => {
	test('Kazakhstan’s rests on one speech; without it there is none', () => {
		const { counted } = at(data.reading).get('KAZ')!;
		expect(counted.map(({ id }) => id).sort()).toEqual(['KAZ-03', 'UN77-KAZ-1']);
		for (const s of counted)
			expect(s).toMatchObject({ date: '2022-09-20', speaker: 'Kassym-Jomart Tokayev' });
		const positions = at(data.reading, without(new Set(counted.map(({ id }) => id))));
		expect(positions.get('KAZ')).toMatchObject({ stance: 'none', counted: [] });
		expect(headlineOf(data, data.reading, positions).lead).toBe('5 of 8 members');
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
				expect(['war', 'territory', 'negotiation', 'consequences']).toContain(s.object);
				if (s.points_at === 'general') expect(s.tied_by, s.id).not.toBe('');
				else if (s.manner !== 'silence') expect(['named', 'meant']).toContain(s.points_at);
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

test('one threshold: no general passage carries a stance, unless its state tied it to the war', () => {
	const general = data.statements.filter((s) => s.points_at === 'general');
	expect(general.length).toBeGreaterThan(20);
	expect(general.filter((s) => s.stance !== 'none').map(({ id, tied_by }) => [id, tied_by])).toEqual(
		[['KAZ-03', 'KAZ-08']]
	);
});

test('a silence that was read is proved: the text has a fingerprint, and no word of the list stands in it unexplained', () => {
	const read = data.statements.filter((s) => s.manner === 'silence' && !s.quote);
	expect(read.length).toBeGreaterThan(20);
	for (const { id, source, reason, text_read } of read) {
		expect(text_read, id).toBe('whole');
		const looked = Object.entries(data.lookedFor[source]!);
		expect(looked.length, id).toBe(data.words.filter((w) => w.language === 'en').length);
		for (const [word, times] of looked)
			if (times > 0) expect(reason.toLowerCase(), `${id} ${word}`).toContain(word);
	}
});

test('three fifths of the quotations at least are verified against the text of their source', () => {
	const checks = Object.values(data.verified);
	const verified = checks.filter((each) => each === 'verified').length;
	expect(verified / checks.length).toBeGreaterThanOrEqual(0.6);
});

test('votes of missions that the rulers disown colour nobody, in any reading', () => {
	const disowned = new Set(data.votes.filter((v) => v.disowned).map((v) => v.state));
	expect([...disowned].sort()).toEqual(['AFG', 'MMR']);
	for (const reading of allReadings(data))
		for (const code of disowned)
			expect(at(reading).get(code)!.counted.filter((s) => s.manner === 'vote')).toEqual([]);
});

test('a week later India blames nobody; in 2023 Iran blames America, in 2024 nobody', () => {
	const there = (year: number, state: string) =>
		at({ ...data.reading, window: `un-${year}` }).get(state)!;
	expect(at(data.reading).get('IND')!.stance).toBe('critical');
	expect([2022, 2023, 2024].map((year) => there(year, 'IND').stance)).toEqual([
		...['cautious', 'cautious', 'cautious']
	]);
	expect([2023, 2024].map((year) => there(year, 'IRN').stance)).toEqual(['supportive', 'cautious']);
	const [blame] = there(2023, 'IRN').counted.filter((s) => s.stance === 'supportive');
	expect(blame).toMatchObject({ targets: ['USA'], points_at: 'named' });
	// The same forum only: what ministries said elsewhere in those days is not in the window.
	expect(there(2022, 'KAZ').counted.map(({ id }) => id)).not.toContain('KAZ-04');
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
