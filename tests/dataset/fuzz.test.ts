import fc from 'fast-check';
import { expect } from 'vitest';
import { readDataset } from '../../src/lib/dataset/dataset';
import { checkQuote } from '../../src/lib/dataset/checks/fingerprint';
import { lookInto } from '../../src/lib/dataset/checks/held';
import { formatProblems, MOST } from '../../src/lib/dataset/csv/problems';
import { readFingerprint } from '../../src/lib/dataset/checks/quotations';
import { guardedTable, parseRows, readTable } from '../../src/lib/dataset/csv/table';
import { KINDS, type Files } from '../../src/lib/dataset/all-tables';
import { questionsOf, talk, tieOf } from '../../src/lib/dataset/tables/talk';
import type { Problem } from '../../src/lib/domain/types';
import { change, hostile, holds, mutated, mutatedTable } from '../fuzz';
import { base, herald, real } from './files';

/** Every refusal says where, what and what instead, in few words; there are never too many. */
function clear(problems: Problem[], files: Files) {
	const of = new Map<string, number>();
	for (const each of problems) {
		const { file, line, column, found, expected, suggestion = '' } = each;
		of.set(file, (of.get(file) ?? 0) + 1);
		expect(file).toMatch(/^data\/./);
		const content = files[file.slice('data/'.length)];
		const lines = typeof content === 'string' ? content.split(/\r\n?|\n/).length : Infinity;
		expect(line).toBeGreaterThan(0);
		expect(line).toBeLessThanOrEqual(lines);
		expect(column).toBeGreaterThan(0);
		expect(found.trim()).not.toBe('');
		expect(expected.trim()).not.toBe('');
		expect(found.length).toBeLessThan(1000);
		expect(expected.length + suggestion.length).toBeLessThan(1200);
		expect(found + expected + suggestion).not.toMatch(/undefined|\[object/);
	}
	for (const number of of.values()) expect(number).toBeLessThanOrEqual(MOST + 1);
	expect(formatProblems(problems).split('\n').length).toBeLessThan(6 * problems.length + 3);
}

function answers(files: Files) {
	const { dataset, problems } = readDataset(files);
	expect(dataset === undefined).toBe(problems.length > 0);
	clear(problems, files);
}

const names = (files: Files) => fc.constantFrom(...Object.keys(files).sort());
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

holds('a file with bytes cut, doubled and put in', 120, [names(base), changes], (name, made) =>
	answers({ ...base, [name]: mutated(base[name]!, made) })
);
holds('a table with cells and rows changed', 120, [names(base), changes], (name, made) =>
	answers({ ...base, [name]: mutatedTable(base[name]!, made) })
);
holds('the real data with a slip', 10, [names(real), changes, fc.boolean()], (name, made, cells) =>
	answers({ ...real, [name]: (cells ? mutatedTable : mutated)(real[name]!, made) })
);
holds(
	'bytes of any kind in place of a file',
	80,
	[names(base), fc.uint8Array({ maxLength: 400 }), fc.double({ min: 0, max: 1, noNaN: true })],
	(name, bytes, at) => {
		const text = new TextEncoder().encode(base[name]);
		const from = Math.floor(at * text.length);
		const content = new Uint8Array([...text.slice(0, from), ...bytes, ...text.slice(from)]);
		answers({ ...base, [name]: at < 0.2 ? bytes : content });
	}
);

const kinds = Object.values(KINDS) as (typeof KINDS)['states'][];
holds(
	'each table by itself, of cells that nobody expects',
	250,
	[fc.constantFrom(...kinds), fc.array(fc.array(hostile, { maxLength: 12 }), { maxLength: 5 })],
	(kind, rows) => {
		const head = Object.keys(kind.columns);
		const quoted = [kind.keyValue ? ['key', 'value'] : head, ...rows]
			.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
			.join('\n');
		const table = readTable(kind, quoted, `data/${kind.file}`);
		clear(table.problems.slice(0, MOST), { [kind.file]: quoted });
	}
);

holds(
	'a text of any kind is cut into as many cells as places',
	500,
	[fc.array(hostile, { maxLength: 12 }).map((parts) => parts.join(''))],
	(text) => {
		const { rows, fault } = parseRows(text);
		for (const { fields, places } of rows) expect(fields.length).toBe(places.length);
		if (!fault) expect(parseRows(guardedTable(text)).rows.length).toBeGreaterThanOrEqual(0);
	}
);

holds('the cells of a talk', 500, [fc.array(hostile, { maxLength: 6 })], (parts) => {
	const cell = parts.join('? ');
	const { value, faults } = talk.columns.questions.read(cell);
	for (const each of faults ?? []) expect(each.found.length).toBeLessThan(400);
	// What is let pass is shown whole.
	if (value !== undefined && cell.trim() !== '')
		expect(questionsOf(cell)).toHaveLength(cell.split('|').length);
	const tie = tieOf(parts.join('-'));
	if (tie) expect(`${tie.from}-${tie.to}`).toBe(parts.join('-'));
});

const JSONS = fc.oneof(
	fc.json({ maxDepth: 3 }),
	changes.map((made) => mutated(base['fingerprints/herald.json']!, made)),
	// Any part replaced by any value.
	fc
		.tuple(
			fc.constantFrom('source', 'algorithm', 'version', 'count', 'sha256', 'words', 'seals'),
			fc.jsonValue()
		)
		.map(([key, value]) =>
			JSON.stringify({ ...JSON.parse(base['fingerprints/herald.json']!), [key]: value })
		),
	fc.constantFrom(
		'{"source":{"toString":1,"valueOf":2}}',
		'{"source":"herald","algorithm":{"toString":null}}',
		'['.repeat(100_000)
	)
);
holds('a fingerprint that is none', 300, [JSONS, hostile], (text, quote) => {
	const { fingerprint, fault } = readFingerprint(text, 'herald');
	expect(fingerprint === undefined).toBe(fault !== undefined);
	if (fault) expect(fault.found.length).toBeLessThan(200);
	if (!fingerprint) return;
	const check = checkQuote(fingerprint, 'S-01', quote);
	if (check.differs === undefined) expect(check.at).toBeLessThan(fingerprint.count);
});

holds(
	'a text that a reader holds, however it is changed',
	150,
	[changes, hostile],
	(made, quote) => {
		const text = mutated(herald, made);
		const { quotations } = lookInto(text, { a: quote, b: 'We hope for peace soon.' });
		for (const { paragraph } of quotations)
			if (paragraph) expect(text).toContain(paragraph.before + paragraph.quote + paragraph.after);
	}
);
