import { expect, test } from 'vitest';
import { readDataset } from '../../src/lib/content/dataset';
import { formatProblems } from '../../src/lib/content/problems';
import { cases } from './cases';

test('every case has a name of its own', () => {
	expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
	expect(cases.length).toBeGreaterThanOrEqual(20);
});

test.each(cases)('$name', async ({ name, files }) => {
	const { dataset, problems } = readDataset(files);
	expect(dataset).toBeUndefined();
	expect(problems.length).toBeGreaterThan(0);
	await expect(formatProblems(problems)).toMatchFileSnapshot(`golden/${name}.txt`);
});
