/** Records the screen: the browser sends each frame that differs from the previous one. */

/** @typedef {{ at: number, jpeg: string }} Frame `at` in milliseconds; the picture at half size, in base64. */

/** Pixels of the film per CSS pixel. */
export const FILM_SCALE = 0.5;

/**
 * @param {import('playwright-core').CDPSession} client
 * @param {() => void} onframe
 * @returns {Promise<{ stop: () => Promise<Frame[]> }>} Times are wall-clock times.
 */
export async function filmed(client, onframe) {
	/** @type {Frame[]} */
	const frames = [];
	client.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
		frames.push({ at: (metadata.timestamp ?? NaN) * 1000, jpeg: data });
		onframe();
		// Fails if the page has closed meanwhile, which is not an error.
		client.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
	});
	await client.send('Page.startScreencast', {
		format: 'jpeg',
		quality: 70,
		maxWidth: 720,
		maxHeight: 450,
		everyNthFrame: 1
	});
	return {
		stop: async () => {
			await client.send('Page.stopScreencast');
			return frames;
		}
	};
}

/** A separate page that decodes pictures, because Node has no decoder. */
export class Viewer {
	/** @param {import('playwright-core').Page} page A blank one. */
	constructor(page) {
		this.page = page;
	}

	/** @param {import('playwright-core').Browser} browser */
	static async open(browser) {
		return new Viewer(await browser.newPage());
	}

	/**
	 * @param {string} picture In base64.
	 * @param {readonly { x: number, y: number }[]} points In pixels of the picture.
	 * @returns {Promise<[number, number, number][]>} The mean colour of 5 × 5 pixels around each point.
	 */
	async colours(picture, points) {
		return this.page.evaluate(
			async ({ picture, points }) => {
				const blob = await (await fetch(`data:image/jpeg;base64,${picture}`)).blob();
				const image = await createImageBitmap(blob);
				const { width, height } = image;
				const context = new OffscreenCanvas(width, height).getContext('2d');
				if (!context) throw new Error('no canvas');
				context.drawImage(image, 0, 0);
				return points.map(({ x, y }) => {
					const { data } = context.getImageData(Math.round(x) - 2, Math.round(y) - 2, 5, 5);
					/** @type {[number, number, number]} */
					const sum = [0, 0, 0];
					data.forEach((value, i) => {
						if (i % 4 < 3) sum[i % 4] = (sum[i % 4] ?? 0) + value / 25;
					});
					return sum;
				});
			},
			{ picture, points }
		);
	}

	/**
	 * @param {string} one In base64, like the other.
	 * @param {string} other
	 * @returns {Promise<number>} Share of the pixels that differ visibly, 0 to 1.
	 */
	async difference(one, other) {
		return this.page.evaluate(
			async (pictures) => {
				const [a, b] = await Promise.all(
					pictures.map(async (picture) => {
						const blob = await (await fetch(`data:image/jpeg;base64,${picture}`)).blob();
						const image = await createImageBitmap(blob);
						const { width, height } = image;
						const context = new OffscreenCanvas(width, height).getContext('2d');
						if (!context) throw new Error('no canvas');
						context.drawImage(image, 0, 0);
						return context.getImageData(0, 0, width, height).data;
					})
				);
				if (!a || !b || a.length !== b.length) return 1;
				let differ = 0;
				for (let i = 0; i < a.length; i += 4) {
					const away =
						Math.abs((a[i] ?? 0) - (b[i] ?? 0)) +
						Math.abs((a[i + 1] ?? 0) - (b[i + 1] ?? 0)) +
						Math.abs((a[i + 2] ?? 0) - (b[i + 2] ?? 0));
					if (away > 60) differ++;
				}
				return differ / (a.length / 4);
			},
			[one, other]
		);
	}

	/**
	 * @param {string} png In base64.
	 * @param {readonly (readonly number[])[]} colours As red, green, blue.
	 * @returns {Promise<number>} Number of pixels with one of these colours.
	 */
	async count(png, colours) {
		return this.page.evaluate(
			async ({ png, colours }) => {
				const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
				const image = await createImageBitmap(blob);
				const { width, height } = image;
				const context = new OffscreenCanvas(width, height).getContext('2d');
				if (!context) throw new Error('no canvas');
				context.drawImage(image, 0, 0);
				const { data } = context.getImageData(0, 0, width, height);
				let n = 0;
				for (let i = 0; i < data.length; i += 4)
					if (
						colours.some((colour) =>
							colour.every((value, k) => Math.abs((data[i + k] ?? 0) - value) <= 6)
						)
					)
						n++;
				return n;
			},
			{ png, colours }
		);
	}
}
