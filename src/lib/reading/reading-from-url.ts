/** Converts query parameters to a reading, and back. */
import type { Dataset, Reading } from '../domain/types';
import { COUNTS, type ReadingQuery } from '../shell/url-state';
import { parseSources, printSources } from './source-set';
import { isReading } from './switches';

type Known = Pick<Dataset, 'windows' | 'sources' | 'reading'>;

const KINDS = ['all', 'articles', 'primary'] as const;

/** The reading that query parameters ask for; `left` lists the values that the data does not know. */
export function readingOf(asked: ReadingQuery, data: Known): { reading: Reading; left: string[] } {
	const reading: Reading = { ...data.reading };
	const left: string[] = [];
	if (asked.window) {
		const chosen = { ...reading, window: asked.window };
		if (isReading(data, chosen)) reading.window = asked.window;
		else left.push(`window=${asked.window}`);
	}
	const kind = KINDS.find((each) => each === asked.sources);
	if (kind) reading.sources = kind;
	else if (asked.sources) {
		const all = data.sources.map((s) => s.id);
		const { ids, unknown } = parseSources(asked.sources, all);
		left.push(...unknown.map((id) => `sources=${id}`));
		// If all sources are unknown, the parameter is ignored.
		if (ids.length > 0 || unknown.length === 0) reading.sources = ids;
	}
	for (const word of asked.count.split(' ').filter(Boolean)) {
		const off = word.startsWith('-');
		const name = COUNTS.find((each) => each === word.slice(off ? 1 : 0));
		if (name) reading[name] = !off;
	}
	if (asked.lines) reading.lines = asked.lines === '1' ? 1 : 2;
	if (asked.rule) reading.rule = asked.rule;
	return { reading, left };
}

/** A reading as query parameters: only its differences from the default. */
export function askedOf(reading: Reading, data: Known): ReadingQuery {
	const base = data.reading;
	const { sources } = reading;
	const printed =
		typeof sources === 'string'
			? sources
			: printSources(
					sources,
					data.sources.map((s) => s.id)
				);
	return {
		window: reading.window === base.window ? '' : reading.window,
		sources: String(sources) === String(base.sources) ? '' : printed,
		count: COUNTS.filter((name) => reading[name] !== base[name])
			.map((name) => (reading[name] ? name : `-${name}`))
			.join(' '),
		lines: reading.lines === base.lines ? '' : (String(reading.lines) as '1' | '2'),
		rule: reading.rule === base.rule ? '' : reading.rule
	};
}
