import '../../src/fonts/fonts.css';
import '../../src/app.css';
import { geometry as drawn, places } from 'virtual:geometry';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { frames } from '../../src/lib/layout/frames';
import { settle } from '../../src/lib/layout/settle';
import { FRAMES, type FrameId, type Settled } from '../../src/lib/domain/layout';
import * as raster from '../../src/lib/export/raster';
import TakeAway from '../../src/lib/export/ExportView.svelte';
import { nodesOf, tiesToPlace } from '../../src/lib/picture/layout-input';
import { hostile, picture } from '../real';

const geometry = drawn!;
const settled = Object.fromEntries(
	FRAMES.map((frame) => [
		frame,
		settle('map', frames[frame], nodesOf(picture, places), tiesToPlace(picture, places), [])
	])
) as Record<FrameId, Settled>;
const props = {
	picture,
	frames: settled,
	geometry,
	reading: 'Reading: the two articles',
	theme: 'light' as const,
	address: 'https://atlas.example/?layout=map'
};

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** What the panel hands to the reader: name and content of each file. */
function catchFiles() {
	const files: { name: string; blob: Blob }[] = [];
	const blobs = new Map<string, Blob>();
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		const url = `blob:${blobs.size}`;
		blobs.set(url, blob as Blob);
		return url;
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		files.push({ name: this.download, blob: blobs.get(this.getAttribute('href')!)! });
	});
	return files;
}
const done = (text: string) => expect.element(page.getByRole('status')).toHaveTextContent(text);

test('an SVG is saved with its fonts and its words', async () => {
	const files = catchFiles();
	render(TakeAway, props);
	await page.getByRole('button', { name: 'Save SVG' }).click();
	await done('SVG saved.');
	expect(files.map((f) => f.name)).toEqual(['stance-atlas-map-wide.svg']);
	const text = await files[0]!.blob.text();
	const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
	expect(svg.querySelector('parsererror')).toBeNull();
	expect(svg.documentElement.textContent).toContain('Reading: the two articles');
	const css = svg.querySelector('style')!.textContent!;
	expect(css.match(/font-family:"?Inter Variable/)).not.toBeNull();
	expect(css.match(/font-family:"?Source Serif 4 Variable/)).not.toBeNull();
	// Latin alone: no name of this atlas needs another subset.
	expect(css.match(/@font-face/g)!.length).toBeLessThanOrEqual(4);
	expect(css.replace(/url\(data:[^)]*\)/g, '')).not.toContain('url(');
});

test('a PNG has the size that was chosen', async () => {
	const files = catchFiles();
	render(TakeAway, props);
	await page.getByRole('radio', { name: 'Square' }).click();
	await page.getByRole('radio', { name: '3×' }).click();
	await expect.element(page.getByText('3600 × 3600 pixels')).toBeVisible();
	await page.getByRole('button', { name: 'Save PNG' }).click();
	await done('PNG saved.');
	expect(files.map((f) => f.name)).toEqual(['stance-atlas-map-square-3x.png']);
	const bitmap = await createImageBitmap(files[0]!.blob);
	expect([bitmap.width, bitmap.height]).toEqual([3600, 3600]);
});

test('colours can be others than those of the screen', async () => {
	const files = catchFiles();
	render(TakeAway, props);
	const save = page.getByRole('button', { name: 'Save SVG' });
	await save.click();
	await done('SVG saved.');
	await page.getByRole('radio', { name: 'Dark' }).click();
	await save.click();
	await expect.poll(() => files).toHaveLength(2);
	const paper = async (blob: Blob) =>
		/<rect width="1600" height="900" fill="(#\w+)"/.exec(await blob.text())![1];
	expect(await paper(files[0]!.blob)).toBe('#f6f5f1');
	expect(await paper(files[1]!.blob)).toBe('#0b1014');
});

test('what goes wrong is said', async () => {
	vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
	render(TakeAway, props);
	await page.getByRole('button', { name: 'Save PNG' }).click();
	await done('cannot make a picture of 3200 × 1800 pixels');
});

test('a copy is offered only where the browser can', async () => {
	vi.stubGlobal('ClipboardItem', undefined);
	render(TakeAway, props);
	await expect.element(page.getByRole('button', { name: 'Save PNG' })).toBeVisible();
	expect(page.getByRole('button', { name: 'Copy picture' }).elements()).toEqual([]);
});

test('a picture goes to the clipboard as a PNG', async () => {
	const items: Promise<Blob>[] = [];
	vi.stubGlobal(
		'ClipboardItem',
		class {
			constructor(data: Record<string, Promise<Blob>>) {
				items.push(data['image/png']!);
			}
		}
	);
	const write = vi.fn(async () => {
		await Promise.all(items);
	});
	vi.spyOn(navigator.clipboard, 'write').mockImplementation(write);
	render(TakeAway, props);
	await page.getByRole('button', { name: 'Copy picture' }).click();
	await done('Picture copied.');
	expect((await items[0]!).type).toBe('image/png');
});

test('hostile names stay words, in a file that a browser reads as XML', async () => {
	const files = catchFiles();
	const evil = hostile({ title: '', event: '', description: '' });
	const marks = picture.marks.map((m) => ({ ...m, ...hostile({ name: '' }) }));
	render(TakeAway, { ...props, picture: { ...picture, ...evil, marks } });
	await page.getByRole('button', { name: 'Save SVG' }).click();
	await done('SVG saved.');
	const svg = new DOMParser().parseFromString(await files[0]!.blob.text(), 'image/svg+xml');
	expect(svg.querySelector('parsererror, img, b, [onerror]')).toBeNull();
	expect(svg.documentElement.textContent).toContain('onerror="hacked=1"');
	expect(raster.asImage('<a>#</a>')).not.toContain('#');
});
