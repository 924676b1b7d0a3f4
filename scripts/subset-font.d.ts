/** What scripts/fonts.mjs uses of it: the published types lag behind. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'woff2';
			noHinting: boolean;
			/** OpenType tags. */
			keepFeatures: string[];
			variationAxes: Record<string, { min: number; max: number }>;
		}
	): Promise<Buffer>;
}
