import { expect, test } from 'vitest';
import { datasetLd, ldElement, ldText, statementsLd } from '../../src/lib/export/json-ld';
import { entriesOf } from '../../src/lib/picture/entry';
import { data } from '../data/real';

const entries = entriesOf(data, data.reading);
const graph = (list = entries) => statementsLd(list, data.stances)['@graph'] as never[];

test('nothing can end the element, and it says what it was given', () => {
	const value = { text: '</script><script>alert(1)</script><!-- & \u2028\u2029 ]]>' };
	expect(ldText(value)).not.toMatch(/[<>&\u2028\u2029]/);
	expect(JSON.parse(ldText(value))).toEqual(value);
	expect(ldElement(value).match(/<\/?script/g)).toHaveLength(2);
});

test('the words of a speaker are a quotation; what others say of it is a claim', () => {
	const one = (id: string) => graph(entries.filter((e) => e.id === id))[0]!;
	expect(one('IND-01')).toMatchObject({
		'@type': 'Quotation',
		identifier: 'IND-01',
		text: "I know that today's era is not of war",
		creator: { name: 'Narendra Modi' }
	});
	// Indirect speech in the words of the source.
	expect(one('IND-03')).toMatchObject({ '@type': 'Claim', creator: { name: 'NetIndian' } });
	expect(graph()).toHaveLength(data.statements.length);
});

test('links are whole or not there', () => {
	for (const node of graph() as Record<string, unknown>[]) expect(node['url']).toBeUndefined();
	const home = { ...data, about: { ...data.about, address: 'https://example.org/' } };
	const [first] = statementsLd(entriesOf(home, data.reading).slice(0, 1), data.stances)[
		'@graph'
	] as Record<string, unknown>[];
	expect(first!['url']).toBe(`https://example.org/state/${entries[0]!.state}/#${entries[0]!.id}`);
	const cited = { title: 'T', date: '2026-01-02' };
	expect(datasetLd(cited, 'D', '', '1')).not.toHaveProperty('url');
	expect(datasetLd(cited, 'D', 'https://example.org', '1')).toMatchObject({
		dateModified: '2026-01-02',
		distribution: [{ contentUrl: 'https://example.org/data/stance-atlas.zip' }]
	});
});
