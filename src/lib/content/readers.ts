import { DATE_FORMS, readDate, readSpan } from './dates';
import { shown, type Fault } from './problems';
import { didYouMean } from './suggest';

/** What a cell was read as: a value, or what is wrong with it. */
export type Result<V> = { value: V; faults?: undefined } | { value?: undefined; faults: Fault[] };

/** The tables other tables point to. */
export type TableName =
	'stances' | 'states' | 'sources' | 'statements' | 'resolutions' | 'corrections' | 'windows';

/** How the cells of a column become values. */
export interface Column<V> {
	read: (text: string) => Result<V>;
	/** Table whose rows the value names, one by one if it is a list. */
	refers?: TableName;
}

/** A reader for each property of a row; names of properties are names of columns. */
export type Columns<T> = { [K in keyof T]-?: Column<T[K]> };

const wrong = (found: string, expected: string, suggestion?: string): { faults: Fault[] } => ({
	faults: [suggestion ? { found, expected, suggestion } : { found, expected }]
});

/** Any words; "" if the cell is empty. */
export function text(): Column<string> {
	return { read: (cell) => ({ value: cell }) };
}

/** Words that must not be missing. */
export function words(): Column<string> {
	return {
		read: (cell) => (cell.trim() === '' ? wrong('an empty cell', 'some words') : { value: cell })
	};
}

/** Blanks around a code make it a different code to a machine and the same to a person. */
function spaced(cell: string): { faults: Fault[] } | undefined {
	if (cell === cell.trim()) return undefined;
	return wrong(
		`${shown(cell)}, with a space around it`,
		'no space before or after',
		`write ${shown(cell.trim())}`
	);
}

/** The id of the row itself: letters, digits and . _ - / in one piece. */
export function id(): Column<string> {
	return pattern(
		/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u,
		'an id: letters, digits, “-”, “_”, “.” or “/”, without spaces'
	);
}

/** An id that is also the name of a file. */
export function fileId(): Column<string> {
	return pattern(
		/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
		'an id: letters, digits, “-”, “_” or “.”, without spaces'
	);
}

/** The code of a state or collective where it is defined: three capital letters. */
export function stateCode(): Column<string> {
	return pattern(
		/^[A-Z]{3}$/,
		'three capital letters: the ISO 3166-1 code of a state, or X and two letters for a group'
	);
}

/** #RRGGBB */
export function colour(): Column<string> {
	return pattern(/^#[0-9A-Fa-f]{6}$/, 'a colour as #RRGGBB, for instance #43267E');
}

/** A language tag such as "en" or "pt-BR". `also` lists other words that will do, "" for an empty cell. */
export function language(...also: string[]): Column<string> {
	const expected = [
		'a language code such as en, fr or uk',
		...also.map((each) => each || 'an empty cell')
	];
	const tag = pattern(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, listed(expected));
	return { read: (cell) => (also.includes(cell) ? { value: cell } : tag.read(cell)) };
}

function pattern(right: RegExp, expected: string): Column<string> {
	return {
		read: (cell) => {
			if (cell === '') return wrong('an empty cell', expected);
			return spaced(cell) ?? (right.test(cell) ? { value: cell } : wrong(shown(cell), expected));
		}
	};
}

/** A whole number. */
export function whole(): Column<number> {
	return {
		read: (cell) =>
			spaced(cell) ??
			(/^\d{1,9}$/.test(cell)
				? { value: Number(cell) }
				: wrong(shown(cell), 'a whole number such as 1 or 12'))
	};
}

/** One of some words; "" in `list` allows an empty cell. */
export function oneOf<const V extends string>(...list: V[]): Column<V> {
	const expected = listed(list.map((each) => each || 'an empty cell'));
	return {
		read: (cell) => {
			const value = list.find((each) => each === cell);
			if (value !== undefined) return { value };
			const near = didYouMean(
				cell,
				list.filter(Boolean).map((code) => ({ code }))
			);
			return spaced(cell) ?? wrong(shown(cell), expected, near);
		}
	};
}

function listed(names: string[]): string {
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** yes or no */
export function yesNo(): Column<boolean> {
	const word = oneOf('yes', 'no');
	return {
		read: (cell) => {
			const { value, faults } = word.read(cell);
			if (faults === undefined) return { value: value === 'yes' };
			const meant = /^(y|true|1|ja|oui)$/i.test(cell)
				? 'yes'
				: /^(n|false|0|nein|non)$/i.test(cell)
					? 'no'
					: '';
			return meant ? wrong(shown(cell), 'yes or no', `did you mean ${meant}?`) : { faults };
		}
	};
}

/** 1 or 2, as a number. */
export function oneOrTwo(): Column<1 | 2> {
	return {
		read: (cell) =>
			spaced(cell) ??
			(cell === '1' ? { value: 1 } : cell === '2' ? { value: 2 } : wrong(shown(cell), '1 or 2'))
	};
}

/** The id of one row of another table. Whether that row exists is checked when all tables are read. */
export function ref(refers: TableName): Column<string> {
	return {
		refers,
		read: (cell) =>
			spaced(cell) ?? (cell === '' ? wrong('an empty cell', 'an id') : { value: cell })
	};
}

/** Ids of rows of another table, joined by ";", each once; may be empty. */
export function refs(refers: TableName): Column<string[]> {
	return { ...list(), refers };
}

/** Ids joined by ";", each once; may be empty. */
export function list(): Column<string[]> {
	return {
		read: (cell) => {
			if (cell === '') return { value: [] };
			const items = cell.split(';');
			const faults = items.flatMap((item, index): Fault[] => {
				const repeated = items.indexOf(item) < index;
				if (item.trim() === '') {
					return [
						{
							found: `nothing between two “;” in ${shown(cell)}`,
							expected: 'one “;” between two ids, none at the ends'
						}
					];
				}
				if (repeated)
					return [{ found: `${shown(item)} twice in one list`, expected: 'each id once' }];
				return spaced(item)?.faults ?? [];
			});
			return faults.length > 0 ? { faults } : { value: items };
		}
	};
}

/** A web address, as written; may be empty. */
export function address(): Column<string> {
	const expected = 'a web address that begins with https:// or http://, or an empty cell';
	return {
		read: (cell) => {
			if (cell === '') return { value: cell };
			const blank = spaced(cell);
			if (blank) return blank;
			if (/^https?:\/\/[^\s/]+/.test(cell) && !/\s/.test(cell) && URL.canParse(cell))
				return { value: cell };
			const bare = /^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(cell);
			return wrong(shown(cell), expected, bare ? `did you mean https://${cell}?` : undefined);
		}
	};
}

/** A mail address; may be empty. */
export function mail(): Column<string> {
	const expected = 'a mail address such as desk@example.org, or an empty cell';
	return {
		read: (cell) =>
			spaced(cell) ??
			(cell === '' || MAIL.test(cell) ? { value: cell } : wrong(shown(cell), expected))
	};
}

// No more than a link needs: signs that end an address or begin another one are not let through.
const MAIL = /^[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** One day, YYYY-MM-DD. */
export function day(): Column<string> {
	const expected = 'a day as 2022-09-16';
	return dated((cell) => {
		const { span, fault } = readDate(cell, expected);
		if (fault) return [fault];
		return span.from === span.to ? [] : [{ found: shown(cell), expected }];
	});
}

/** YYYY, YYYY-MM or YYYY-MM-DD, as written. */
export function date(): Column<string> {
	return dated((cell) => {
		const { fault } = readDate(cell);
		return fault ? [fault] : [];
	});
}

/** A date as written; "" for one that is not known or still to come. */
export function dateOrEmpty(): Column<string> {
	return dated((cell) => {
		const { fault } = cell === '' ? {} : readDate(cell, `${DATE_FORMS}, or an empty cell`);
		return fault ? [fault] : [];
	});
}

/** A date or two joined by "/", as written; may be empty. */
export function dateOrSpan(): Column<string> {
	return dated((cell) => {
		const { fault } = cell === '' ? {} : readSpan(cell);
		return fault ? [fault] : [];
	});
}

/** Any words about a date; a full date among them must be a day that exists. */
export function looseDate(): Column<string> {
	return dated((cell) =>
		(cell.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []).flatMap((each) => readDate(each).fault ?? [])
	);
}

function dated(check: (cell: string) => Fault[]): Column<string> {
	return {
		read: (cell) => {
			const faults = check(cell);
			if (faults.length === 0) return { value: cell };
			return spaced(cell) ?? { faults };
		}
	};
}
