import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/lib/dataset/dataset';
import { readTables } from '../../src/lib/dataset/all-tables';
import { cellsOf, updated } from '../../src/lib/dataset/tables/translations';
import { later, searched } from './later';
import { formatProblems } from '../../src/lib/dataset/csv/problems';
import { base, generator, real, type TextFiles } from './files';

/** Every table taken apart and put together by another hand, with cells changed on the way. */
function rewritten(files: TextFiles, change: (rows: string[][]) => string[][], quotes = false) {
	return Object.fromEntries(
		Object.entries(files).map(([name, text]) => {
			if (!name.endsWith('.csv')) return [name, text];
			const { data } = Papa.parse<string[]>(text.replace(/\n$/, ''));
			return [name, `${Papa.unparse(change(data), { newline: '\n', quotes })}\n`];
		})
	);
}

/** An order of 0 … length − 1. */
function shuffled(length: number, random: () => number): number[] {
	return Array.from({ length }, (_, index) => ({ index, key: random() }))
		.sort((a, b) => a.key - b.key)
		.map(({ index }) => index);
}

describe.each([
	['the small data set', base],
	['the real data', real]
])('%s', (_name, files) => {
	const { dataset, problems } = readDataset(files);

	test('has no problem', () => {
		expect(formatProblems(problems)).toBe('');
		expect(dataset).toBeDefined();
	});

	test('is the same as bytes and as text', () => {
		const bytes = Object.fromEntries(
			Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])
		);
		expect(readDataset(bytes).dataset).toEqual(dataset);
	});

	test.each([1, 2, 3])('is the same whatever the order of columns (%i)', (seed) => {
		const random = generator(seed);
		const permuted = rewritten(files, (rows) => {
			const order = shuffled(rows[0]?.length ?? 0, random);
			return rows.map((row) => order.map((index) => row[index] ?? ''));
		});
		expect(permuted['statements.csv']).not.toBe(files['statements.csv']);
		expect(readDataset(permuted)).toEqual({ dataset, problems: [], notes: [] });
	});

	test.each([false, true])('is the same when written anew (all cells in quotes: %s)', (quotes) => {
		expect(readDataset(rewritten(files, (rows) => rows, quotes))).toEqual({
			dataset,
			problems: [],
			notes: []
		});
	});

	test('tells the same problems in the same order every time', () => {
		const broken = { ...files, 'votes.csv': `${files['votes.csv']}x,y,z,1,2\nx,y,z,1\n` };
		const first = readDataset(broken).problems;
		const backwards = Object.fromEntries(Object.entries(broken).reverse());
		expect(readDataset(backwards).problems).toEqual(first);
		expect(first.length).toBeGreaterThan(1);
	});
});

test('cells become typed values', () => {
	const { dataset } = readDataset(base);
	const [first, second, third, , fifth] = dataset?.statements ?? [];
	expect(first).toMatchObject({
		id: 'S-01',
		targets: ['RUS', 'UKR'],
		mentions: ['KAZ'],
		codable: true,
		reason: 'Asks the attacker\nto end it: “he said "end it"”.',
		from: '2022-09-16',
		to: '2022-09-16',
		line: 2
	});
	expect(second).toMatchObject({ from: '2022-09-15', to: '2022-09-16', line: 4, targets: [] });
	expect(third).toMatchObject({ date: '', from: '', to: '', codable: false });
	expect(fifth).toMatchObject({ date: '2022-02/2022-09', from: '2022-02-01', to: '2022-09-30' });
	expect(dataset?.about).toEqual({
		title: 'A small atlas',
		event: 'Meeting of Rivertown, 2022',
		subject: 'the war',
		date: '2022-09-16',
		organisation: 'River Council',
		attacked: 'UKR',
		belligerents: ['RUS'],
		belligerent_stance: 'supportive',
		contact: 'the editors',
		// Not in the table: these may be left out.
		focus: [],
		focus_label: '',
		address: '',
		dispute: ''
	});
	expect(dataset?.reading).toEqual({
		window: 'summit',
		sources: 'all',
		silence: true,
		voiced: false,
		deeds: false,
		sanctions: false,
		votes: false,
		lines: 1,
		rule: 'pointed'
	});
	expect(dataset?.stances.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
	expect(dataset?.verified).toEqual({
		'S-01': 'verified',
		'S-03': 'no text',
		'S-04': 'verified',
		'S-05': 'no text'
	});
});

test('a table that cannot be read is one problem, not one for every reference into it', () => {
	for (const name of Object.keys(base).filter((each) => each.endsWith('.csv'))) {
		for (const content of [undefined, '', 'PK\u0003\u0004', `"${base[name]}`]) {
			const files: TextFiles = { ...base };
			if (content === undefined) delete files[name];
			else files[name] = content;
			const { problems } = readDataset(files);
			expect(new Set(problems.map(({ file }) => file)), name).toEqual(new Set([`data/${name}`]));
		}
	}
});

test('a fault in one file does not hide those of others', () => {
	const files = {
		...base,
		'states.csv': '',
		'votes.csv': base['votes.csv']?.replace('N,', 'X,') ?? ''
	};
	expect(readDataset(files).problems.map(({ file }) => file)).toEqual([
		'data/states.csv',
		'data/votes.csv'
	]);
});

test('no content makes it throw', () => {
	const random = generator(7);
	const pieces = [
		'"',
		',',
		'\n',
		';',
		'\uFFFD',
		'<b>',
		'\r',
		' ',
		'x',
		'2022-02-30',
		'{',
		'\uFEFF'
	];
	const names = Object.keys(base);
	for (let round = 0; round < 300; round++) {
		const name = names[Math.floor(random() * names.length)] ?? '';
		const text = base[name] ?? '';
		const at = Math.floor(random() * text.length);
		const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
		const cut = at + Math.floor(random() * 5);
		const { dataset, problems } = readDataset({
			...base,
			[name]: text.slice(0, at) + piece + text.slice(cut)
		});
		expect(dataset === undefined).toBe(problems.length > 0);
		for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThan(0);
	}
});

test('messages name another folder if asked', () => {
	const { problems } = readDataset({ ...base, 'votes.csv': '' }, 'my summit/');
	expect(problems.map(({ file }) => file)).toEqual(['my summit/votes.csv']);
});

describe('the set with all that came later', () => {
	const { dataset, problems } = readDataset(later);

	test('has no problem', () => {
		expect(problems).toEqual([]);
		expect(dataset!.words.map(({ word }) => word)).toEqual(['trenches', 'red river']);
		expect(dataset!.lookedFor).toEqual({ herald: { trenches: 0, 'red river': 0 } });
		expect(dataset!.windows.map(({ occasion }) => occasion)).toEqual(['Rivertown', '']);
	});

	test('and the one without has its defaults', () => {
		const { dataset } = readDataset(base);
		expect(dataset!.statements.every((s) => s.points_at === 'named' && s.tied_by === '')).toBe(
			true
		);
		expect(dataset!.windows.every(({ occasion }) => occasion === '')).toBe(true);
		expect(dataset!.votes.every(({ disowned }) => !disowned)).toBe(true);
		expect(dataset!.words).toEqual([]);
		expect(dataset!.translations).toEqual({});
	});

	test('a word that stands in a silent text is no fault where the reason tells what it is said of', () => {
		const untold = Object.fromEntries(
			Object.entries(later).filter(([name]) => name !== 'translations/fr.csv')
		);
		const spoken = searched({ ...untold, 'words.csv': 'word,language\ncanal,en\n' });
		const statements = String(spoken['statements.csv']).replace(
			'Silence where the subject was to be expected.',
			'Canals were spoken of and the war was not.'
		);
		const { dataset, problems } = readDataset({ ...spoken, 'statements.csv': statements });
		expect(problems).toEqual([]);
		expect(dataset!.lookedFor['herald']).toEqual({ canal: 1 });
	});

	test('bringing translations up to date keeps what still fits, empties what is stale, and drops the rest', () => {
		const stances = String(later['stances.csv']).replace('Blames nobody.', 'Blames no one.');
		const cells = cellsOf(readTables({ ...later, 'stances.csv': stances }, 'data/'));
		const known = [...dataset!.translations['fr']!];
		known.push({ table: 'rules', id: 'gone', column: 'text', english: 'Gone', text: 'Parti' });
		const file = updated(cells, known);
		expect(file).not.toContain('Parti');
		const anew = readDataset({ ...later, 'stances.csv': stances, 'translations/fr.csv': file });
		expect(anew.problems).toEqual([]);
		const empty = anew.dataset!.translations['fr']!.filter(({ text }) => text === '');
		expect(empty.map(({ id, column }) => [id, column])).toEqual([['cautious', 'definition']]);
	});
});
