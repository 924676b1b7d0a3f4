import { smallMap } from '$lib/server/compare';
import { tally } from '$lib/server/atlas';
import { dataset } from '$lib/server/dataset';
import { pairOf, parseReading, presetsOf } from '$lib/reading/compare-url';
import { compareReadings } from '$lib/compare/readings';

/** The comparison that the page shows first, and the only one without JavaScript. */
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
		/** Included so that the browser need not count all readings. */
		tally
	};
};
