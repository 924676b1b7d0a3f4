import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { palettePng } from '../../../scripts/png.mjs';
import { sfntOf } from './woff';

const require = createRequire(import.meta.url);

const FAMILIES = { inter: 'Inter', 'source-serif-4': 'Source Serif 4' };
const WEIGHTS = [400, 600, 700];
/** The subsets of the fonts, each with signs that call for it. */
const SUBSETS = {
	latin: /./,
	'latin-ext': /[\u0100-\u02ff\u1e00-\u1eff]/,
	greek: /[\u0370-\u03ff]/,
	cyrillic: /[\u0400-\u045f\u0490-\u0491]/,
	'cyrillic-ext': /[\u0460-\u052f]/
};

let folder = '';
const kept = new Map<string, string>();

/** Path of a font as a file: the renderer takes it in no other form. All are gone when the build ends. */
function fontFile(name: keyof typeof FAMILIES, subset: string, weight: number): string {
	const id = `${name}-${subset}-${weight}-normal`;
	const known = kept.get(id);
	if (known) return known;
	if (!folder) {
		folder = mkdtempSync(join(tmpdir(), 'stance-atlas-'));
		process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	}
	const woff = readFileSync(require.resolve(`@fontsource/${name}/files/${id}.woff`));
	const file = join(folder, `${id}.ttf`);
	writeFileSync(file, sfntOf(woff, FAMILIES[name]));
	kept.set(id, file);
	return file;
}

/** A small PNG of an SVG at its own size, the same on every machine: no font of the system is used. */
export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
	const fontFiles = Object.entries(SUBSETS)
		.filter(([, signs]) => signs.test(svg))
		.flatMap(([subset]) =>
			(['inter', 'source-serif-4'] as const).flatMap((name) =>
				WEIGHTS.map((weight) => fontFile(name, subset, weight))
			)
		);
	// Of a list of families the renderer looks at the first only.
	const named = svg.replace(/font-family="'[^'"]* Variable', /g, 'font-family="');
	const { pixels, width, height } = new Resvg(named, {
		font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILIES.inter }
	}).render();
	return Uint8Array.from(palettePng(pixels, width, height));
}
