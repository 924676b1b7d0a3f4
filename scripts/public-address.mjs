/**
 * Address of the published site, "https://atlas.example/sco", from STANCE_ADDRESS; if empty, data/atlas.csv determines
 * it. Link previews, oEmbed, the feed and citations need an absolute URL. No other module reads this variable.
 */
export const PUBLIC_ADDRESS = publicAddress(process.env['STANCE_ADDRESS'] ?? '');

/**
 * @param {string} given
 * @returns {string} Without a trailing slash; throws if it is not a valid address.
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
