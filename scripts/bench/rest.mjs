/** Checks whether marks move by themselves after they have been drawn. */
import { NAMES } from './sites.mjs';
import { stranger } from './visit.mjs';

/** Smaller movements, in pixels, are invisible. */
const SEEN = 0.5;

/** Runs before the page's own code and records the positions of all marks, frame by frame. */
function watchMarks() {
	/** @type {Map<string, { x: number, y: number, far: number }>} */
	const first = new Map();
	Object.assign(window, { benchMarks: first });
	const look = () => {
		for (const node of document.querySelectorAll('[data-node]')) {
			const shape = node.querySelector('.shape') ?? node.querySelector('circle') ?? node;
			const { left, top, width, height } = shape.getBoundingClientRect();
			const [x, y] = [left + width / 2, top + height / 2];
			const state = node.getAttribute('data-node') ?? '';
			const was = first.get(state);
			if (was) was.far = Math.max(was.far, Math.hypot(x - was.x, y - was.y));
			else first.set(state, { x, y, far: 0 });
		}
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** @param {import('./run.mjs').Run} run */
export async function rest({ browser, hosts, record, say }) {
	say('whether marks move on load');
	for (const name of NAMES) {
		const context = await stranger(browser);
		const page = await context.newPage();
		await page.addInitScript(watchMarks);
		await page.goto(hosts[name].url, { waitUntil: 'networkidle' });
		await page.waitForTimeout(3000);
		/** @type {number[]} */
		const far = await page.evaluate(() =>
			[...Reflect.get(window, 'benchMarks').values()].map((/** @type {any} */ mark) => mark.far)
		);
		record(
			{
				group: 'rest',
				id: 'moved',
				label: 'Marks that move on load',
				unit: '',
				condition: 'normal'
			},
			name,
			far.filter((distance) => distance > SEEN).length
		);
		await context.close();
	}
}
