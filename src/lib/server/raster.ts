import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { palettePng } from '../../../scripts/png.mjs';

const require = createRequire(import.meta.url);

/** Lies beside other build output, because the renderer reads fonts from files only. */
const FOLDER = '.svelte-kit/fonts';
const FAMILIES = ['inter', 'source-serif-4'];
const WEIGHTS = [400, 600, 700];
/** The subsets of the fonts, each with characters that require it. */
const SUBSETS = {
	latin: /./,
	'latin-ext': /[\u0100-\u02ff\u1e00-\u1eff]/,
	greek: /[\u0370-\u03ff]/,
	cyrillic: /[\u0400-\u045f\u0490-\u0491]/,
	'cyrillic-ext': /[\u0460-\u052f]/
};

const made = new Map<string, Promise<string>>();

/** Path of a static font of one weight, made from the site's variable font, which the renderer does not support. */
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

/** Renders an SVG at its own size to a small PNG. Uses no system font, so the result is the same on every machine. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
	const fontFiles = await Promise.all(
		Object.entries(SUBSETS)
			.filter(([, signs]) => signs.test(svg))
			.flatMap(([subset]) =>
				FAMILIES.flatMap((family) => WEIGHTS.map((weight) => fontFile(family, subset, weight)))
			)
	);
	// The renderer only looks at the first of a list of families.
	const named = svg.replace(/font-family="'[^'"]* Variable', /g, 'font-family="');
	const { pixels, width, height } = new Resvg(named, {
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' }
	}).render();
	// The renderer's own PNG is true-colour and four times as large; messengers skip large previews.
	return Uint8Array.from(palettePng(pixels, width, height));
}
