import type { Dataset } from '../domain/types';
import { count } from './csv/problems';

/** The largest collection that the site is tested with: docs/growth.md. */
export const TESTED = { states: 195, statements: 10_000 };

/** A note for a collection that is larger than that: it builds, but may be slow. Empty for others. */
export function sizeNote(dataset: Pick<Dataset, 'statements' | 'states'>): string {
	const statements = dataset.statements.length;
	const states = dataset.states.filter(({ kind }) => kind === 'state').length;
	if (statements <= TESTED.statements && states <= TESTED.states) return '';
	return `Note: ${count(statements, 'statement')} of ${count(states, 'state')} are more than the ${TESTED.statements} of ${TESTED.states} that are tested (docs/growth.md).`;
}

const share = (part: number, all: number) => `${all === 0 ? 0 : Math.floor((100 * part) / all)} %`;

/** "169 statements, 142 sources, …; 70 of 160 quotations verified against their source". */
export function summary(dataset: Dataset): string {
	const { statements, sources, states, memberships, relations, votes, corrections, talk } = dataset;
	const checks = Object.values(dataset.verified);
	const verified = checks.filter((each) => each === 'verified').length;
	return [
		count(statements.length, 'statement'),
		count(sources.length, 'source'),
		count(states.length, 'state') + ' and groups',
		count(memberships.length, 'membership'),
		count(relations.length, 'tie'),
		count(votes.length, 'vote'),
		count(corrections.length, 'correction'),
		count(talk.length, 'step') + ' of the talk',
		`${verified} of ${count(checks.length, 'quotation')} (${share(verified, checks.length)}) verified against the text of their source`,
		...Object.entries(dataset.translations).map(([language, cells]) => {
			const done = cells.filter(({ text }) => text !== '').length;
			return `${language}: ${done} of ${count(cells.length, 'cell')} translated`;
		})
	].join(', ');
}
