import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { palettePng } from '../../../scripts/png.mjs';

const require = createRequire(import.meta.url);

/** Beside what else the build makes for itself: the renderer takes a font as a file only. */
const FOLDER = '.svelte-kit/fonts';
const FAMILIES = ['inter', 'source-serif-4'];
const WEIGHTS = [400, 600, 700];
/** The subsets of the fonts, each with signs that call for it. */
const SUBSETS = {
	latin: /./,
	'latin-ext': /[\u0100-\u02ff\u1e00-\u1eff]/,
	greek: /[\u0370-\u03ff]/,
	cyrillic: /[\u0400-\u045f\u0490-\u0491]/,
	'cyrillic-ext': /[\u0460-\u052f]/
};

const made = new Map<string, Promise<string>>();

/** Path of a font of one weight, made of the pages' own: the renderer knows no variable ones. */
function fontFile(family: string, subset: string, weight: number): Promise<string> {
	const path = `${FOLDER}/${family}-${subset}-${weight}.ttf`;
	const file = made.get(path) ?? instance(family, subset, weight, path);
	made.set(path, file);
	return file;
}

async function instance(family: string, subset: string, weight: number, path: string) {
	const variable = require.resolve(
		`@fontsource-variable/${family}/files/${family}-${subset}-wght-normal.woff2`
	);
	const font = await subsetFont(readFileSync(variable), undefined, {
		targetFormat: 'sfnt',
		keepAllGlyphs: true,
		variationAxes: { wght: weight }
	});
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(path, font);
	return path;
}

/** A small PNG of an SVG at its own size, the same on every machine: no font of the system is used. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const fontFiles = await Promise.all(
		Object.entries(SUBSETS)
			.filter(([, signs]) => signs.test(svg))
			.flatMap(([subset]) =>
				FAMILIES.flatMap((family) => WEIGHTS.map((weight) => fontFile(family, subset, weight)))
			)
	);
	// Of a list of families the renderer looks at the first only.
	const named = svg.replace(/font-family="'[^'"]* Variable', /g, 'font-family="');
	const { pixels, width, height } = new Resvg(named, {
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' }
	}).render();
	// The renderer's own PNG has all colours and weighs four times as much; messengers pass over heavy previews.
	return Uint8Array.from(palettePng(pixels, width, height));
}
