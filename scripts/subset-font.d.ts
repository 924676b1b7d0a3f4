/** What fonts.mjs and src/lib/server/raster.ts use of it: the published types lag behind. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		/** All that is drawn with the font; undefined with keepAllGlyphs. */
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
