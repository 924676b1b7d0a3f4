/** The versions of Node on which the site builds, as in "engines" of package.json; Vite determines them. */
export const NEEDED = '20.19, or 22.12 and later';

/** @param {string} version "22.12.0" */
export function supported(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	if (major === 20) return minor >= 19;
	return major > 22 || (major === 22 && minor >= 12);
}
