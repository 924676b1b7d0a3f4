import { zipSync } from 'fflate';
import { hash } from '../dataset/checks/fingerprint';
import type { Columns } from '../dataset/csv/readers';
import { parseRows, type Kind } from '../dataset/csv/table';
import { fieldOf, resourceName, tableSchema, type TableSchema } from '../dataset/csv/table-schema';
import { KINDS } from '../dataset/all-tables';
import { translations } from '../dataset/tables/translations';
import type { Dataset } from '../domain/types';
import { lastChange } from '../picture/changes';
import { externalUrl } from '../shell/external-url';
import { POSITION_COLUMNS, positionsTable } from './positions';

/** Texts by file name, as they lie beside each other in the package. */
export type PackageFiles = Record<string, string>;

/** Name of the table of positions in the package. */
export const POSITIONS = 'positions.csv';
/** Name of the reading the site opens with. */
const DEFAULT_READING = 'default';

/**
 * The Frictionless Data Package: `tables` are the tables of data/ by name, guarded for spreadsheets;
 * `codebook` is the README; `version` that of the release. The positions of the default reading and
 * datapackage.json are made here.
 */
export function packageFiles(
	data: Dataset,
	tables: PackageFiles,
	codebook: string,
	version: string
): PackageFiles {
	const all = { ...tables, [POSITIONS]: positionsTable(data, data.reading, DEFAULT_READING) };
	const descriptor = describePackage(data, all, version);
	return {
		'datapackage.json': `${JSON.stringify(descriptor, null, '\t')}\n`,
		'README.md': codebook,
		...all
	};
}

/** The content of datapackage.json. */
function describePackage(data: Dataset, tables: PackageFiles, version: string) {
	const { about } = data;
	const day = lastChange(data);
	return {
		profile: 'tabular-data-package',
		name: 'stance-atlas',
		title: `Stance Atlas: ${about.title}`,
		description: `${about.event}. What was said, by whom, when and in which source, coded twice; and where the states stand by a stated rule. The codebook is README.md. A cell that begins with =, +, - or @ has an apostrophe before it, so that no spreadsheet takes it for a formula.`,
		...(about.address && { homepage: about.address }),
		version,
		...(day && { created: `${day}T12:00:00Z` }),
		licenses: [
			{
				name: 'CC-BY-4.0',
				title: 'Creative Commons Attribution 4.0 International',
				path: 'https://creativecommons.org/licenses/by/4.0/'
			}
		],
		sources: data.sources.map(({ title, outlet, url }) => ({
			title: `${outlet}: ${title}`,
			...(externalUrl(url) && { path: url })
		})),
		resources: Object.entries(tables).map(([file, text]) => resource(file, text))
	};
}

function resource(file: string, text: string) {
	const table = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find(
		(each) => KINDS[each].file === file
	);
	const words = file.startsWith(`${translations.file}/`);
	const kind = words ? translations : table && KINDS[table];
	return {
		name: resourceName(file),
		path: file,
		title: kind?.title ?? 'Positions in the default reading',
		description: kind?.row ?? 'Where a state stands: derived from the statements by the rule.',
		profile: 'tabular-data-resource',
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		bytes: new TextEncoder().encode(text).length,
		hash: `sha256:${hash(text)}`,
		dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
		schema: kind ? schemaOf(kind as unknown as Kind<Cells>, text) : positionSchema()
	};
}

type Cells = Record<string, unknown>;

function schemaOf(kind: Kind<Cells>, text: string): TableSchema {
	return tableSchema(kind, parseRows(text).rows[0]?.fields ?? [], KINDS);
}

function positionSchema(): TableSchema {
	const columns: Columns<Record<string, unknown>> = POSITION_COLUMNS as never;
	return {
		fields: Object.entries(columns).map(([name, column]) =>
			fieldOf(name, column, name === 'counted' ? 'statements' : undefined)
		),
		primaryKey: ['state'],
		foreignKeys: [
			{ fields: 'state', reference: { resource: 'states', fields: 'code' } },
			{ fields: 'stance', reference: { resource: 'stances', fields: 'id' } }
		],
		missingValues: ['']
	};
}

/** The files as one ZIP: the same bytes for the same texts, on any day and in any time zone. */
export function zipped(files: PackageFiles): Uint8Array {
	// ZIP has no time zone: fflate writes what the local clock would show.
	const mtime = new Date(2022, 8, 16);
	const utf8 = new TextEncoder();
	const entries = Object.entries(files).map(([name, text]) => [name, utf8.encode(text)]);
	return zipSync(Object.fromEntries(entries), { mtime, level: 9 });
}
