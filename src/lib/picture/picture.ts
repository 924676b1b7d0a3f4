import { countsOf, headlineOf } from '../analysis/headline';
import { describe } from '../analysis/description';
import { firmness, tallyOf, type Tally } from '../analysis/firmness';
import { lookUp } from '../analysis/look-up';
import { lineOf, positionsOf } from '../analysis/position';
import { dayOf } from '../analysis/reading';
import { roleOn } from '../analysis/role';
import { tiesOf } from '../analysis/ties';
import type { Absence, Dataset, Headline, Reading, Role, Stance, Tie } from '../domain/types';
import { cardOf, elsewhereOf, saidOf, type CardView, type Said } from './card';

/** A state in the picture. */
export interface Mark {
	state: string;
	name: string;
	role: Role;
	stance: string;
	byConduct: boolean;
	absence?: Absence;
	attacked: boolean;
	/** A mark that is not a position, in words; empty for none. */
	mark: string;
	/** Share of all readings in which the state keeps this label, 0 to 1. */
	firm: number;
}

/** A tie in the picture and on its card. */
export interface TieView {
	id: string;
	from: string;
	to: string;
	tone: string;
	/** Types in words: "warns", "stays silent on the war with". */
	types: { type: string; description: string }[];
	/** Number of statements behind the tie. */
	weight: number;
	/** The first of these statements. */
	statements: Said[];
}

/** All data of the atlas page in a reading: words, marks and cards, but no geometry. */
export interface Picture {
	title: string;
	event: string;
	/** States that a button shows closer on the map, with its text; empty for no button. */
	focus: { states: string[]; label: string };
	/** The day whose roles are shown, YYYY-MM-DD. */
	date: string;
	stances: Stance[];
	headline: Headline;
	description: string;
	counts: Record<string, { members: number; others: number }>;
	marks: Mark[];
	cards: Record<string, CardView>;
	ties: TieView[];
	/** Links of the layout "by stance": for each state, its stances with the statements behind them. */
	carried: Record<string, { stance: string; lines: number; statements: Said[] }[]>;
	/** Numbers of all statements, sources and lines on record, and how many statements count in this reading. */
	totals: { statements: number; sources: number; lines: number; counted: number };
}

/**
 * Most statements that the card of a tie or link contains, for a number of states: at least a few, and as many as
 * anyone reads there if states are few. The page of the state has all. Without this limit, the first page would contain
 * the whole of a large collection.
 */
export const mostSaid = (states: number): number => Math.max(5, Math.floor(1_000 / states));

/** The picture of a reading. Pass `tally` if it is known, so that all readings need not be counted again. */
export function pictureOf(data: Dataset, reading: Reading, tally: Tally = tallyOf(data)): Picture {
	const { sources } = lookUp(data);
	const positions = positionsOf(data, reading);
	const day = dayOf(data, reading);
	const headline = headlineOf(data, reading, positions);
	const states = data.states.filter((s) => s.kind === 'state');
	const most = mostSaid(states.length);
	const elsewhere = elsewhereOf(data, reading);
	return {
		title: data.about.title,
		event: data.about.event,
		focus: { states: data.about.focus, label: data.about.focus_label },
		date: day,
		stances: [...data.stances].sort((a, b) => a.order - b.order),
		headline,
		description: describe(data, positions, headline, day),
		counts: countsOf(data, positions, day),
		marks: states.map(({ code, name, mark }) => {
			const position = positions.get(code)!;
			const { stance, byConduct } = position;
			const role = roleOn(data, code, day);
			const attacked = code === data.about.attacked;
			// The state attacked is not expected to have a position, so it has no absence.
			const absence = attacked ? undefined : position.absence;
			const { kept, of } = firmness(tally, code, stance);
			const firm = of === 0 ? 0 : Math.round((kept / of) * 1000) / 1000;
			return { state: code, name, role, stance, byConduct, absence, attacked, mark, firm };
		}),
		cards: Object.fromEntries(
			states.map(({ code }) => {
				const position = positions.get(code)!;
				const firm = firmness(tally, code, position.stance);
				return [code, cardOf(data, reading, position, firm, elsewhere)];
			})
		),
		ties: tiesOf(data, reading).map((tie) => tieView(data, tie, most)),
		carried: Object.fromEntries(
			states.map(({ code }) => {
				const { counted, lines } = positions.get(code)!;
				const links = Object.entries(lines).map(([stance, of]) => ({
					stance,
					lines: of.length,
					statements: counted
						.filter((s) => s.stance === stance)
						.slice(-most)
						.map((s) => saidOf(data, s))
				}));
				return [code, links];
			})
		),
		totals: {
			statements: data.statements.length,
			sources: new Set(data.statements.map((s) => s.source)).size,
			lines: new Set(data.statements.map((s) => lineOf(s, sources))).size,
			counted: [...positions.values()].reduce((sum, { counted }) => sum + counted.length, 0)
		}
	};
}

function tieView(data: Dataset, tie: Tie, most: number): TieView {
	return {
		id: tie.id,
		from: tie.from,
		to: tie.to,
		tone: tie.tone,
		types: tie.relations.map((r) => ({ type: r.type, description: r.description })),
		weight: tie.statements.length,
		statements: tie.statements.slice(0, most).map((s) => saidOf(data, s))
	};
}
