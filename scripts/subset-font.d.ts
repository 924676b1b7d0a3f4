/** The part of the package that fonts.mjs and src/lib/server/raster.ts use; its published types are out of date. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		/** All text to be set in the font; undefined with keepAllGlyphs. */
		text: string | undefined,
		options: {
			targetFormat: 'sfnt' | 'woff2';
			keepAllGlyphs?: boolean;
			noHinting?: boolean;
			/** OpenType tags. */
			keepFeatures?: string[];
			variationAxes: Record<string, number | { min: number; max: number }>;
		}
	): Promise<Buffer>;
}
