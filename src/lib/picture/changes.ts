import { t } from '../i18n/t';
import type { ChangeKind, Dataset } from '../domain/types';
import { dateWords } from '../i18n/dates-and-lists';

/** A row of the change log, with links to its statements. */
export interface ChangeEntry {
	id: string;
	/** Date of the change, YYYY-MM-DD. */
	day: string;
	date: string;
	kind: ChangeKind;
	/** `state` is empty for a withdrawn statement, which is on no page any more. */
	statements: { id: string; state: string }[];
	what: string;
	why: string;
}

/** Names at the beginning of a line: "Added". */
export const CHANGE_NAMES: Record<ChangeKind, string> = {
	get added() {
		return t('Added');
	},
	get recoded() {
		return t('Recoded');
	},
	get withdrawn() {
		return t('Withdrawn');
	}
};

/** The change log, newest first. */
export function changeEntries(data: Pick<Dataset, 'changes' | 'statements'>): ChangeEntry[] {
	const stateOf = new Map(data.statements.map(({ id, state }) => [id, state]));
	return data.changes
		.map((change) => ({
			id: change.id,
			day: change.date,
			date: dateWords(change.date),
			kind: change.kind,
			statements: change.statements.map((id) => ({ id, state: stateOf.get(id) ?? '' })),
			what: change.what,
			why: change.why
		}))
		.reverse();
}

/** The day of the last change, YYYY-MM-DD; empty if there is none. */
export const lastChange = (data: Pick<Dataset, 'changes'>): string =>
	data.changes.at(-1)?.date ?? '';
