import { readFingerprint } from '../content/quotations';
import { groupBy } from '../evidence/look-up';
import type { Source } from '../model/types';
import type { Entry } from '../view/entry';
import { corrections, entries } from './state';
import { data, fileText } from './dataset';

/** One look through all statements serves every page. */
const bySource = groupBy(entries, (e) => e.source.id);

/** Everything on the page of one source; undefined if there is no such row. */
export function sourcePage(id: string) {
	const source = data.sources.find((s) => s.id === id);
	if (!source) return;
	const own = bySource.get(id) ?? [];
	return {
		source,
		sameLine: data.sources
			.filter((s) => s.line === source.line && s.id !== id)
			.map(({ id, title, outlet }) => ({ id, title, outlet })),
		corrections: corrections.filter((c) =>
			data.corrections.find((row) => row.id === c.id)!.claimed_by.includes(id)
		),
		states: byState(own),
		/** Where it stands behind something else than a statement. */
		usedFor: usesOf(id),
		fingerprint: fingerprintOf(source)
	};
}

/** The statements of a source by state, in the order of the table of states. */
function byState(own: Entry[]) {
	const groups = groupBy(own, (e) => e.state);
	return data.states
		.map(({ code, name }) => ({ code, name, entries: groups.get(code) ?? [] }))
		.filter((group) => group.entries.length > 0);
}

function usesOf(id: string): string[] {
	const uses = (rows: { sources: string[] }[]) => rows.some((row) => row.sources.includes(id));
	return [
		uses(data.memberships) && 'roles in the organisation',
		uses(data.states) && 'who came to the summit',
		uses(data.votes) && 'votes in the UN General Assembly',
		uses(data.corrections) && 'corrections of other sources'
	].filter((each) => each !== false);
}

/** What is needed to tell whether a text is the one that was read. */
function fingerprintOf({ id }: Source) {
	const content = fileText(`fingerprints/${id}.json`);
	const fingerprint = content === undefined ? undefined : readFingerprint(content, id).fingerprint;
	return fingerprint && { sha256: fingerprint.sha256, count: fingerprint.count };
}
