/** Measures what the first view transfers: bytes on the wire, by kind, and requests. */
import { firstCard } from './hover.mjs';
import { brotli } from './host.mjs';
import { NAMES } from './sites.mjs';
import { opened, stranger } from './visit.mjs';

const KINDS = /** @type {const} */ ([
	['html', 'HTML', /html/],
	['script', 'JavaScript, with that in the page', /javascript/],
	['style', 'CSS', /css/],
	['font', 'Fonts', /font/],
	['other', 'Other (data, icons)', /./]
]);

/** @param {string} type Content type of a response. */
export const kindOf = (type) => KINDS.find(([, , pattern]) => pattern.test(type))?.[0] ?? 'other';

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number>} Compressed bytes of the scripts in the page itself, which its HTML contains.
 */
async function inlineScripts(page) {
	const texts = await page.evaluate(() =>
		[...document.scripts]
			.filter(({ src, type }) => !src && (!type || /module|javascript/.test(type)))
			.map(({ text }) => text)
	);
	const text = texts.join('\n');
	return text ? brotli(Buffer.from(text)).length : 0;
}

/** @param {import('./run.mjs').Run} run */
export async function bytes({ browser, hosts, record, say }) {
	say('bytes');
	for (const name of NAMES) {
		const { url, sent } = hosts[name];
		sent.length = 0;
		const context = await stranger(browser);
		const page = await opened(context, url);
		await page.waitForTimeout(1500);
		const note = (
			/** @type {string} */ id,
			/** @type {string} */ label,
			/** @type {'kB' | ''} */ unit,
			/** @type {number} */ value
		) => record({ group: 'bytes', id, label, unit, condition: 'normal' }, name, value);
		const total = () => sent.reduce((sum, file) => sum + file.bytes, 0);
		const inline = await inlineScripts(page);
		for (const [kind, label] of KINDS) {
			const these = sent.filter((file) => kindOf(file.type) === kind);
			const within = kind === 'script' ? inline : 0;
			note(kind, label, 'kB', these.reduce((sum, file) => sum + file.bytes, within) / 1000);
		}
		note('total', 'All', 'kB', total() / 1000);
		note('requests', 'Requests', '', sent.length);
		const before = total();
		await firstCard(page);
		await page.waitForTimeout(1000);
		note('later', 'Fetched at the first card', 'kB', (total() - before) / 1000);
		await context.close();
	}
}
