import { readDate, type Span } from '../content/dates';
import type { Dataset, Membership, Role, StateCode } from '../model/types';

/** The membership of a state on a day (YYYY-MM-DD), if it has one. */
export function membershipOn(
	memberships: Membership[],
	state: StateCode,
	day: string
): Membership | undefined {
	return memberships.find(
		(m) =>
			m.state === state && daysOf(m.from).from <= day && (m.to === '' || day <= daysOf(m.to).to)
	);
}

/** The role of a state in the organisation on a day; "other" if it has none. */
export function roleOn(data: Pick<Dataset, 'memberships'>, state: StateCode, day: string): Role {
	return membershipOn(data.memberships, state, day)?.role ?? 'other';
}

function daysOf(date: string): Span {
	const { span } = readDate(date);
	if (!span) throw new Error(`"${date}" is no date`);
	return span;
}
