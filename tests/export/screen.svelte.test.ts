/** The picture that is taken away against the components that draw it on the screen, pixel by pixel. */
import '../../src/fonts/fonts.css';
import '../../src/app.css';
import { geometry as drawn, places } from 'virtual:geometry';
import { beforeAll, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { STAGE, type Geometry } from '../../src/lib/domain/geometry';
import { ringsOf } from '../../src/lib/domain/paths';
import { stanceColours } from '../../src/lib/picture/colours';
import { frames } from '../../src/lib/layout/frames';
import { landsOf } from '../../src/lib/layout/map';
import { settle } from '../../src/lib/layout/settle';
import { LAYOUT_IDS, type LayoutId, type ViewId } from '../../src/lib/domain/layouts';
import { fontsFor } from '../../src/lib/export/fonts';
import { toPng } from '../../src/lib/export/raster';
import { atlasScene, type Scene } from '../../src/lib/export/scene';
import { SHAPES, sheetSvg } from '../../src/lib/export/sheet';
import { nodesOf, tiesToPlace } from '../../src/lib/picture/layout-input';
import type { Settled } from '../../src/lib/domain/layout';
import type { ThemeName } from '../../src/lib/shell/theme.svelte';
import { againstOf } from '../../src/lib/picture/entry';
import { dotsOf } from '../../src/lib/timeline/timeline';
import { data, picture } from '../real';
import { timelines } from '../served';
import Screen from './Screen.svelte';

const geometry: Geometry = drawn!;
const hubs = picture.stances.filter((s) => s.direction);
const lands = landsOf(
	new Map(geometry.countries.map(({ state, d }) => [state, ringsOf(d)])),
	ringsOf(geometry.land)
);
const layouts = Object.fromEntries(
	LAYOUT_IDS.map((layout) => [
		layout,
		settle(
			layout,
			frames.wide,
			nodesOf(picture, places, layout === 'map'),
			tiesToPlace(picture, places),
			hubs,
			lands
		)
	])
) as Record<LayoutId, Settled>;

/** Mean difference of a channel, of 255, on the stage; the words are beside it. */
function difference(a: ImageData, b: ImageData): number {
	let sum = 0;
	for (let y = 0; y < STAGE.height; y++)
		for (let x = 0; x < STAGE.width; x++) {
			const i = 4 * (y * SHAPES.wide.width + x);
			for (let c = 0; c < 3; c++) sum += Math.abs(a.data[i + c]! - b.data[i + c]!);
		}
	return sum / (3 * STAGE.width * STAGE.height);
}

async function pixels(blob: Blob): Promise<ImageData> {
	const { width, height } = SHAPES.wide;
	const bitmap = await createImageBitmap(blob);
	expect([bitmap.width, bitmap.height]).toEqual([width, height]);
	const context = new OffscreenCanvas(width, height).getContext('2d')!;
	context.drawImage(bitmap, 0, 0);
	return context.getImageData(0, 0, width, height);
}

const style = document.createElement('style');
style.textContent = `${stanceColours(picture.stances)}
	body { margin: 0 }
	/* For hands. */
	.grip .arrow { visibility: hidden }
	*, *::before { transition: none !important }
	/* Wherever another test has left the pointer. */
	svg * { pointer-events: none !important }`;

beforeAll(async () => {
	document.head.append(style);
	await page.viewport(SHAPES.wide.width, SHAPES.wide.height);
});

/** The screen at a view, as a picture. */
async function screenOf(scene: Scene, theme: ThemeName): Promise<ImageData> {
	document.documentElement.dataset.theme = theme;
	render(Screen, { scene });
	await document.fonts.ready;
	await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	const base64 = await page.screenshot({ save: false });
	return pixels(await (await fetch(`data:image/png;base64,${base64}`)).blob());
}

interface View {
	layout: ViewId;
	theme?: ThemeName;
	only?: string;
	pin?: string;
	shown?: typeof picture;
	/** Statements whose dots are drawn the other way: filled for hollow. */
	wrong?: string[];
}
const against = againstOf(data, data.reading);
function sceneOf({ layout, only = '', pin, shown = picture, wrong = [] }: View): Scene {
	return atlasScene(shown, layouts[layout === 'time' ? 'map' : layout], geometry, {
		only,
		open: pin ? { kind: layout === 'time' ? 'statement' : 'state', id: pin } : undefined,
		...(layout === 'time' && {
			time: {
				settled: timelines.stance.wide,
				view: dotsOf(data, (id) => against.has(id) === wrong.includes(id)),
				window: data.windows.find((w) => w.id === data.reading.window)!
			}
		})
	});
}
/** The same view as it is taken away. */
async function taken(view: View) {
	const { theme = 'light', only = '' } = view;
	const svg = sheetSvg({
		shape: 'wide',
		theme,
		scene: sceneOf(view),
		only,
		reading: '',
		address: '',
		version: '',
		fonts: await fontsFor('The letters of the names: ü')
	});
	return pixels(await toPng(svg, SHAPES.wide, 1));
}

/**
 * What was measured for the same view: 0.02 to 0.15, from names set a fraction of a pixel apart. One state of the
 * nine that have a colour in that of another, or two dots drawn the other way, add 0.03 and more to that.
 */
const THRESHOLD = 0.17;
const TOLD_APART = 0.02;
const VIEWS: View[] = [
	...LAYOUT_IDS.flatMap((layout): View[] => [
		{ layout, theme: 'light' },
		{ layout, theme: 'dark' }
	]),
	{ layout: 'map', only: picture.stances[0]!.id },
	{ layout: 'map', pin: 'KAZ' },
	{ layout: 'stance', pin: 'IND' },
	{ layout: 'time' },
	{ layout: 'time', theme: 'dark' },
	{ layout: 'time', pin: 'IND-01' },
	{ layout: 'time', only: picture.stances[0]!.id }
];

describe('what is taken away is what the screen shows', () => {
	for (const view of VIEWS) {
		const { layout, theme = 'light', only = '', pin = '' } = view;
		test(`${layout}, ${theme} ${only}${pin}`, async () => {
			const screen = await screenOf(sceneOf(view), theme);
			const same = difference(screen, await taken(view));
			// One state in the colour of another, or two dots filled that are hollow: the threshold has to tell.
			const marks = picture.marks.map((m) =>
				m.state === 'UZB' ? { ...m, stance: 'critical' } : m
			);
			const other = difference(
				screen,
				await taken({ ...view, shown: { ...picture, marks }, wrong: ['UZB-03', 'CHN-06'] })
			);
			expect(same).toBeLessThan(THRESHOLD);
			expect(other - same).toBeGreaterThan(TOLD_APART);
		});
	}
});
