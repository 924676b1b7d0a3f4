import { describe, expect, test } from 'vitest';
import { lookUp } from '../../src/lib/analysis/look-up';
import { positionsOf } from '../../src/lib/analysis/position';
import { allReadings } from '../../src/lib/analysis/reading';
import type { Dataset, Membership, Reading, State, Statement } from '../../src/lib/domain/types';
import { cardOf, saidOf, standingOf, whyOf, type CardView } from '../../src/lib/picture/card';
import { data } from '../data/real';
import { every } from '../fuzz';
import { dataset, membership, reading, state, statement, statements } from '../analysis/sample';

const firmness = { kept: 1, of: 1, by: { none: 1 } };
const cardsIn = (read: Reading) =>
	[...positionsOf(data, read).values()].map((position) => cardOf(data, read, position, firmness));
const cards = cardsIn(data.reading);
const card = (code: string) => cards.find((c) => c.state === code)!;
/** Everything a card quotes. */
const saids = (c: CardView) =>
	[c.telling, c.but, ...c.words, ...c.deeds, ...c.silence, ...c.voiced, ...c.voted].filter(
		(s) => !!s
	);
const byId = new Map([...data.statements, ...lookUp(data).votes].map((s) => [s.id, s]));

describe('on the real data', () => {
	test('Kazakhstan’s card', () => {
		expect(card('KAZ')).toMatchObject({
			name: 'Kazakhstan',
			role: 'member',
			standing: 'Member since 2001 · represented by Kassym-Jomart Tokayev, President',
			stance: 'cautious',
			why: 'It chose neutral words and blamed nobody. Based on a single independent source.',
			telling: {
				quote:
					'For the first time in two generations, we face the prospect of the use of nuclear weapons, and not even as a last resort.',
				speaker: 'Kassym-Jomart Tokayev',
				to: '',
				date: '20 Sept 2022',
				verified: 'verified'
			},
			but: { stance: 'critical' },
			counted: 2,
			lines: 1,
			caveats: 'in words that mean the war without naming it; 5 days later: critical words',
			later: [
				{ window: 'un-2022', stance: 'cautious' },
				{ window: 'un-2023', stance: 'cautious', said: { id: 'UN78-KAZ-1' } },
				{ window: 'un-2024', stance: 'cautious', said: { id: 'UN79-KAZ-1' } }
			]
		});
	});

	test('the strongest word against China’s label is that its no. 3 understood Russia’s “measures”', () => {
		expect(card('CHN').but!.quote).toContain('Russia has taken necessary measures');
	});

	test.each([
		['RUS', 'Party to the war: its conduct is its position.'],
		['UKR', 'The war is fought on its land. It takes no position here.'],
		['TJK', 'Its text was read only in part.'],
		['TKM', 'Only in an unnamed group.'],
		['QAT', 'It chose neutral words and blamed nobody. Based on a single independent source.'],
		[
			'UZB',
			'It kept silent where it could be expected to speak. Based on a single independent source.'
		]
	])('%s: %s', (code, why) => {
		expect(card(code).why).toBe(why);
	});

	test.each([
		['IRN', 'Observer since 2005 · represented by Ebrahim Raisi, President'],
		['TUR', 'Dialogue partner since 2013 · represented by Recep Tayyip Erdoğan, President'],
		['SAU', 'Dialogue partner since 2022 (sources differ) · no leader came'],
		['TKM', 'Guest of the chair · represented by Serdar Berdimuhamedov, President'],
		['ARE', 'No role in the organisation on that day'],
		['UKR', 'The state attacked; not part of the organisation']
	])('%s: %s', (code, standing) => {
		expect(standingOf(data, code)).toBe(standing);
	});

	test.each([
		[
			'IND',
			'in one passage, Narendra Modi to Russia; in words that mean the war without naming it; abstained in all 5 UN votes on the war'
		],
		['CHN', 'in words that mean the war without naming it; 4 days earlier: supportive words'],
		['IRN', 'in one passage, Ebrahim Raisi; in words that mean the war without naming it'],
		['KGZ', 'by silence alone'],
		['TUR', ''],
		['RUS', ''],
		['PAK', '2 days later: cautious words'],
		['BLR', 'named in UN resolution ES-11/1 as involved in the war; 3 days later: supportive words']
	])('beside the label of %s: %s', (code, words) => {
		expect(card(code).caveats).toBe(words);
	});

	test('in every reading a card keeps to its state, its stance and what may be coded, and says nothing twice', () => {
		const wrong: string[] = [];
		for (const read of every(7, allReadings(data)))
			for (const c of cardsIn(read)) {
				const shown = saids(c).map((s) => byId.get(s.id)!);
				const right = [
					shown.every((s) => s.codable && s.state === c.state && s.stance !== 'none'),
					new Set(shown).size === shown.length,
					!c.telling || c.telling.stance === c.stance,
					c.but?.stance !== c.stance,
					c.counted <= c.onRecord
				];
				if (right.includes(false)) wrong.push(`${c.state} in ${JSON.stringify(read)}: ${right}`);
			}
		expect(wrong).toEqual([]);
	});

	test('words, deeds and silence stay apart', () => {
		const kinds = (key: 'words' | 'deeds' | 'silence' | 'voiced') =>
			new Set(
				cards
					.flatMap((c) => c[key])
					.map((s) => byId.get(s.id)![key === 'voiced' ? 'voice' : 'manner'])
			);
		expect(kinds('deeds')).toEqual(new Set(['deed']));
		expect(kinds('silence')).toEqual(new Set(['silence']));
		expect(kinds('voiced')).toEqual(new Set(['other state']));
		expect(
			[...kinds('words')].filter((m) => !['quote', 'reported', 'document'].includes(m))
		).toEqual([]);
	});
});

describe('why a state has its label', () => {
	const why = (said: Partial<Statement>[], read: Partial<Reading> = {}, state = 'ANA') => {
		const all = dataset(statements(...said));
		const asked = { ...reading, ...read };
		return whyOf(all, asked, positionsOf(all, asked).get(state)!);
	};
	const [c, s, h] = ['critical', 'supportive', 'cautious'].map((stance) => ({ stance }));
	const silence = { manner: 'silence', text_read: 'whole' } as const;

	test.each<[string, Partial<Statement>[]]>([
		[
			'It reproached Russia or refused its claims, and did not justify the war. Based on a single independent source.',
			[c!]
		],
		[
			'It reproached Russia or refused its claims, and did not justify the war. Its calls for dialogue do not cancel that. Based on 2 independent sources.',
			[c!, h!]
		],
		[
			'It justified the war and did not reproach Russia. Based on a single independent source.',
			[s!]
		],
		['It spoke or acted both ways. Based on 3 independent sources.', [c!, s!, h!]],
		['It chose neutral words and blamed nobody. Based on 2 independent sources.', [h!, h!]],
		[
			'It kept silent where it could be expected to speak. Based on a single independent source.',
			[silence]
		],
		['It chose neutral words or kept silent. Based on 2 independent sources.', [h!, silence]],
		[
			'It acted in support of Russia’s war and did not reproach Russia. Based on a single independent source.',
			[{ manner: 'deed', stance: 'supportive' }]
		],
		[
			'By another state’s account it was cautious or had concerns. Based on a single independent source.',
			[{ voice: 'other state' }]
		],
		['Not named in these sources.', []],
		['Spoke of other things.', [{ stance: 'none', object: 'order' }]]
	])('%s', (words, said) => {
		expect(why(said, { deeds: true, voiced: true })).toBe(words);
	});

	test.each<[string, Partial<Statement>[], Partial<Reading>]>([
		['by majority', [c!, h!, h!], { rule: 'majority' }],
		['by majority', [s!, h!, h!], { rule: 'majority' }],
		['with two lines', [c!, h!, h!], { lines: 2 }]
	])(
		'a label that is cautious %s is not explained by a reproach or a justification',
		(_name, said, read) => {
			expect(why(said, read)).not.toMatch(/^It (reproached|justified)/);
		}
	);

	test('by majority the lines are told', () => {
		expect(why([c!, c!, s!], { rule: 'majority' })).toBe(
			'By majority: 2 independent sources critical, 1 supportive. Based on 3 independent sources.'
		);
	});

	test('a label that is critical by majority is not explained by words both ways', () => {
		expect(why([c!, c!, s!], { rule: 'majority' })).not.toContain('both ways');
	});
});

test.each<[string, Partial<State>, Partial<Membership>[]]>([
	['Observer since 2005 · no leader came', {}, [{ role: 'observer', from: '2005' }]],
	[
		'Member since 2017 · represented by X',
		{ represented_by: 'X' },
		[{ role: 'member', from: '2017-06-09' }]
	],
	['Guest of the chair · no leader came', {}, [{ role: 'guest', from: '2022-09-15' }]],
	['No role in the organisation on that day · represented by X', { represented_by: 'X' }, []],
	['No role in the organisation on that day', {}, [{ role: 'member', from: '2023' }]]
])('%s', (standing, about, roles) => {
	const memberships = roles.map((r) => ({ ...membership('NEW', 'member'), ...r }));
	const all: Dataset = dataset([], { states: [state('NEW', 'New', about)], memberships });
	expect(standingOf(all, 'NEW')).toBe(standing);
});

test('what was said, as a card shows it', () => {
	const said = statement({ targets: ['ZED', 'XXX'], date: '2022-09', source: 'copy' });
	expect(saidOf(dataset([said], { verified: { 'S-1': 'no text' } }), said)).toEqual({
		id: 'S-1',
		state: 'ANA',
		quote: 'Let us talk',
		excerpt: '',
		silent: false,
		language: 'en',
		paraphrase: 'She asked for dialogue.',
		speaker: 'Ana Ananova',
		wordsOf: '',
		date: 'Sept 2022',
		to: 'Zedland, XXX',
		chain: 'Outlet of copy',
		verified: 'no text',
		stance: 'cautious'
	});
	expect(saidOf(dataset([said]), said).verified).toBe('');
});

test('what a card says besides stands nowhere else on it', () => {
	for (const card of cards) {
		const { telling, words, deeds, silence, voiced, but, later } = card;
		const more = [...words, ...deeds, ...silence, ...voiced].map(({ id }) => id);
		for (const said of [telling, but, ...later.map((one) => one.said)])
			if (said) expect(more, card.state).not.toContain(said.id);
	}
});

describe('beside the most telling word a card adds one more', () => {
	const cardOfAnania = (said: Statement[]) => {
		const all = dataset(said);
		return cardOf(all, reading, positionsOf(all, reading).get('ANA')!, firmness);
	};

	test.each<[string, Partial<Statement>, Partial<Statement>]>([
		['that counts, before a later one', { manner: 'reported' }, { date: '2022-10-01' }],
		[
			'about the war, before a later one',
			{ date: '2022-08-01' },
			{ date: '2022-08-05', object: 'order' }
		],
		['the latest', { date: '2022-08-05' }, { date: '2022-08-01' }]
	])('%s', (_name, first, second) => {
		const { telling, words } = cardOfAnania(statements({}, second, first));
		expect([telling, ...words].map((s) => s!.id)).toEqual(['S-1', 'S-3']);
	});

	test('what must not be coded is not on its record', () => {
		const { onRecord, counted } = cardOfAnania(statements({}, { codable: false, stance: 'none' }));
		expect({ onRecord, counted }).toEqual({ onRecord: 1, counted: 1 });
	});
});
