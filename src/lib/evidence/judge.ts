/**
 * Which statements count in a reading, decided for many at once. Statements that differ in nothing a reading asks for
 * but their day and source are of one kind; of those there are some hundreds, however many statements there are.
 */
import type { Reading, Source, Statement } from '../model/types';
import { lookUp, type Evidence } from './look-up';
import { inWindow, reasonAgainst, windowOf, type Reason } from './reading';

/** Why a statement does not count; undefined if it does. */
export type Judge = (statement: Statement) => Reason | undefined;

interface Kinds {
	of: Map<Statement, number>;
	/** One statement of each kind, with its source. */
	like: { statement: Statement; source: Source }[];
}
const known = new WeakMap<object, Kinds>();

function kindsOf(data: Evidence): Kinds {
	let kinds = known.get(data);
	if (!kinds) {
		kinds = { of: new Map(), like: [] };
		known.set(data, kinds);
		const { sources, votes } = lookUp(data);
		const numbers = new Map<string, number>();
		for (const statement of [...data.statements, ...votes]) {
			const { manner, voice, object, stance, text_read, codable } = statement;
			const source = sources.get(statement.source)!;
			const key = `${manner} ${voice} ${object} ${stance === 'none'} ${text_read} ${codable} ${source.kind}`;
			let kind = numbers.get(key);
			if (kind === undefined) {
				numbers.set(key, (kind = kinds.like.length));
				kinds.like.push({ statement, source });
			}
			kinds.of.set(statement, kind);
		}
	}
	return kinds;
}

export function judgeOf(data: Evidence, reading: Reading): Judge {
	const { of, like } = kindsOf(data);
	const window = windowOf(data, reading);
	const byHand = typeof reading.sources === 'string' ? undefined : new Set(reading.sources);
	// As if all were said in the window, and in a source that was picked.
	const within: Reading = byHand ? { ...reading, sources: 'all' } : reading;
	const reasons = like.map(({ statement, source }) =>
		reasonAgainst({ ...statement, from: window.from, to: window.from }, source, window, within)
	);
	return (statement) => {
		const reason = reasons[of.get(statement)!];
		if (reason === 'must not be coded' || reason === 'outside the sources') return reason;
		if (byHand && !byHand.has(statement.source)) return 'outside the sources';
		return inWindow(window, statement) ? reason : 'outside the window';
	};
}
