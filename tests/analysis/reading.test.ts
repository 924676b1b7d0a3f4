import { describe, expect, test } from 'vitest';
import {
	allReadings,
	dayOf,
	inWindow,
	reasonAgainst,
	windowOf,
	type Reason
} from '../../src/lib/analysis/reading';
import type { Reading, Source, Statement } from '../../src/lib/domain/types';
import { dataset, reading, source, statement } from './sample';

const [window] = dataset().windows;

const reason = (
	said: Partial<Statement>,
	read: Partial<Reading> = {},
	from: Partial<Source> = {}
): Reason | undefined =>
	reasonAgainst(statement(said), source('s', from), window!, { ...reading, ...read });

describe('why a statement does not count', () => {
	test.each<[Reason, Partial<Statement>, Partial<Reading>?, Partial<Source>?]>([
		['must not be coded', { codable: false }],
		['outside the sources', {}, { sources: 'articles' }, { kind: 'press' }],
		['outside the sources', {}, { sources: 'primary' }, { kind: 'article' }],
		['outside the window', { date: '2022-09-12' }],
		['outside the window', { date: '2022-09-22' }],
		['not about the war', { stance: 'none' }],
		['said by someone else', { manner: 'assessment' }],
		['said by someone else', { manner: 'assessment' }, { voiced: true, deeds: true }],
		['said by someone else', { manner: 'deed', voice: 'third party' }, { deeds: true }],
		['said by another state', { voice: 'other state' }],
		['a deed', { manner: 'deed' }],
		['silence not counted', { manner: 'silence', text_read: 'whole' }, { silence: false }],
		['silence, text not read', { manner: 'silence', text_read: 'part' }],
		['silence, text not read', { manner: 'silence', text_read: '' }],
		['a vote', { manner: 'vote' }],
		['a vote', { manner: 'vote' }, { deeds: true }],
		['outside the sources', {}, { sources: ['other', 'more'] }],
		['about sanctions or arms', { object: 'sanctions' }],
		['about sanctions or arms', { object: 'arms' }],
		['about sanctions or arms', { object: 'arms', manner: 'deed' }, { deeds: true }],
		['about something else', { object: 'order' }],
		['about something else', { object: 'other' }],
		['about something else', { object: 'order' }, { sanctions: true }]
	])('%s: %o in %o from %o', (expected, said, read, from) => {
		expect(reason(said, read, from)).toBe(expected);
	});

	test.each<[string, Partial<Statement>, Partial<Reading>?, Partial<Source>?]>([
		['its own words about the war', {}],
		['about territory, reported', { object: 'territory', manner: 'reported' }],
		['about negotiation, in a document', { object: 'negotiation', manner: 'document' }],
		['silence where the whole text was read', { manner: 'silence', text_read: 'whole' }],
		['an article, when articles are read', {}, { sources: 'articles' }, { kind: 'article' }],
		['a record, when records are read', {}, { sources: 'primary' }, { kind: 'primary' }],
		['words of another state, switched on', { voice: 'other state' }, { voiced: true }],
		['a deed, switched on', { manner: 'deed' }, { deeds: true }],
		['a procedural vote, as a deed', { manner: 'deed', object: 'other' }, { deeds: true }],
		['a vote, switched on', { manner: 'vote' }, { votes: true }],
		['a source picked by hand', {}, { sources: ['other', 's'] }],
		['sanctions, switched on', { object: 'sanctions' }, { sanctions: true }],
		['arms, switched on', { object: 'arms' }, { sanctions: true }]
	])('counts: %s', (_name, said, read, from) => {
		expect(reason(said, read, from)).toBeUndefined();
	});
});

describe('a statement lies in the window', () => {
	test.each([
		['2022-09-13', true],
		['2022-09-21', true],
		['2022-09-13/2022-09-21', true],
		['2022-09-12', false],
		['2022-09-22', false],
		['2022-09-12/2022-09-16', false],
		['2022-09-16/2022-09-22', false],
		['2022-09', false],
		['2022', false],
		['2022-02/2022-09', false],
		['', false]
	])('%s: %s', (date, inside) => {
		expect(inWindow(window!, statement({ date }))).toBe(inside);
	});
});

test('a reading names a window that exists', () => {
	expect(windowOf(dataset(), reading).id).toBe('summit');
	expect(() => windowOf(dataset(), { ...reading, window: 'never' })).toThrow('"never"');
});

test.each([
	['2022-03-01..2022-08-31', true],
	['2022-03-01..2022-03-01', true],
	['2022-08-31..2022-03-01', false],
	['2022-02-30..2022-03-01', false],
	['2022-03..2022-04', false],
	['2022-03-01', false],
	['2022-03-01..2022-03-02..2022-03-03', false],
	['', false]
])('two days chosen: %s', (window, right) => {
	const [from, to] = window.split('..');
	if (right) expect(windowOf(dataset(), { window })).toMatchObject({ id: window, from, to });
	else expect(() => windowOf(dataset(), { window })).toThrow();
});

test.each([
	['summit', '2022-09-16'],
	['2022-03-01..2022-09-16', '2022-09-16'],
	['2022-03-01..2022-09-15', '2022-09-15'],
	['2023-03-01..2023-09-15', '2023-09-15']
])('roles in the window %s are those of %s', (window, day) => {
	expect(dayOf(dataset(), { window })).toBe(day);
});

test('the readings are the product of all switches, each once', () => {
	const { about } = dataset();
	const later = { ...window!, id: 'later', from: '2023-09-19', to: '2023-09-26' };
	const readings = allReadings({ about, windows: [window!, { ...window!, id: 'wide' }, later] });
	// The later window does not hold the day of the atlas: it says nothing of that day.
	expect(readings.some((r) => r.window === 'later')).toBe(false);
	expect(allReadings({ about, windows: [later] })).toHaveLength(3 * 2 ** 7);
	expect(readings).toHaveLength(2 * 3 * 2 ** 7);
	expect(new Set(readings.map((r) => JSON.stringify(r))).size).toBe(readings.length);
	expect(readings).toContainEqual(reading);
});
