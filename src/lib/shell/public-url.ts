/** Where the things of the atlas stand for good. Paths are from the root of the site, as `/state/KAZ/`. */

/** A path on the site whose address is `home`: whole if that is given, else the path as it is. */
export function onSite(home: string, path: string): string {
	return home ? home.replace(/\/+$/, '') + path : path;
}

/** Path of the page of a state, by its code. */
export const statePath = (state: string): string => `/state/${encodeURIComponent(state)}/`;

/** A statement stands on the page of its state, under its id. */
export const statementPath = ({ id, state }: { id: string; state: string }): string =>
	`${statePath(state)}#${encodeURIComponent(id)}`;

/** Path of a step of the talk; `n` counts from 1. */
export const stepPath = (n: number): string => `/present/${n}/`;
/** Path of a change on the page of changes, by its id in data/changes.csv. */
export const changePath = (change: string): string => `/changes/#${encodeURIComponent(change)}`;

/** The version of the release, "0.1.0", of that of the build, "0.1.0-0123456789ab". */
export const releaseOf = (build: string): string => build.replace(/-[0-9a-f]{12}$/, '');

/** "localhost" and the like: an address that means another machine on each machine. */
const ONLY_HERE = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * The whole address of a page as others can open it; empty where only this computer can. `href` is what resolve()
 * gives, or that with a query; `here` the address of the page at hand; `home` that of the site, or empty, with which
 * the pages of a site that runs on this computer are told.
 */
export function sharedAddress(href: string, here: string, home: string): string {
	const url = new URL(href, here);
	if (/^https?:$/.test(url.protocol) && !ONLY_HERE.test(url.hostname)) return url.href;
	// A site that is tried out lies at the root of its host; a file knows no host.
	return home && url.protocol !== 'file:' ? onSite(home, url.pathname + url.search) : '';
}

/** An address as one writes it down, without the protocol; the code beside it holds all of a long one. */
export function shortAddress(address: string): string {
	const short = address.replace(/^https?:\/\//, '');
	return (short.length > 72 ? short.replace(/[?#].*/, '') : short).replace(/\/$/, '');
}
