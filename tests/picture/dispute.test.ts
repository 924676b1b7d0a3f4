import { expect, test } from 'vitest';
import { disputeLink } from '../../src/lib/picture/dispute';
import { entriesOf } from '../../src/lib/picture/entry';
import { data } from '../data/real';

const entries = entriesOf(data, data.reading);
const one = entries.find((e) => e.id === 'IND-01')!;
const read = (link: string) => {
	const url = new URL(link);
	return {
		to: url.pathname,
		fields: [...url.searchParams.keys()],
		...Object.fromEntries(url.searchParams)
	};
};

test('it holds what whoever looks again must know', () => {
	const { to, fields, subject, body } = read(
		disputeLink(one, 'critical', 'https://a.org/x#IND-01')
	) as never as Record<string, string>;
	expect(to).toBe('');
	expect(fields).toEqual(['subject', 'body']);
	expect(subject).toBe('Stance Atlas: statement IND-01');
	for (const part of [
		'“I know that today’s era is not of war”',
		one.paraphrase,
		one.source.title,
		'Coded as: critical; Quoted; about the war itself',
		'Counts.',
		`Reason: ${one.reason}`,
		'Address: https://a.org/x#IND-01'
	])
		expect(body).toContain(part);
	expect(body!.split('\n').every((line) => line.endsWith('\r') || line.startsWith('Address'))).toBe(
		true
	);
});

test('what does not count says why', () => {
	const other = entries.find((e) => e.id === 'CHN-06')!;
	expect(read(disputeLink(other, 'supportive', ''))).toMatchObject({
		body: expect.stringContaining('Does not count: it is outside')
	});
});

test('neither words nor recipient bring fields of their own', () => {
	const bad = {
		...one,
		disputeTo: 'desk@example.org?bcc=all@example.org&subject=x',
		paraphrase: '&bcc=a@b.c\r\nBcc: a@b.c " <b> \uD800',
		id: 'X&cc=a'
	};
	const link = disputeLink(bad, 's', '');
	expect(link).toMatch(/^mailto:[^?]*\?subject=[^&]*&body=[^&"'<>\s]*$/);
	expect(read(link).fields).toEqual(['subject', 'body']);
});

test('every statement has one, short enough for mail programs', () => {
	for (const entry of entries)
		expect(disputeLink(entry, 'cautious', '').length, entry.id).toBeLessThan(4000);
});
