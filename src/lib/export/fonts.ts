/**
 * The pages' own fonts as data, to travel inside a picture. They are found in the style sheets of the page, so
 * that there is one list of them, and only the subsets that a text needs are taken.
 */

const FAMILIES = ['Inter Variable', 'Source Serif 4 Variable'];

/** "U+0000-00FF, U+0131, U+4??" as pairs of first and last code point. */
export function rangesOf(text: string): [first: number, last: number][] {
	return text
		.split(',')
		.map((range) => range.trim().slice(2))
		.filter(Boolean)
		.map((range) => {
			const [first = '', last = first] = range.split('-');
			return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'F'), 16)];
		});
}

/** True if the font with this unicode-range has a sign of the text; one without a range has them all. */
export function needed(range: string, text: string): boolean {
	if (!range) return true;
	const ranges = rangesOf(range);
	return [...new Set(text)].some((sign) => {
		const point = sign.codePointAt(0)!;
		return ranges.some(([first, last]) => first <= point && point <= last);
	});
}

/** All faces of our families on the page, with the address of the file. */
function facesOn(page: Document): { rule: CSSFontFaceRule; url: string }[] {
	return [...page.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules]
			.filter((rule) => rule instanceof CSSFontFaceRule)
			.filter(({ style }) =>
				FAMILIES.includes(style.getPropertyValue('font-family').replace(/^["']|["']$/g, ''))
			)
			.flatMap((rule) => {
				const src = /url\((["']?)(.*?)\1\)/.exec(rule.style.getPropertyValue('src'))?.[2];
				return src ? [{ rule, url: new URL(src, sheet.href ?? page.baseURI).href }] : [];
			})
	);
}

const kept = new Map<string, Promise<string>>();

/** A file as data:, asked for once. One that is data already (the single file) stays as it is. */
function asData(url: string): Promise<string> {
	if (url.startsWith('data:')) return Promise.resolve(url);
	let data = kept.get(url);
	if (!data) {
		data = load(url);
		// A failure may pass.
		data.catch(() => kept.delete(url));
		kept.set(url, data);
	}
	return data;
}

async function load(url: string): Promise<string> {
	const answer = await fetch(url);
	if (!answer.ok) throw new Error(`The font ${url} could not be loaded.`);
	const bytes = new Uint8Array(await answer.arrayBuffer());
	let text = '';
	// In pieces: a function takes only so many arguments.
	for (let i = 0; i < bytes.length; i += 8192)
		text += String.fromCharCode(...bytes.subarray(i, i + 8192));
	return `data:font/woff2;base64,${btoa(text)}`;
}

/** @font-face rules for a text, for the style element of an SVG. A font that cannot be had is left out. */
export async function fontsFor(text: string, page: Document = document): Promise<string> {
	const faces = facesOn(page).filter(({ rule }) =>
		needed(rule.style.getPropertyValue('unicode-range'), text)
	);
	const rules = await Promise.all(
		faces.map(async ({ rule, url }) => {
			const of = (name: string) => rule.style.getPropertyValue(name);
			const data = await asData(url).catch(() => undefined);
			const range = of('unicode-range');
			return data
				? `@font-face{font-family:${of('font-family')};font-weight:${of('font-weight')};src:url(${data})${range && `;unicode-range:${range}`}}`
				: '';
		})
	);
	return rules.join('');
}
