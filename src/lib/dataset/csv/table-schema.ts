import { KEY, VALUE } from './key-value';
import type { TableColumn, TableName } from './readers';
import type { Kind } from './table';

/** A field of a Table Schema (Frictionless Data, version 1). */
export interface Field {
	name: string;
	type: string;
	description: string;
	trueValues?: string[];
	falseValues?: string[];
	constraints?: {
		required?: true;
		unique?: true;
		enum?: readonly (string | number)[];
		pattern?: string;
	};
}

export interface TableSchema {
	fields: Field[];
	primaryKey: string[];
	foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
	missingValues: string[];
}

/** Name of the resource of a file: "statements" for "statements.csv". */
export const resourceName = (file: string): string =>
	file
		.replace(/\.csv$/, '')
		.replace('/', '-')
		.toLowerCase();

/**
 * The schema of a table, derived from its readers, so that check and schema agree. `order` is that of the columns in
 * the file; `kinds` are all tables, for references. A Table Schema cannot express references in a list of ids, so the
 * description names their table.
 */
export function tableSchema<T>(
	kind: Kind<T>,
	order: readonly string[],
	kinds: Record<TableName, { file: string; key: readonly string[] }>
): TableSchema {
	if (kind.keyValue) return keyValueSchema(Object.keys(kind.columns));
	const columns: Record<string, TableColumn<unknown>> = kind.columns;
	const known = order.filter((name) => Object.hasOwn(columns, name));
	const foreignKeys = known.flatMap((name) => {
		const { refers, schema } = columns[name]!;
		if (!refers || schema.list || !schema.required) return [];
		const { file, key } = kinds[refers];
		return [{ fields: name, reference: { resource: resourceName(file), fields: key[0] ?? 'id' } }];
	});
	return {
		fields: known.map((name) => {
			const column = columns[name]!;
			const target = column.refers && resourceName(kinds[column.refers].file);
			return fieldOf(name, column, target);
		}),
		primaryKey: [...kind.key],
		...(foreignKeys.length > 0 && { foreignKeys }),
		missingValues: ['']
	};
}

/** One field, derived from its reader; `target` is the resource that its ids refer to. */
export function fieldOf(
	name: string,
	{ schema, description }: TableColumn<unknown>,
	target?: string
): Field {
	const ids = target ? ` Ids of “${target}”, joined by “;”.` : ' Joined by “;”.';
	const constraints = {
		...(schema.required && { required: schema.required }),
		...(schema.enum && { enum: schema.enum }),
		...(schema.pattern && { pattern: `^(?:${schema.pattern})$` })
	};
	return {
		name,
		type: schema.type,
		description: description + (schema.list ? ids : ''),
		...(schema.words && { trueValues: [schema.words.yes], falseValues: [schema.words.no] }),
		...(Object.keys(constraints).length > 0 && { constraints })
	};
}

function keyValueSchema(keys: string[]): TableSchema {
	return {
		fields: [
			{
				name: 'key',
				type: 'string',
				description: KEY,
				constraints: { required: true, unique: true, enum: keys }
			},
			{ name: 'value', type: 'string', description: VALUE }
		],
		primaryKey: ['key'],
		missingValues: ['']
	};
}
