import { list, oneOf, ref, text, whole, words, type Columns } from '../content/readers';
import { writeTable } from '../content/table';
import { firmnessOf } from '../evidence/firmness';
import { positionsOf } from '../evidence/position';
import { dayOf } from '../evidence/reading';
import { roleOn } from '../evidence/role';
import { ROLES, type Dataset, type Reading } from '../model/types';

/** A row of the table of positions. */
interface PositionRow {
	state: string;
	name: string;
	role: (typeof ROLES)[number];
	stance: string;
	absence: string;
	counted: string[];
	lines: string[];
	kept: number;
	of: number;
	reading: string;
	rule: string;
}

/** Its columns, in order. */
export const POSITION_COLUMNS: Columns<PositionRow> = {
	state: ref('states'),
	name: words(),
	role: oneOf(...ROLES),
	stance: ref('stances'),
	absence: text(),
	counted: list(),
	lines: list(),
	kept: whole(),
	of: whole(),
	reading: words(),
	rule: words()
};

export const POSITION_MEANINGS: Record<keyof PositionRow, string> = {
	state: 'Code of the state.',
	name: 'Its name.',
	role: 'Its role in the organisation on the day of the view.',
	stance: 'Where it stands in this reading; none: no statement that counts was found.',
	absence: 'Why it has no position; “party to the war” where it needs no statement.',
	counted: 'The statements that count.',
	lines: 'The independent lines of reporting behind them.',
	kept: 'Readings in which it keeps this stance.',
	of: 'All readings.',
	reading: 'Name of the reading.',
	rule: 'All settings of the reading.'
};

/** Where every state stands in a reading, as CSV, with the reading beside it. `name` names the reading in words. */
export function positionsTable(data: Dataset, reading: Reading, name: string): string {
	const firmness = firmnessOf(data, reading);
	const settings = settingsOf(reading);
	const rows = [...positionsOf(data, reading).values()].map((position): PositionRow => {
		const { kept, of } = firmness.get(position.state) ?? { kept: 0, of: 0 };
		return {
			state: position.state,
			name: data.states.find(({ code }) => code === position.state)?.name ?? position.state,
			role: roleOn(data, position.state, dayOf(data, reading)),
			stance: position.stance,
			absence: position.byConduct ? 'party to the war' : (position.absence ?? ''),
			counted: position.counted.map(({ id }) => id),
			lines: [...new Set(Object.values(position.lines).flat())],
			kept,
			of,
			reading: name,
			rule: settings
		};
	});
	const columns = Object.keys(POSITION_COLUMNS) as (keyof PositionRow)[];
	return writeTable([columns, ...rows.map((row) => columns.map((column) => cell(row[column])))]);
}

const cell = (value: string | number | string[]) =>
	Array.isArray(value) ? value.join(';') : String(value);

/** "window=summit; silence=yes; …": every switch of a reading. */
export function settingsOf(reading: Reading): string {
	return Object.entries(reading)
		.map(([key, value]) => `${key}=${setting(value)}`)
		.join('; ');
}

function setting(value: unknown): string {
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (Array.isArray(value)) return value.map(setting).join('+');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
