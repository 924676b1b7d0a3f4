/** Measures how much of the picture's colour is there without JavaScript. */
import { mix, parseHex } from './colours.mjs';
import { NAMES } from './sites.mjs';
import { stranger } from './visit.mjs';

/** @param {import('./run.mjs').Run} run */
export async function noscript({ browser, hosts, drawing, viewer, record, say }) {
	say('without JavaScript');
	const land = parseHex(drawing.colours.land);
	const opacities = new Set(drawing.countries.map(({ opacity }) => Number(opacity)));
	const colours = Object.values(drawing.stances).flatMap((hex) =>
		[...opacities].map((opacity) => mix(parseHex(hex), land, opacity))
	);
	for (const name of NAMES) {
		/** @type {number[]} */
		const counts = [];
		for (const javaScriptEnabled of [true, false]) {
			const context = await stranger(browser, { javaScriptEnabled, reducedMotion: 'reduce' });
			const page = await context.newPage();
			await page.goto(hosts[name].url, { waitUntil: 'networkidle' });
			await page.waitForTimeout(500);
			counts.push(await viewer.count((await page.screenshot()).toString('base64'), colours));
			await context.close();
		}
		const [on = 0, off = 0] = counts;
		record(
			{
				group: 'noscript',
				id: 'coloured-share',
				label: 'Pixels in the colours of the classes without JavaScript, of those with it',
				unit: '%',
				condition: 'normal'
			},
			name,
			on && (off / on) * 100
		);
	}
}
