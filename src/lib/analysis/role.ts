import { readDate, type Span } from '../dataset/dates';
import type { Dataset, Membership, Role, StateCode } from '../domain/types';

/** The membership of a state on a day (YYYY-MM-DD), or undefined. Throws if a date of its rows is invalid. */
export function membershipOn(
	memberships: Membership[],
	state: StateCode,
	day: string
): Membership | undefined {
	return memberships.find((m) => {
		if (m.state !== state) return false;
		const { from, to } = spanOf(m);
		return from <= day && day <= to;
	});
}

/** The role of a state in the organisation on a day (YYYY-MM-DD); "other" if it has none. */
export function roleOn(data: Pick<Dataset, 'memberships'>, state: StateCode, day: string): Role {
	return membershipOn(data.memberships, state, day)?.role ?? 'other';
}

const spans = new WeakMap<Membership, Span>();

/** First and last day of a membership, parsed once; one that continues ends after all days. */
function spanOf(membership: Membership): Span {
	let span = spans.get(membership);
	if (!span) {
		const { from, to } = membership;
		span = { from: daysOf(from).from, to: to === '' ? '9999-12-31' : daysOf(to).to };
		spans.set(membership, span);
	}
	return span;
}

function daysOf(date: string): Span {
	const { span } = readDate(date);
	if (!span) throw new Error(`"${date}" is no date`);
	return span;
}
