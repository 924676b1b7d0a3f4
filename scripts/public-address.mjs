/**
 * Where the site will be found, "https://atlas.example/sco", as STANCE_ADDRESS gives it; else that of data/atlas.csv
 * counts. Link previews, oEmbed, the feed and citations need it whole. Read here and nowhere else.
 */
export const PUBLIC_ADDRESS = publicAddress(process.env['STANCE_ADDRESS'] ?? '');

/**
 * @param {string} given
 * @returns {string} Without the last slash; throws if it is no address.
 */
export function publicAddress(given) {
	if (given && !isAddress(given))
		throw new Error(
			`STANCE_ADDRESS is "${given}"; expected the address of the site, as in STANCE_ADDRESS=https://atlas.example npm run build`
		);
	return given.replace(/\/+$/, '');
}

/** @param {string} text */
function isAddress(text) {
	try {
		const { protocol, search, hash } = new URL(text);
		return /^https?:$/.test(protocol) && search + hash === '';
	} catch {
		return false;
	}
}
