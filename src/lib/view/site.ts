/** Where the things of the atlas stand for good. Paths are from the root of the site, as `/state/KAZ`. */

/** A path on the site whose address is `home`: whole if that is given, else the path as it is. */
export function onSite(home: string, path: string): string {
	return home ? home.replace(/\/+$/, '') + path : path;
}

export const statePath = (state: string): string => `/state/${encodeURIComponent(state)}`;

/** A statement stands on the page of its state, under its id. */
export const statementPath = ({ id, state }: { id: string; state: string }): string =>
	`${statePath(state)}#${encodeURIComponent(id)}`;

export const stepPath = (n: number): string => `/present/${n}`;
export const changePath = (change: string): string => `/changes#${encodeURIComponent(change)}`;

/** The version of the release, "0.1.0", of that of the build, "0.1.0-0123456789ab". */
export const releaseOf = (build: string): string => build.replace(/-[0-9a-f]{12}$/, '');
