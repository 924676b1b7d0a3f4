/** From an SVG to a PNG, on the reader's own machine. */
import { numberIn, t } from '../i18n/t';

export interface Size {
	width: number;
	height: number;
}

/** What a browser answers when it is asked for more than it can: in words for the reader. */
class TooLarge extends Error {
	constructor({ width, height }: Size) {
		super(
			t(
				`This browser cannot make a picture of ${numberIn(width)} × ${numberIn(height)} pixels. Choose a smaller size.`
			)
		);
	}
}

/** The SVG as an image of the page's own: data:, which the content security policy allows. */
export const asImage = (svg: string): string =>
	`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/**
 * Draws an SVG of `size` at `scale` times its size. Throws TooLarge, or an AbortError if the signal says so.
 * Fonts have to be in the SVG: it sees nothing outside itself.
 */
export async function toPng(
	svg: string,
	size: Size,
	scale: number,
	signal?: AbortSignal
): Promise<Blob> {
	const width = Math.round(size.width * scale);
	const height = Math.round(size.height * scale);
	const image = new Image(width, height);
	image.src = asImage(svg);
	await image.decode();
	signal?.throwIfAborted();

	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext('2d');
	if (!context) throw new TooLarge({ width, height });
	context.drawImage(image, 0, 0, width, height);
	// A canvas beyond the browser's limit takes everything and stays empty.
	if (context.getImageData(width - 1, height - 1, 1, 1).data[3] === 0)
		throw new TooLarge({ width, height });
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	// Frees the memory at once: at 4× it is a hundred megabytes.
	canvas.width = canvas.height = 0;
	signal?.throwIfAborted();
	if (!blob) throw new TooLarge({ width, height });
	return blob;
}

/** True if this browser lets a page put a picture on the clipboard. */
export const canCopy = (): boolean =>
	typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function';

/** Copies a picture. Called at once on the click, with the promise: Safari allows nothing later. */
export const copyPicture = (png: Promise<Blob>): Promise<void> =>
	navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = Object.assign(document.createElement('a'), { href: url, download: name });
	document.body.append(link);
	link.click();
	link.remove();
	// Not at once: some browsers begin to read later.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
