import { describe, expect, test } from 'vitest';
import type { Column, FieldSchema } from '../../../src/lib/dataset/csv/readers';
import { parseRows, type Kind } from '../../../src/lib/dataset/csv/table';
import { tableSchema } from '../../../src/lib/dataset/csv/table-schema';
import { KINDS } from '../../../src/lib/dataset/all-tables';
import { real } from '../files';
import { fc } from '../../fuzz';

/** What a program that knows the schema alone says of a cell. */
function fits({ type, required, enum: list, pattern, words }: FieldSchema, cell: string): boolean {
	if (cell === '') return !required;
	if (words) return cell === words.yes || cell === words.no;
	if (type === 'integer' && !/^\d+$/.test(cell)) return false;
	if (type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(cell)) return false;
	if (list && !list.map(String).includes(cell)) return false;
	return !pattern || new RegExp(`^(?:${pattern})$`, 'u').test(cell);
}

const columns = Object.entries(KINDS).flatMap(([table, kind]) =>
	Object.entries<Column<unknown>>(kind.columns).map(
		([name, column]) => [`${table}.${name}`, column] as const
	)
);
/** Some of every table: all with all would take long and find no more. */
const cells = [
	...new Set(
		Object.entries(real)
			.filter(([name]) => name.endsWith('.csv'))
			.flatMap(([, text]) => parseRows(text).rows.flatMap(({ fields }) => fields))
	)
].filter((_, index) => index % 15 === 0);
const odd = [
	...['', ' ', 'yes', 'no', 'none', '1', '2', '3', '2022', '2022-09', '2022-09-16', '2022/2023'],
	...['Ä-1', 'a/b', 'a b', 'en', 'pt-BR', 'unknown', '#123456', 'KAZ', 'Я', 'X;Y', 'тест-1'],
	...['https://example.org/я', 'http://a.b', 'desk@example.org', 'я@пример.укр', 'a@b', '-']
];

describe.each(columns)('%s', (_name, { read, schema }) => {
	const readable = (cell: string) => read(cell).faults === undefined;

	test('what the check lets pass, the schema lets pass', () => {
		for (const cell of [...cells, ...odd])
			if (readable(cell)) expect(fits(schema, cell), JSON.stringify(cell)).toBe(true);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
				expect(!readable(cell) || fits(schema, cell), cell).toBe(true);
			}),
			{ numRuns: 50 }
		);
	});

	test('an empty cell is required to be filled in both or in none', () => {
		expect(!schema.required).toBe(readable(''));
	});

	test('one of some words is the same in both', () => {
		const list = schema.words ? Object.values(schema.words) : (schema.enum ?? []).map(String);
		for (const word of list) expect(readable(word), word).toBe(true);
		if (list.length > 0)
			for (const cell of [...cells, ...odd])
				if (cell !== '') expect(fits(schema, cell), cell).toBe(readable(cell));
	});
});

test('the schema of a table names its columns, its key and what it refers to', () => {
	const schema = tableSchema(KINDS.statements, ['stance', 'id', 'targets'], KINDS);
	expect(schema).toMatchObject({
		fields: [
			{ name: 'stance', type: 'string', constraints: { required: true } },
			{ name: 'id', constraints: { required: true, pattern: '^(?:\\S+)$' } },
			{
				name: 'targets',
				description: 'To or about whom. Ids of “states”, joined by “;”.'
			}
		],
		primaryKey: ['id'],
		foreignKeys: [{ fields: 'stance', reference: { resource: 'stances', fields: 'id' } }],
		missingValues: ['']
	});
});

test('of keys and values, the keys are known', () => {
	const kind = KINDS.reading as unknown as Kind<Record<string, unknown>>;
	const { fields, primaryKey } = tableSchema(kind, ['key', 'value'], KINDS);
	expect(primaryKey).toEqual(['key']);
	expect(fields[0]?.constraints?.enum).toEqual(Object.keys(kind.columns));
});
