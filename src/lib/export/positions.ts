import { column, list, oneOf, ref, text, whole, words, type Columns } from '../dataset/csv/readers';
import { writeTable } from '../dataset/csv/table';
import { firmnessOf } from '../analysis/firmness';
import { positionsOf } from '../analysis/position';
import { dayOf } from '../analysis/reading';
import { roleOn } from '../analysis/role';
import { ROLES, type Dataset, type Reading } from '../domain/types';

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
	state: column('Code of the state.', ref('states')),
	name: column('Its name.', words()),
	role: column('Its role in the organisation on the day of the view.', oneOf(...ROLES)),
	stance: column(
		'Where it stands in this reading; none: no statement that counts was found.',
		ref('stances')
	),
	absence: column(
		'Why it has no position; “party to the war” where it needs no statement.',
		text()
	),
	counted: column('The statements that count.', list()),
	lines: column('The independent lines of reporting behind them.', list()),
	kept: column('Readings in which it keeps this stance.', whole()),
	of: column('All readings.', whole()),
	reading: column('Name of the reading.', words()),
	rule: column('All settings of the reading.', words())
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
