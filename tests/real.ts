/** The project's own data in the browser: what tests/data/real.ts is to Node. */
import { readDataset } from '../src/lib/dataset/dataset';
import { formatProblems } from '../src/lib/dataset/csv/problems';
import type { Dataset } from '../src/lib/domain/types';
import { entriesOf } from '../src/lib/picture/entry';
import { pictureOf } from '../src/lib/picture/picture';

const files = import.meta.glob<string>(['/data/*.csv', '/data/fingerprints/*.json'], {
	query: '?raw',
	import: 'default',
	eager: true
});
const { dataset, problems } = readDataset(
	Object.fromEntries(
		Object.entries(files).map(([path, text]) => [path.replace('/data/', ''), text])
	)
);
if (!dataset) throw new Error(formatProblems(problems));

export const data: Dataset = dataset;
export const picture = pictureOf(data, data.reading);
export const entries = entriesOf(data, data.reading);
export const stanceOf = (id: string) => data.stances.find((s) => s.id === id)!;

/** The same value with markup in every text, each time with another number. */
export function hostile<T>(value: T): T {
	let n = 0;
	const poison = (part: unknown): unknown => {
		if (typeof part === 'string')
			return `<img src="data:," onerror="hacked=1"><b>${++n}</b>&amp;"'{@html 1}`;
		if (Array.isArray(part)) return part.map(poison);
		if (part && typeof part === 'object')
			return Object.fromEntries(Object.entries(part).map(([k, v]) => [k, poison(v)]));
		return part;
	};
	return poison(value) as T;
}
