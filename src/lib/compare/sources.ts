/** Compares two sources: what each says of each state about the war. Pure. */
import type { Dataset, Source, Statement } from '../domain/types';
import { verdictOf, type Verdict } from '../reading/compare-url';
import { itemsOf, type Items } from './items';
import { againstOf } from '../picture/entry';

export interface SourceSide {
	source: Source;
	/** Outlets of the other sources that go back to the same text. */
	line: string[];
	/** Number of statements taken from the source, and how many of them are about the war. */
	statements: number;
	about: number;
	/** Ids of corrections to the source's claims. */
	corrections: string[];
}

/** What both sources say of one state, by stance. */
export interface SaidOfState {
	state: string;
	name: string;
	/** Compares the stances that the two sources tell of the state. */
	verdict: Verdict;
	stances: { stance: string; a: Items; b: Items; verdict: Verdict }[];
}

export interface SourcesCompared {
	a: SourceSide;
	b: SourceSide;
	/** True if both sources go back to one text, so that they count once. */
	sameLine: boolean;
	rows: SaidOfState[];
}

/**
 * Compares what two sources say of each state. Takes two ids of data/sources.csv and throws for an unknown one. States
 * of which neither source tells a stance are left out; those of which both do are listed first.
 */
export function compareSources(data: Dataset, [a, b]: readonly [string, string]): SourcesCompared {
	const against = againstOf(data, data.reading);
	const counts = (s: Statement) => !against.has(s.id);
	const told = (id: string) =>
		data.statements.filter((s) => s.source === id && s.codable && s.stance !== 'none');
	const [ofA, ofB] = [told(a), told(b)];
	const sourceOf = (id: string) => data.sources.find((s) => s.id === id)!;
	const side = (id: string, about: number): SourceSide => ({
		source: sourceOf(id),
		line: [
			...new Set(
				data.sources.filter((s) => s.line === sourceOf(id).line && s.id !== id).map((s) => s.outlet)
			)
		],
		statements: data.statements.filter((s) => s.source === id).length,
		about,
		corrections: data.corrections.filter((c) => c.claimed_by.includes(id)).map((c) => c.id)
	});
	const [sideA, sideB] = [side(a, ofA.length), side(b, ofB.length)];
	const stances = [...data.stances].sort((x, y) => x.order - y.order).map((s) => s.id);

	const rows = data.states.map(({ code, name }): SaidOfState => {
		const [inA, inB] = [ofA, ofB].map((all) => all.filter((s) => s.state === code)) as [
			Statement[],
			Statement[]
		];
		const stanceIds = (all: Statement[]) => all.map((s) => s.stance);
		return {
			state: code,
			name,
			verdict: verdictOf(stanceIds(inA), stanceIds(inB)),
			stances: stances
				.map((stance) => {
					const [x, y] = [inA, inB].map((all) =>
						itemsOf(
							all.filter((s) => s.stance === stance),
							counts
						)
					) as [Items, Items];
					const verdict: Verdict =
						x.count > 0 && y.count > 0
							? 'same'
							: x.count > 0
								? 'only a'
								: y.count > 0
									? 'only b'
									: '';
					return { stance, a: x, b: y, verdict };
				})
				.filter(({ verdict }) => verdict !== '')
		};
	});
	const both = ({ verdict }: SaidOfState) => Number(verdict === 'only a' || verdict === 'only b');
	return {
		a: sideA,
		b: sideB,
		sameLine: sideA.source.line === sideB.source.line,
		rows: rows.filter(({ verdict }) => verdict !== '').sort((x, y) => both(x) - both(y))
	};
}
