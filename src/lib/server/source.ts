import { readFingerprint } from '../dataset/checks/quotations';
import { t } from '../i18n/t';
import { groupBy } from '../analysis/look-up';
import type { Source } from '../domain/types';
import type { Entry } from '../picture/entry';
import { corrections, entries } from './state';
import { dataset, fileText } from './dataset';
import { perLanguage } from './per-language';

/** Groups the statements once for all pages. */
const bySource = perLanguage(() => groupBy(entries(), (e) => e.source.id));

/** All data for the page of one source; undefined if there is no such row. */
export function sourcePage(id: string) {
	const data = dataset();
	const source = data.sources.find((s) => s.id === id);
	if (!source) return;
	const own = bySource().get(id) ?? [];
	return {
		source,
		sameLine: data.sources
			.filter((s) => s.line === source.line && s.id !== id)
			.map(({ id, title, outlet }) => ({ id, title, outlet })),
		corrections: corrections().filter((_, i) => data.corrections[i]!.claimed_by.includes(id)),
		states: byState(own),
		/** Where the source supports something other than a statement. */
		usedFor: usesOf(id),
		fingerprint: fingerprintOf(source),
		/** How often each word that points at the war occurs in the text; undefined if the text was not available. */
		lookedFor: Object.hasOwn(data.lookedFor, id) ? data.lookedFor[id] : undefined
	};
}

/** The statements of a source by state, in the order of the table of states. */
function byState(own: Entry[]) {
	const groups = groupBy(own, (e) => e.state);
	return dataset()
		.states.map(({ code, name }) => ({ code, name, entries: groups.get(code) ?? [] }))
		.filter((group) => group.entries.length > 0);
}

function usesOf(id: string): string[] {
	const data = dataset();
	const uses = (rows: { sources: string[] }[]) => rows.some((row) => row.sources.includes(id));
	return [
		uses(data.memberships) && t('roles in the organisation'),
		uses(data.states) && t('who came to the summit'),
		uses(data.votes) && t('votes in the UN General Assembly'),
		uses(data.corrections) && t('corrections of other sources')
	].filter((each) => each !== false);
}

/** The data for checking whether a text is the one that was read. */
function fingerprintOf({ id }: Source) {
	const content = fileText(`fingerprints/${id}.json`);
	const fingerprint = content === undefined ? undefined : readFingerprint(content, id).fingerprint;
	return (
		fingerprint && {
			sha256: fingerprint.sha256,
			count: fingerprint.count,
			version: fingerprint.version
		}
	);
}
