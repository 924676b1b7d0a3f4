import { expect, test } from 'vitest';
import { answer, AREA_TEXTS, BORDER_CASES } from '../../src/lib/geo/borders';
import { geometry } from './map';

const area = (id: string) => geometry.areas.find((candidate) => candidate.id === id)!;

test('whose Crimea is', () => {
	expect(answer(area('crimea'))).toBe('Crimea: Ukraine, occupied by Russia since 2014');
});

test('the oblasts say what is not drawn', () => {
	for (const { id, note } of geometry.areas.filter(({ id }) => id.startsWith('oblast-')))
		expect(note, id).toContain('partly occupied; the front line is not drawn');
});

test('every area has its words here, and none is left over', () => {
	expect(geometry.areas.map(({ id }) => id).sort()).toEqual(Object.keys(AREA_TEXTS).sort());
	for (const { id, name, note } of geometry.areas) expect({ name, note }).toEqual(AREA_TEXTS[id]);
});

test('the table has one row per case, in whole sentences', () => {
	const names = BORDER_CASES.map(({ area }) => area);
	expect(new Set(names).size).toBe(names.length);
	for (const { why } of BORDER_CASES) expect(why).toMatch(/^[A-Z].*\.$/);
});
