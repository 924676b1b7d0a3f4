/** Permanent addresses. Paths start at the root of the site, as in `/state/KAZ/`. */

/** Joins the address of the site and a path; without an address, returns the path unchanged. */
export function onSite(home: string, path: string): string {
	return home ? home.replace(/\/+$/, '') + path : path;
}

/** Path of the page of a state, by its code. */
export const statePath = (state: string): string => `/state/${encodeURIComponent(state)}/`;

/** A statement is on the page of its state, with its id as the fragment. */
export const statementPath = ({ id, state }: { id: string; state: string }): string =>
	`${statePath(state)}#${encodeURIComponent(id)}`;

/** Path of a step of the talk; `n` counts from 1. */
export const stepPath = (n: number): string => `/present/${n}/`;
/** Path of a change on the page of changes, by its id in data/changes.csv. */
export const changePath = (change: string): string => `/changes/#${encodeURIComponent(change)}`;

/** The version of a release, "0.1.0", from the version of a build, "0.1.0-0123456789ab". */
export const releaseOf = (build: string): string => build.replace(/-[0-9a-f]{12}$/, '');

/** Host names such as "localhost", which mean another machine on each machine. */
const ONLY_HERE = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/**
 * The absolute URL of a page as others can open it; empty if only this computer can. `href` is the result of resolve(),
 * perhaps with a query; `here` is the URL of the current page; `home` is the address of the published site or empty,
 * and replaces the local address while the site runs on this computer.
 */
export function sharedAddress(href: string, here: string, home: string): string {
	const url = new URL(href, here);
	if (/^https?:$/.test(url.protocol) && !ONLY_HERE.test(url.hostname)) return url.href;
	// A local preview serves the site at the root of its host; a file has no host to replace.
	return home && url.protocol !== 'file:' ? onSite(home, url.pathname + url.search) : '';
}

/** An address without its protocol, to be written down. A long one loses its query, which the QR code beside it has. */
export function shortAddress(address: string): string {
	const short = address.replace(/^https?:\/\//, '');
	return (short.length > 72 ? short.replace(/[?#].*/, '') : short).replace(/\/$/, '');
}
