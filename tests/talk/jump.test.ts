import { expect, test } from 'vitest';
import { suggestions } from '../../src/lib/talk/jump';
import { data } from '../data/real';

const places = data.states
	.filter(({ kind }) => kind === 'state')
	.map(({ code, name }) => ({ state: code, name }));

test.each([
	['kaz', 'KAZ'],
	['KAZ', 'KAZ'],
	['tur', 'TUR'],
	['turkiye', 'TUR'],
	['Türk', 'TUR'],
	['turkm', 'TKM'],
	['uz', 'UZB'],
	['ind', 'IND'],
	['uae', 'ARE'],
	['are', 'ARE'],
	['arab', 'SAU'],
	['emir', 'ARE'],
	['lanka', 'LKA'],
	['sri l', 'LKA'],
	['mmr', 'MMR'],
	['chn', 'CHN'],
	[' kaz ', 'KAZ'],
	['', undefined],
	['/', undefined],
	['qqq', undefined]
])('“%s” jumps to %s', (text, state) => expect(suggestions(text, places)[0]?.state).toBe(state));

test('what fits is suggested, best first and not too many', () => {
	expect(suggestions('k', places).map((p) => p.state)).toEqual(['KAZ', 'KWT', 'KGZ', 'KHM']);
	expect(suggestions('a', places, 3)).toHaveLength(3);
	expect(suggestions('', places)).toEqual([]);
});
