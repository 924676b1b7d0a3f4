import type { Dataset } from '../domain/types';
import { CHANGE_NAMES, changeEntries, type ChangeEntry } from '../picture/changes';
import { changePath, onSite } from '../shell/public-url';
import { plural } from '../i18n/t';
import { xml } from './xml';

/** Longest list of ids in a title. */
const NAMED = 4;

/**
 * The change log as an Atom feed (RFC 4287). Links are whole where the data know their address, else
 * relative to the feed. Ids hold no address, so they stay the same when the site moves.
 */
export function atomFeed(data: Pick<Dataset, 'about' | 'changes' | 'statements'>): string {
	const home = data.about.address;
	const link = (path: string) => xml(home ? onSite(home, path) : path.slice(1));
	const entries = changeEntries(data);
	const begun = data.changes[0]?.date ?? data.about.date;
	const updated = entries[0]?.day ?? data.about.date;
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
		`<id>${xml(tag(begun, 'changes'))}</id>`,
		`<title>${xml(`Stance Atlas: changes of the data. ${data.about.title}`)}</title>`,
		`<updated>${noon(updated)}</updated>`,
		'<author><name>Stance Atlas</name></author>',
		`<link rel="self" type="application/atom+xml" href="${link('/changes.xml')}"/>`,
		`<link rel="alternate" type="text/html" href="${link('/changes/')}"/>`,
		...entries.flatMap((change) => [
			'<entry>',
			`<id>${xml(tag(change.day, `changes/${encodeURIComponent(change.id)}`))}</id>`,
			`<title>${xml(titleOf(change))}</title>`,
			`<updated>${noon(change.day)}</updated>`,
			`<link rel="alternate" type="text/html" href="${link(changePath(change.id))}"/>`,
			`<content type="text">${xml(contentOf(change))}</content>`,
			'</entry>'
		]),
		'</feed>',
		''
	];
	return lines.join('\n');
}

/** A tag: URI (RFC 4151): a name for good, without saying where it lies. */
const tag = (day: string, name: string) => `tag:stance-atlas,${day}:${name}`;

/** The log knows days; noon is on that day almost everywhere. */
const noon = (day: string) => `${day}T12:00:00Z`;

function titleOf({ kind, statements }: ChangeEntry): string {
	const ids = statements.map(({ id }) => id);
	return `${CHANGE_NAMES[kind]}: ${ids.length > NAMED ? plural(ids.length, ['# statement', '# statements']) : ids.join(', ')}`;
}

const contentOf = ({ what, why, statements }: ChangeEntry) =>
	`${what}\nWhy: ${why}\nStatements: ${statements.map(({ id }) => id).join(', ')}`;
