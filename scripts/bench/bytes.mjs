/** Measures what the first view transfers: bytes on the wire, by kind, and requests. */
import { NAMES } from './sites.mjs';
import { opened, stranger } from './visit.mjs';

const KINDS = /** @type {const} */ ([
	['html', 'HTML', /html/],
	['script', 'JavaScript', /javascript/],
	['style', 'CSS', /css/],
	['font', 'Fonts', /font/],
	['other', 'Other (data, icons)', /./]
]);

/** @param {string} type Content type of a response. */
export const kindOf = (type) => KINDS.find(([, , pattern]) => pattern.test(type))?.[0] ?? 'other';

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
		for (const [kind, label] of KINDS) {
			const these = sent.filter((file) => kindOf(file.type) === kind);
			note(kind, label, 'kB', these.reduce((sum, file) => sum + file.bytes, 0) / 1000);
		}
		note('total', 'All', 'kB', total() / 1000);
		note('requests', 'Requests', '', sent.length);
		const before = total();
		const box = await page.locator('[data-node]').first().boundingBox();
		if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await page.waitForTimeout(1000);
		note('later', 'Fetched at the first card', 'kB', (total() - before) / 1000);
		await context.close();
	}
}
