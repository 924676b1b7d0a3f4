import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/lib/dataset/dataset';
import { QUOTE_WORDS } from '../../src/lib/dataset/tables/statements';
import { countWords } from '../../src/lib/dataset/checks/words';
import { guardedTable, parseRows, writeTable } from '../../src/lib/dataset/csv/table';
import { KINDS } from '../../src/lib/dataset/all-tables';
import { translationFiles } from '../../src/lib/dataset/tables/translations';
import { packageFiles, zipped } from '../../src/lib/export/package';
import { real } from '../dataset/files';
import { data } from '../data/real';

const tables = Object.fromEntries(
	[...Object.values(KINDS).map(({ file }) => file), ...translationFiles(real)].map((file) => [
		file,
		guardedTable(real[file]!)
	])
);
const files = packageFiles(data, tables, '# The codebook\n', '0.1.0');
const descriptor = JSON.parse(files['datapackage.json']!);
const resource = (name: string) =>
	descriptor.resources.find((each: { name: string }) => each.name === name);

let place = '';
beforeAll(() => {
	place = mkdtempSync(join(tmpdir(), 'stance-atlas-package-'));
	writeFileSync(join(place, 'atlas.zip'), zipped(files));
});
afterAll(() => rmSync(place, { recursive: true }));

const works = (command: string) => spawnSync(command, ['--version']).status === 0;
const python = works('python3');
const office = works('soffice');

function runPython(code: string, ...words: string[]): string {
	const { status, stdout, stderr } = spawnSync('python3', ['-c', code, ...words], {
		cwd: place,
		encoding: 'utf8'
	});
	expect(stderr).toBe('');
	expect(status).toBe(0);
	return stdout;
}

describe('datapackage.json', () => {
	test('tells version, day, licence, and every source', () => {
		expect(descriptor).toMatchObject({
			profile: 'tabular-data-package',
			name: 'stance-atlas',
			version: '0.1.0',
			created: `${data.changes.at(-1)!.date}T12:00:00Z`,
			licenses: [{ name: 'CC-BY-4.0' }]
		});
		expect(descriptor.sources).toHaveLength(data.sources.length);
		expect(descriptor).not.toHaveProperty('contributors');
	});

	test('has one resource a table, each with its columns in the order of the file', () => {
		expect(descriptor.resources.map((each: { path: string }) => each.path)).toEqual(
			Object.keys(files).filter((name) => name.endsWith('.csv'))
		);
		for (const { path, schema, bytes } of descriptor.resources) {
			const head = parseRows(files[path]!).rows[0]!.fields;
			expect(
				schema.fields.map((field: { name: string }) => field.name),
				path
			).toEqual(head);
			expect(Buffer.byteLength(files[path]!), path).toBe(bytes);
			for (const field of schema.fields) expect(field.description, path).toMatch(/\S/);
		}
	});

	test('refers to resources and columns that are there', () => {
		for (const { schema } of descriptor.resources)
			for (const { reference } of schema.foreignKeys ?? [])
				expect(
					resource(reference.resource).schema.fields.map((f: { name: string }) => f.name)
				).toContain(reference.fields);
		expect(resource('statements').schema.foreignKeys).toContainEqual({
			fields: 'source',
			reference: { resource: 'sources', fields: 'id' }
		});
		expect(resource('statements').schema.fields[0].constraints.required).toBe(true);
	});
});

test('no quotation is longer than fair use allows', () => {
	for (const { id, quote } of data.statements)
		expect(countWords(quote), id).toBeLessThanOrEqual(QUOTE_WORDS);
});

test('the tables of the package are a data set without a problem, and the same one', () => {
	const fingerprints = Object.fromEntries(
		Object.entries(real).filter(([name]) => name.endsWith('.json'))
	);
	const { dataset, problems, notes } = readDataset({ ...files, ...fingerprints });
	expect({ dataset, problems }).toEqual({ dataset: data, problems: [] });
	// Derived, and no table of the atlas.
	expect(notes.map(({ file }) => file)).toContain('data/positions.csv');
});

test('two packages of the same are the same bytes, wherever and whenever they are made', () => {
	const zone = process.env['TZ'];
	process.env['TZ'] = 'Asia/Tashkent';
	const there = zipped(files);
	process.env['TZ'] = zone;
	expect(Buffer.from(there).equals(readFileSync(join(place, 'atlas.zip')))).toBe(true);
});

// Checks what a program can that knows the ZIP alone: sums, types, required cells, keys, references, patterns.
const VALIDATE = `
import csv, hashlib, io, json, re, zipfile
z = zipfile.ZipFile('atlas.zip')
assert z.testzip() is None
d = json.loads(z.read('datapackage.json'))
rows, faults = {}, []
for r in d['resources']:
    raw = z.read(r['path'])
    assert len(raw) == r['bytes'] and 'sha256:' + hashlib.sha256(raw).hexdigest() == r['hash'], r['path']
    rows[r['name']] = list(csv.DictReader(io.StringIO(raw.decode('utf-8'), newline=''), strict=True))
for r in d['resources']:
    s = r['schema']
    keys = [tuple(row[k] for k in s['primaryKey']) for row in rows[r['name']]]
    if len(set(keys)) != len(keys): faults.append((r['name'], 'key'))
    for row in rows[r['name']]:
        for f in s['fields']:
            c, cell = f.get('constraints', {}), row[f['name']]
            if cell == '':
                if c.get('required'): faults.append((r['name'], f['name'], 'required'))
                continue
            if f['type'] == 'integer': int(cell)
            if f['type'] == 'boolean' and cell not in f['trueValues'] + f['falseValues']: faults.append((r['name'], f['name'], cell))
            if f['type'] == 'date' and not re.fullmatch(r'\\d{4}-\\d{2}-\\d{2}', cell): faults.append((r['name'], f['name'], cell))
            if 'enum' in c and cell not in [str(x) for x in c['enum']]: faults.append((r['name'], f['name'], cell))
            if 'pattern' in c and not re.match(c['pattern'], cell): faults.append((r['name'], f['name'], cell))
        for k in s.get('foreignKeys', []):
            t = k['reference']
            if row[k['fields']] and row[k['fields']] not in {o[t['fields']] for o in rows[t['resource']]}: faults.append((r['name'], k['fields'], row[k['fields']]))
print(json.dumps({'faults': faults, 'names': z.namelist(), 'statements': [row['id'] for row in rows['statements']]}))
`;

describe.skipIf(!python)('in Python (skipped where there is no python3)', () => {
	test('zipfile and csv open the package, and every cell fits its schema', () => {
		const { faults, names, statements } = JSON.parse(runPython(VALIDATE));
		expect(faults).toEqual([]);
		expect(names).toEqual(Object.keys(files));
		expect(statements).toEqual(data.statements.map(({ id }) => id));
	});

	test('statements.csv read and written again is the same data', () => {
		writeFileSync(join(place, 'statements.csv'), tables['statements.csv']!);
		runPython(`
import csv
rows = list(csv.reader(open('statements.csv', encoding='utf-8', newline=''), strict=True))
csv.writer(open('again.csv', 'w', encoding='utf-8', newline=''), lineterminator='\\n').writerows(rows)
`);
		const again = { ...real, 'statements.csv': readFileSync(join(place, 'again.csv'), 'utf8') };
		expect(readDataset(again)).toEqual({ dataset: data, problems: [], notes: [] });
	});
});

const fieldsOf = (text: string) => parseRows(text).rows.map(({ fields }) => fields);

/** Opens a CSV in LibreOffice as a person would, all columns as found, and saves it as CSV again. */
function throughOffice(name: string, text: string): string {
	writeFileSync(join(place, name), text);
	const filter = '44,34,76,1,,0,false,true,false';
	const { stderr, stdout } = spawnSync(
		'soffice',
		[
			...['--headless', '--norestore', `-env:UserInstallation=file://${place}/profile`],
			...[`--infilter=Text - txt - csv (StarCalc):${filter}`],
			...['--convert-to', `csv:Text - txt - csv (StarCalc):${filter}`],
			...['--outdir', join(place, 'office'), join(place, name)]
		],
		{ encoding: 'utf8', timeout: 240_000 }
	);
	const out = join(place, 'office', name);
	expect(existsSync(out), stdout + stderr).toBe(true);
	return readFileSync(out, 'utf8').replace(/\r\n/g, '\n');
}

describe.skipIf(!office)('in LibreOffice (skipped where it is not installed)', () => {
	test('statements.csv opened and saved comes back unchanged', () => {
		const table = tables['statements.csv']!;
		expect(fieldsOf(throughOffice('statements.csv', table))).toEqual(fieldsOf(table));
	});

	test('cells that look like formulas are not run, and come back', () => {
		const cells = [
			['id', 'note'],
			['a', '=1+1'],
			['b', '-2+3'],
			['c', '@SUM(1,2)'],
			['d', '+cmd'],
			['e', "'=1+1"],
			['f', '=HYPERLINK("http://example.org","x")']
		];
		expect(fieldsOf(throughOffice('formulas.csv', writeTable(cells)))).toEqual(cells);
	});
});
