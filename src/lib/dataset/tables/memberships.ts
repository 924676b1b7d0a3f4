import type { Membership, Problem } from '../../domain/types';
import { readDate } from '../dates';
import { problem } from '../csv/problems';
import { column, date, dateOrEmpty, oneOf, ref, refs, text } from '../csv/readers';
import type { Kind, Row, Table } from '../csv/table';

/** data/memberships.csv */
export const memberships: Kind<Membership> = {
	file: 'memberships.csv',
	title: 'Roles in the organisation',
	row: 'A role of a state in the organisation over a span of days.',
	key: ['state', 'role', 'from'],
	columns: {
		state: column('The state.', ref('states')),
		role: column('Its role.', oneOf('member', 'observer', 'partner', 'guest')),
		from: column('First day, as far as known.', date()),
		to: column('Last day; empty while it lasts.', dateOrEmpty()),
		decided: column(
			'When the organisation decided on it, where that was another day.',
			dateOrEmpty()
		),
		certainty: column('How sure that is.', oneOf('confirmed', 'unconfirmed', 'sources differ')),
		note: column('For the reader.', text()),
		sources: column('Where that is written.', refs('sources'))
	},
	optional: { decided: '' },
	translated: ['note'],
	checkRow: (row) => {
		const span = days(row);
		if (!span || span.from <= span.to) return [];
		return [
			{
				field: 'to',
				found: `“${row.to}”`,
				expected: `a date that is not before from, which is ${row.from}`
			}
		];
	},
	checkTable: overlaps
};

/** Later than any day that can be written. */
const OPEN = '9999-12-31';

/** First and last day of a membership at its widest; undefined if a date cannot be read. */
function days({ from, to }: Partial<Membership>): { from: string; to: string } | undefined {
	if (from === undefined || to === undefined) return undefined;
	const first = readDate(from).span;
	const last = to === '' ? { to: OPEN } : readDate(to).span;
	return first && last && { from: first.from, to: last.to };
}

/** A state has one role on a day: reports two spans that share a day, each taken at its widest. */
function overlaps({ file, rows }: Table<Membership>): Problem[] {
	const earlier: { row: Row<Membership>; from: string; to: string }[] = [];
	const problems: Problem[] = [];
	for (const row of rows) {
		const span = days(row.value);
		if (!span || span.to < span.from || row.value.state === undefined) continue;
		const other = earlier.find(
			(each) =>
				each.row.value.state === row.value.state && each.from <= span.to && span.from <= each.to
		);
		earlier.push({ row, ...span });
		if (!other) continue;
		const { state, role, from, to } = other.row.value;
		problems.push(
			problem(file, row.place('from'), 'from', {
				found: `${row.value.role ?? 'a role'} of ${state} ${told(row.value)}, which overlaps line ${other.row.line}: ${role ?? 'a role'} ${told({ from, to })}`,
				expected: 'one role of a state on any day',
				suggestion: 'let the earlier role end on the day before the later one begins'
			})
		);
	}
	return problems;
}

function told({ from, to }: { from?: string | undefined; to?: string | undefined }): string {
	return to ? `from ${from} to ${to}` : `from ${from} on`;
}
