import { expect, test } from 'vitest';
import { readDataset } from '../../../src/lib/dataset/dataset';
import { statesOn } from '../../../src/lib/geo/geometry';
import { source } from '../../geo/map';
import { base, real } from '../files';

const map = statesOn(source);
/** With one more state that has a role. */
const withState = (code: string, name: string) => {
	const files = { ...base };
	files['states.csv'] += `${code},${name},state,,yes,,,\n`;
	files['memberships.csv'] += `${code},member,2001,,confirmed,,\n`;
	return readDataset(files, 'data/', { map }).problems;
};

test('the map has the states whose place lies on it', () => {
	const codes = map.map(({ code }) => code);
	expect(codes).toContain('KAZ');
	expect(codes).toContain('MDV');
	expect(codes).not.toContain('USA');
	expect(readDataset(base, 'data/', { map }).problems).toEqual([]);
	expect(readDataset(real, 'data/', { map }).problems).toEqual([]);
});

test.each([
	['KZK', 'Kazakhstan', 'did you mean KAZ (Kazakhstan)?'],
	['CHI', 'China', 'did you mean CHN (China)?'],
	['MNO', 'Mongolia', 'did you mean MNG (Mongolia)?']
])('%s is the code of no state: %s', (code, name, suggestion) => {
	expect(withState(code, name)).toMatchObject([
		{ file: 'data/states.csv', line: 7, column: 1, field: 'code', suggestion }
	]);
});

test('a code that is near to none is named without a guess', () => {
	const [problem, ...more] = withState('ZQQ', 'Nowhere');
	expect(more).toEqual([]);
	expect(problem).toMatchObject({ line: 7, field: 'code' });
	expect(problem).not.toHaveProperty('suggestion');
});

test('a state off the map cannot have a role: it would be counted and not drawn', () => {
	expect(withState('BRA', 'Brazil')).toMatchObject([
		{
			file: 'data/memberships.csv',
			line: 6,
			column: 1,
			field: 'state',
			found: '“BRA” (Brazil), which the map of this atlas does not show'
		}
	]);
});

test('one without a role may be spoken of', () => {
	const files = { ...base };
	files['states.csv'] += 'USA,United States,state,,no,,,\nXKX,Kosovo,state,,no,,,\n';
	expect(readDataset(files, 'data/', { map }).problems).toEqual([]);
});
