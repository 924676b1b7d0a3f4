import { expect, test } from 'vitest';
import { chainOf, languageName, speakerWords } from '../../src/lib/analysis/chain';
import type { Source, Statement } from '../../src/lib/domain/types';
import { data } from '../data/real';
import { source, statement } from './sample';

const nameOf = (code: string) => (code === 'ANA' ? 'Anania' : code);

test.each<[string[], Partial<Statement>, Partial<Source>]>([
	[['Ana', 'Gazette'], {}, {}],
	[['Ana', 'Reuters', 'Gazette'], {}, { via: 'Reuters' }],
	[['Ana', 'Gazette'], {}, { via: 'Gazette' }],
	[['Ana', 'Some title'], {}, { outlet: '', title: 'Some title' }],
	[['Gazette'], { speaker: 'Gazette' }, {}],
	[['Ana', 'Gazette', 'translated from French'], {}, { translated_from: 'fr' }],
	[['Ana', 'Gazette', 'translated from xx'], {}, { translated_from: 'xx' }],
	[['Ana', 'Gazette', 'translated'], {}, { translated_from: 'unknown' }],
	[['Zed about Anania', 'Gazette'], { speaker: 'Zed (about Anania)', voice: 'other state' }, {}]
])('%j', (chain, said, from) => {
	const spoken = statement({ speaker: 'Ana', ...said });
	expect(chainOf(spoken, source('s', { outlet: 'Gazette', ...from }), nameOf)).toEqual(chain);
});

test('every language from which a source was translated has a name', () => {
	const unnamed = data.sources
		.map((s) => s.translated_from)
		.filter(
			(language) => language && language !== 'unknown' && languageName(language) === language
		);
	expect(unnamed).toEqual([]);
});

test.each<[boolean, Statement['manner'], Source['kind']]>([
	[true, 'quote', 'press'],
	[true, 'document', 'primary'],
	[false, 'document', 'press'],
	[false, 'reported', 'primary'],
	[false, 'silence', 'primary'],
	[false, 'deed', 'article'],
	[false, 'assessment', 'article']
])('the words are the speaker’s: %s for a %s from a source of kind %s', (own, manner, kind) => {
	expect(speakerWords(statement({ manner }), source('s', { kind }))).toBe(own);
});
