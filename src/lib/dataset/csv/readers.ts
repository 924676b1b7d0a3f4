import { DATE_FORMS, readDate, readSpan } from '../dates';
import { quoted, type Fault } from './problems';
import { didYouMean } from './suggest';
import { invisibleIn, isBlank } from './suspicious';

/** The result of reading a cell: a value, or what is wrong with it. */
export type Result<V> = { value: V; faults?: undefined } | { value?: undefined; faults: Fault[] };

/** Tables that other tables refer to. */
export type TableName =
	'stances' | 'states' | 'sources' | 'statements' | 'resolutions' | 'corrections' | 'windows';

/** What a cell may contain, for other programs: the part of a Frictionless Table Schema that a reader knows. */
export interface FieldSchema {
	type: 'string' | 'integer' | 'boolean' | 'date';
	/** If absent, the cell may be empty. */
	required?: true;
	enum?: readonly (string | number)[];
	/** Applies to the whole cell; simple enough to mean the same in JavaScript, Python and XML Schema. */
	pattern?: string;
	/** The two words of a boolean. */
	words?: { yes: string; no: string };
	/** True for ids joined by ";". */
	list?: true;
}

/** Converts the cells of a column to values. */
export interface Column<V> {
	read: (text: string) => Result<V>;
	/** Must not be stricter than `read`, so that a cell that passes the check is valid elsewhere as well. */
	schema: FieldSchema;
	/** The table that the value refers to; in a list, each item refers to it. */
	refers?: TableName;
}

/** A column of a table: its reader, and its description for the data package. */
export interface TableColumn<V> extends Column<V> {
	description: string;
}

export const column = <V>(description: string, reader: Column<V>): TableColumn<V> => ({
	...reader,
	description
});

/** One column per property of a row; properties have the names of columns. */
export type Columns<T> = { [K in keyof T]-?: TableColumn<T[K]> };

const wrong = (found: string, expected: string, suggestion?: string): { faults: Fault[] } => ({
	faults: [suggestion ? { found, expected, suggestion } : { found, expected }]
});

/** What spreadsheets and programs write for a missing value; nobody means these as words. */
const PLACEHOLDER =
	/^(#(N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BUSY!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA|ERROR!|#+)|Err:\d{3}|N\/A|n\/a|NA|<NA>|nan|NaN|NAN|NaT|NULL|null|None|undefined)$/;

/** Any text; "" if the cell is empty. */
export function text(): Column<string> {
	return {
		schema: { type: 'string' },
		read: (cell) => {
			if (PLACEHOLDER.test(cell.trim()))
				return wrong(
					`${quoted(cell)}, which a program writes where there is no value`,
					'words, or an empty cell',
					'leave the cell empty, or type what belongs there'
				);
			return cell !== '' && isBlank(cell)
				? wrong('nothing but blanks and invisible signs', 'words, or an empty cell')
				: { value: cell };
		}
	};
}

/** Text that must not be empty. */
export function words(): Column<string> {
	const { read } = text();
	return {
		schema: { type: 'string', required: true },
		read: (cell) => (isBlank(cell) ? wrong('an empty cell', 'some words') : read(cell))
	};
}

/** Longest name in characters, because pictures must have room for it. */
const LONGEST_NAME = 60;

/** A name that pictures show. */
export function name(): Column<string> {
	const { schema, read } = words();
	return {
		schema,
		read: (cell) => {
			const invisible = invisibleIn(cell);
			if (invisible) return { faults: [invisible] };
			return cell.length > LONGEST_NAME
				? wrong(
						`a name of ${cell.length} characters: ${quoted(cell)}`,
						`at most ${LONGEST_NAME} characters`,
						'use the short form; what is to be told of it has columns of its own'
					)
				: read(cell);
		}
	};
}

/** The fault of spaces around a code: they make it another code to a machine, while people do not see them. */
function spaced(cell: string): { faults: Fault[] } | undefined {
	if (cell === cell.trim()) return undefined;
	return wrong(
		`${quoted(cell)}, with a space around it`,
		'no space before or after',
		`write ${quoted(cell.trim())}`
	);
}

/** The id of the row itself: letters, digits and . _ - / without spaces. */
export function id(): Column<string> {
	return pattern(
		/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u,
		'an id: letters, digits, “-”, “_”, “.” or “/”, without spaces',
		String.raw`\S+`
	);
}

/** Longest id in bytes for an id used as a file name: with folder and extension, file systems allow 255. */
const LONGEST_FILE_NAME = 200;
const utf8 = new TextEncoder();

/** An id that is also used as a file name. */
export function fileId(): Column<string> {
	const { schema, read } = pattern(
		/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
		'an id: letters, digits, “-”, “_” or “.”, without spaces',
		String.raw`[^\s/]+`
	);
	return {
		schema,
		read: (cell) => {
			const { length } = utf8.encode(cell);
			return length > LONGEST_FILE_NAME
				? wrong(
						`an id of ${length} bytes: ${quoted(cell)}`,
						`at most ${LONGEST_FILE_NAME} bytes: it is the name of a file`
					)
				: read(cell);
		}
	};
}

/** An id that is also used in names of CSS properties. */
export function styleId(): Column<string> {
	return pattern(
		/^\p{L}[\p{L}\p{N}_-]*$/u,
		'an id: a letter, then letters, digits, “-” or “_”: it is a name in styles, too',
		String.raw`[^\s./]+`
	);
}

/** The code of a state or collective in its own row: three capital letters. */
export function stateCode(): Column<string> {
	return pattern(
		/^[A-Z]{3}$/,
		'three capital letters: the ISO 3166-1 code of a state, or X and two letters for a group'
	);
}

/** A colour, #RRGGBB. */
export function colour(): Column<string> {
	return pattern(/^#[0-9A-Fa-f]{6}$/, 'a colour as #RRGGBB, for instance #43267E');
}

/** A language tag such as "en" or "pt-BR". `also` lists other accepted values, "" for an empty cell. */
export function language(...also: string[]): Column<string> {
	const expected = [
		'a language code such as en, fr or uk',
		...also.map((each) => each || 'an empty cell')
	];
	const tag = pattern(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, listed(expected));
	const right = [tag.schema.pattern, ...also.filter(Boolean)].join('|');
	const schema: FieldSchema = { ...tag.schema, pattern: right };
	if (also.includes('')) delete schema.required;
	return {
		schema,
		read: (cell) => {
			if (also.includes(cell)) return { value: cell };
			const { value, faults } = tag.read(cell);
			if (faults) return { faults };
			return isLanguage(value)
				? { value }
				: wrong(`${quoted(cell)}, which is no tag of a language`, listed(expected));
		}
	};
}

/** Whether Intl accepts the tag. Pages use it to name languages, and it throws for an invalid tag. */
function isLanguage(tag: string): boolean {
	try {
		return new Intl.DisplayNames('en', { type: 'language' }).of(tag) !== undefined;
	} catch {
		return false;
	}
}

/** A cell that matches a pattern. `portable` is the pattern for programs that do not support all of its features. */
function pattern(
	right: RegExp,
	expected: string,
	portable = right.source.slice(1, -1)
): Column<string> {
	return {
		schema: { type: 'string', required: true, pattern: portable },
		read: (cell) => {
			if (cell === '') return wrong('an empty cell', expected);
			return spaced(cell) ?? (right.test(cell) ? { value: cell } : wrong(quoted(cell), expected));
		}
	};
}

/** A whole number, 0 or more. */
export function whole(): Column<number> {
	return {
		schema: { type: 'integer', required: true },
		read: (cell) =>
			spaced(cell) ??
			(/^\d{1,9}$/.test(cell)
				? { value: Number(cell) }
				: wrong(quoted(cell), 'a whole number such as 1 or 12'))
	};
}

/** One of several words; "" in `list` allows an empty cell. */
export function oneOf<const V extends string>(...list: V[]): Column<V> {
	const expected = listed(list.map((each) => each || 'an empty cell'));
	const schema: FieldSchema = { type: 'string', enum: list.filter(Boolean) };
	if (!list.some((each) => each === '')) schema.required = true;
	return {
		schema,
		read: (cell) => {
			const value = list.find((each) => each === cell);
			if (value !== undefined) return { value };
			const near = didYouMean(
				cell,
				list.filter(Boolean).map((code) => ({ code }))
			);
			return spaced(cell) ?? wrong(quoted(cell), expected, near);
		}
	};
}

function listed(names: string[]): string {
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** A boolean, written yes or no. */
export function yesNo(): Column<boolean> {
	const word = oneOf('yes', 'no');
	return {
		schema: { type: 'boolean', required: true, words: { yes: 'yes', no: 'no' } },
		read: (cell) => {
			const { value, faults } = word.read(cell);
			if (faults === undefined) return { value: value === 'yes' };
			const meant = /^(y|true|1|ja|oui)$/i.test(cell)
				? 'yes'
				: /^(n|false|0|nein|non)$/i.test(cell)
					? 'no'
					: '';
			return meant ? wrong(quoted(cell), 'yes or no', `did you mean ${meant}?`) : { faults };
		}
	};
}

/** 1 or 2, as a number. */
export function oneOrTwo(): Column<1 | 2> {
	return {
		schema: { type: 'integer', required: true, enum: [1, 2] },
		read: (cell) =>
			spaced(cell) ??
			(cell === '1' ? { value: 1 } : cell === '2' ? { value: 2 } : wrong(quoted(cell), '1 or 2'))
	};
}

/** The id of one row of another table. Its existence is checked after all tables have been read. */
export function ref(refers: TableName): Column<string> {
	return {
		refers,
		schema: { type: 'string', required: true },
		read: (cell) =>
			spaced(cell) ?? (cell === '' ? wrong('an empty cell', 'an id') : { value: cell })
	};
}

/** The id of one row of another table, or "" for none. */
export function refOrEmpty(refers: TableName): Column<string> {
	return {
		refers,
		schema: { type: 'string' },
		read: (cell) => spaced(cell) ?? { value: cell }
	};
}

/** Ids of rows of another table, joined by ";", each once; may be empty. */
export function refs(refers: TableName): Column<string[]> {
	return { ...list(), refers };
}

/** How many faults are reported per list; the others are noticed while correcting these. */
const FAULTS = 5;

/** Ids joined by ";", each once; may be empty. */
export function list(): Column<string[]> {
	return {
		schema: { type: 'string', list: true },
		read: (cell) => {
			if (cell === '') return { value: [] };
			const items = cell.split(';');
			// A set, because a row of the change log may name every statement.
			const seen = new Set<string>();
			const faults = items.flatMap((item): Fault[] => {
				const repeated = seen.has(item);
				seen.add(item);
				if (item.trim() === '') {
					return [
						{
							found: `nothing between two “;” in ${quoted(cell)}`,
							expected: 'one “;” between two ids, none at the ends'
						}
					];
				}
				if (repeated)
					return [{ found: `${quoted(item)} twice in one list`, expected: 'each id once' }];
				return spaced(item)?.faults ?? [];
			});
			return faults.length > 0 ? { faults: faults.slice(0, FAULTS) } : { value: items };
		}
	};
}

/** A URL, as written; may be empty. */
export function address(): Column<string> {
	const expected = 'a web address that begins with https:// or http://, or an empty cell';
	return {
		schema: { type: 'string', pattern: String.raw`https?://\S+` },
		read: (cell) => {
			if (cell === '') return { value: cell };
			const blank = spaced(cell);
			if (blank) return blank;
			if (/^https?:\/\/[^\s/]+/.test(cell) && !/\s/.test(cell) && URL.canParse(cell))
				return { value: cell };
			const bare = /^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(cell);
			return wrong(quoted(cell), expected, bare ? `did you mean https://${cell}?` : undefined);
		}
	};
}

/** A mail address; may be empty. */
export function mail(): Column<string> {
	const expected = 'a mail address such as desk@example.org, or an empty cell';
	return {
		schema: { type: 'string', pattern: String.raw`[^\s@]+@[^\s@]+` },
		read: (cell) =>
			spaced(cell) ??
			(cell === '' || MAIL.test(cell) ? { value: cell } : wrong(quoted(cell), expected))
	};
}

// Accepts only what a mailto link needs; characters that end an address or start another one are refused.
const MAIL = /^[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** Matches a year, a month or a day. */
const DATE = String.raw`[0-9]{4}(-[0-9]{2}){0,2}`;

/** One day, YYYY-MM-DD. */
export function day(): Column<string> {
	const expected = 'a day as 2022-09-16';
	return dated({ type: 'date', required: true }, (cell) => {
		const { span, fault } = readDate(cell, expected);
		if (fault) return [fault];
		return span.from === span.to ? [] : [{ found: quoted(cell), expected }];
	});
}

/** YYYY, YYYY-MM or YYYY-MM-DD, as written. */
export function date(): Column<string> {
	return dated({ type: 'string', required: true, pattern: DATE }, (cell) => {
		const { fault } = readDate(cell);
		return fault ? [fault] : [];
	});
}

/** A date as written; "" if it is unknown or in the future. */
export function dateOrEmpty(): Column<string> {
	return dated({ type: 'string', pattern: DATE }, (cell) => {
		const { fault } = cell === '' ? {} : readDate(cell, `${DATE_FORMS}, or an empty cell`);
		return fault ? [fault] : [];
	});
}

/** A date, or two dates joined by "/", as written; may be empty. */
export function dateOrSpan(): Column<string> {
	return dated({ type: 'string', pattern: `${DATE}(/${DATE})?` }, (cell) => {
		const { fault } = cell === '' ? {} : readSpan(cell);
		return fault ? [fault] : [];
	});
}

/** Free text about a date; a full date in it must be a day that exists. */
export function looseDate(): Column<string> {
	return dated({ type: 'string' }, (cell) =>
		(cell.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []).flatMap((each) => readDate(each).fault ?? [])
	);
}

function dated(schema: FieldSchema, check: (cell: string) => Fault[]): Column<string> {
	return {
		schema,
		read: (cell) => {
			const faults = check(cell);
			if (faults.length === 0) return { value: cell };
			return spaced(cell) ?? { faults };
		}
	};
}
