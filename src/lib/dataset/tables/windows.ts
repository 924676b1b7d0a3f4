import type { Problem, Window } from '../../domain/types';
import { problem, quoted } from '../csv/problems';
import { column, day, id, name, text } from '../csv/readers';
import type { Finding, Kind, Table } from '../csv/table';

/** Longest window in years. The layout over time has a column per day, so a longer window is surely a typing error. */
const MOST_YEARS = 100;

/** data/windows.csv */
export const windows: Kind<Window> = {
	file: 'windows.csv',
	title: 'Windows',
	row: 'A span of days within which statements can count.',
	key: ['id'],
	label: 'label',
	columns: {
		id: column('Name of the window.', id()),
		label: column('In words.', name()),
		from: column('First day.', day()),
		to: column('Last day.', day()),
		occasion: column('Only statements of this occasion lie in it; empty for all.', text())
	},
	optional: { occasion: '' },
	translated: ['label'],
	checkRow: (row) => [...backwards(row), ...ages(row)],
	checkTable: farApart
};

/** Whole years from one day to another. */
const years = (from: string, to: string): number =>
	Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(4) < from.slice(4) ? 1 : 0);

function backwards({ from, to }: Partial<Window>): Finding<Window>[] {
	if (from === undefined || to === undefined || from <= to) return [];
	return [
		{
			field: 'to',
			found: quoted(to),
			expected: `a day that is not before from, which is ${from}`
		}
	];
}

function ages({ from, to }: Partial<Window>): Finding<Window>[] {
	if (from === undefined || to === undefined || years(from, to) < MOST_YEARS) return [];
	return [
		{
			field: 'to',
			found: `${quoted(to)}, ${years(from, to)} years after from, which is ${from}`,
			expected: `a window of less than ${MOST_YEARS} years`,
			suggestion: 'is a digit of a year wrong?'
		}
	];
}

/** If no window contains the day of the atlas, the layout over time shows all windows; checks their whole span. */
function farApart({ file, rows }: Table<Window>): Problem[] {
	const sound = rows.filter(({ value }) => value.from && value.to && ages(value).length === 0);
	const [first] = [...sound].sort((a, b) => (a.value.from! < b.value.from! ? -1 : 1));
	if (!first) return [];
	return sound.flatMap((row) => {
		const apart = years(first.value.from!, row.value.to!);
		if (apart < MOST_YEARS) return [];
		return [
			problem(file, row.place('to'), 'to', {
				found: `${quoted(row.value.to!)}, ${apart} years after ${first.value.from}, where the window of line ${first.line} begins`,
				expected: `windows that lie within ${MOST_YEARS} years`,
				suggestion: 'is a digit of a year wrong?'
			})
		];
	});
}
