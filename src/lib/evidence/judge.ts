/**
 * Which statements count in a reading, decided for all at once. Statements that differ in nothing a reading asks for but
 * their day and source are of one kind; of those there are some hundreds, however many statements there are. Kinds and
 * days stand in columns of numbers: a hundred thousand are gone through in a few milliseconds.
 */
import type { Reading, Source, StateCode, Statement } from '../model/types';
import { lookUp, type Evidence } from './look-up';
import { asIfIn, isGeneral, reasonAgainst, windowOf, type Reason } from './reading';

/** Goes through the statements and votes of a state; `reason` is undefined for what counts. */
export type Judge = (
	state: StateCode,
	each: (statement: Statement, reason: Reason | undefined) => void
) => void;

interface Columns {
	statements: Statement[];
	kinds: Uint16Array;
	/** Days as numbers, 20220916; 0: not known. */
	from: Int32Array;
	to: Int32Array;
}
interface Kinds {
	of: Map<StateCode, Columns>;
	/** One statement of each kind, with its source. */
	like: { statement: Statement; source: Source }[];
}
const known = new WeakMap<object, Kinds>();

const numberOf = (day: string) => Number(day.replaceAll('-', ''));

function kindsOf(data: Evidence): Kinds {
	const { sources, ofState } = lookUp(data);
	const like: Kinds['like'] = [];
	const numbers = new Map<string, number>();
	function kindOf(statement: Statement): number {
		const { manner, voice, object, stance, text_read, codable } = statement;
		const general = isGeneral(statement);
		const source = sources.get(statement.source)!;
		const key = `${manner} ${voice} ${object} ${stance === 'none'} ${general} ${text_read} ${codable} ${source.kind}`;
		let kind = numbers.get(key);
		if (kind === undefined) {
			numbers.set(key, (kind = like.length));
			like.push({ statement, source });
		}
		return kind;
	}
	const columns = (statements: Statement[]): Columns => ({
		statements,
		kinds: Uint16Array.from(statements, kindOf),
		from: Int32Array.from(statements, (s) => numberOf(s.from)),
		to: Int32Array.from(statements, (s) => numberOf(s.to))
	});
	const of = new Map([...ofState].map(([state, said]) => [state, columns(said)]));
	return { of, like };
}

export function judgeOf(data: Evidence, reading: Reading): Judge {
	let found = known.get(data);
	if (!found) known.set(data, (found = kindsOf(data)));
	const { of, like } = found;
	const window = windowOf(data, reading);
	const [first, last] = [numberOf(window.from), numberOf(window.to)];
	const byHand = typeof reading.sources === 'string' ? undefined : new Set(reading.sources);
	// As if all were said in the window, and in a source that was picked.
	const within: Reading = byHand ? { ...reading, sources: 'all' } : reading;
	const reasons = like.map(({ statement, source }) =>
		reasonAgainst(asIfIn(window, statement), source, window, within)
	);
	return (state, each) => {
		const columns = of.get(state);
		if (!columns) return;
		const { statements, kinds, from, to } = columns;
		for (let i = 0; i < statements.length; i++) {
			const statement = statements[i]!;
			const reason = reasons[kinds[i]!];
			if (reason === 'must not be coded' || reason === 'outside the sources')
				each(statement, reason);
			else if (byHand && !byHand.has(statement.source)) each(statement, 'outside the sources');
			else if (
				from[i] === 0 ||
				from[i]! < first ||
				to[i]! > last ||
				(window.occasion !== '' && window.occasion !== statement.occasion)
			)
				each(statement, 'outside the window');
			else each(statement, reason);
		}
	};
}
