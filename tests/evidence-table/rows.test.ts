import { describe, expect, test } from 'vitest';
import {
	EVERYTHING,
	same,
	narrowed,
	sorted,
	type Choice,
	type Column,
	type Row
} from '../../src/lib/evidence-table/rows';

const row = (id: string, changes: Partial<Row>): Row => ({
	id,
	stateName: 'Kazakhstan',
	speaker: 'Tokayev',
	day: '2022-09-20',
	manner: 'quote',
	object: 'war',
	stance: 'cautious',
	quote: 'To respect one is to respect the other two',
	paraphrase: 'Sovereignty and integrity stand together.',
	counts: true,
	outlet: 'Kazinform',
	...changes
});
const ROWS = [
	row('KAZ-03', {}),
	row('TUR-03', {
		...{ stateName: 'Türkiye', speaker: 'Erdoğan', quote: 'No invasion can be justified' },
		...{ stance: 'critical', outlet: 'PBS', day: '2022-09-19' }
	}),
	row('IRN-01', {
		...{ stateName: 'Iran', speaker: 'Raisi', object: 'sanctions', manner: 'reported' },
		...{ stance: 'supportive', counts: false, outlet: 'Agency', day: '' }
	})
];
const ids = (rows: Row[]) => rows.map((r) => r.id.slice(0, 3)).join(' ');

describe('narrowed', () => {
	test.each<[Partial<Choice>, string]>([
		[{}, 'KAZ TUR IRN'],
		[{ text: '   ' }, 'KAZ TUR IRN'],
		[{ text: 'turkiye' }, 'TUR'],
		[{ text: 'ERDOGAN' }, 'TUR'],
		[{ text: 'justified pbs' }, 'TUR'],
		[{ text: 'integrity' }, 'KAZ TUR IRN'],
		[{ text: 'iran-01' }, ''],
		[{ text: 'irn-01' }, 'IRN'],
		[{ text: 'respect invasion' }, ''],
		[{ text: '.*' }, ''],
		[{ stance: 'critical' }, 'TUR'],
		[{ manner: 'quote' }, 'KAZ TUR'],
		[{ object: 'sanctions' }, 'IRN'],
		[{ countsOnly: true }, 'KAZ TUR'],
		[{ countsOnly: true, stance: 'supportive' }, ''],
		[{ manner: 'quote', text: 'two' }, 'KAZ']
	])('to %o: %s', (choice, left) => {
		expect(ids(narrowed(ROWS, { ...EVERYTHING, ...choice }))).toBe(left);
	});
});

describe('sorted', () => {
	test.each<[Column, string, string]>([
		['stateName', 'IRN KAZ TUR', 'TUR KAZ IRN'],
		['speaker', 'TUR IRN KAZ', 'KAZ IRN TUR'],
		['day', 'TUR KAZ IRN', 'KAZ TUR IRN'],
		['stance', 'KAZ TUR IRN', 'IRN TUR KAZ'],
		['counts', 'KAZ TUR IRN', 'IRN KAZ TUR'],
		['outlet', 'IRN KAZ TUR', 'TUR KAZ IRN']
	])('by %s: %s, or down: %s', (column, up, down) => {
		expect(ids(sorted(ROWS, column, false))).toBe(up);
		expect(ids(sorted(ROWS, column, true))).toBe(down);
		expect(ids(ROWS)).toBe('KAZ TUR IRN');
	});

	test('rows without a date keep their order, at the end', () => {
		const rows = [row('B', { day: '' }), row('A', { day: '' }), row('C', { day: '2022' })];
		for (const down of [false, true]) expect(ids(sorted(rows, 'day', down))).toBe('C B A');
	});
});

test('two choices are the same if every part is', () => {
	expect(same(EVERYTHING, { ...EVERYTHING })).toBe(true);
	for (const part of [{ text: 'x' }, { stance: 'x' }, { countsOnly: true }])
		expect(same(EVERYTHING, { ...EVERYTHING, ...part })).toBe(false);
});
