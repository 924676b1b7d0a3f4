import { expect, test } from 'vitest';
import { readDataset } from '../../../src/lib/dataset/dataset';
import { formatProblems } from '../../../src/lib/dataset/csv/problems';
import { windows } from '../../../src/lib/dataset/tables/windows';
import { cases } from '../cases';
import { base } from '../files';

test('every case has a name of its own', () => {
	expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
	expect(cases.length).toBeGreaterThanOrEqual(20);
});

/** Which columns a table has, its reader knows: a golden file is not to change with each new one. */
const withoutColumns = (text: string) =>
	text.replace(/(?<=the columns ).*?(?=, in any order$|$)/gm, '…');

test('a column that is not there is told with all that the table has', () => {
	const { problems } = readDataset({ ...base, 'windows.csv': 'id,lable\n' });
	const columns = Object.keys(windows.columns).join(', ');
	expect(problems.map(({ expected }) => expected)).toEqual(
		expect.arrayContaining([`only the columns ${columns}`, `the columns ${columns}, in any order`])
	);
});

test.each(cases)('$name', async ({ name, files }) => {
	const { dataset, problems } = readDataset(files);
	expect(dataset).toBeUndefined();
	expect(problems.length).toBeGreaterThan(0);
	await expect(withoutColumns(formatProblems(problems))).toMatchFileSnapshot(`golden/${name}.txt`);
});
