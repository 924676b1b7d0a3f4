import { smallMap } from '$lib/server/compare';
import { tally } from '$lib/server/atlas';
import { dataset } from '$lib/server/dataset';
import { pairOf, parseReading, presetsOf } from '$lib/reading/compare-url';
import { compareReadings } from '$lib/compare/readings';

/** What the page opens with, and what it shows without JavaScript. */
export const load = () => {
	const data = dataset();
	const [a, b] = pairOf(data, 'readings');
	const readingOf = (text: string) => parseReading(text, data).reading!;
	return {
		a,
		b,
		first: compareReadings(data, readingOf(a), readingOf(b)),
		presets: presetsOf(data),
		settled: smallMap(),
		/** Spares the browser the counting of all readings. */
		tally
	};
};
