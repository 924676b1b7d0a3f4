import { countsOf, headlineOf } from '../evidence/headline';
import { describe } from '../evidence/description';
import { firmnessOf } from '../evidence/firmness';
import { positionsOf } from '../evidence/position';
import { roleOn } from '../evidence/role';
import { tiesOf } from '../evidence/ties';
import type { Places } from '../model/geometry';
import type { NodeInput, TieInput } from '../model/layout';
import type { Absence, Dataset, Headline, Reading, Role, Stance, Tie } from '../model/types';
import { cardOf, saidOf, type CardView, type Said } from './card';

/** A state as the picture draws it. */
export interface Mark {
	state: string;
	name: string;
	role: Role;
	stance: string;
	byConduct: boolean;
	absence?: Absence;
	attacked: boolean;
}

/** A tie as the picture draws it and its card reads it. */
export interface TieView {
	id: string;
	from: string;
	to: string;
	tone: string;
	/** "warns", "stays silent on the war with" */
	types: { type: string; description: string }[];
	statements: Said[];
}

/** Everything the atlas page needs, in a reading: words, marks, cards; no geometry. */
export interface Picture {
	title: string;
	event: string;
	date: string;
	stances: Stance[];
	headline: Headline;
	description: string;
	counts: Record<string, { members: number; others: number }>;
	marks: Mark[];
	cards: Record<string, CardView>;
	ties: TieView[];
	/** State to stance, with the statements behind it: the links of the layout "by stance". */
	carried: Record<string, { stance: string; lines: number; statements: Said[] }[]>;
	totals: { statements: number; sources: number; lines: number };
}

export function pictureOf(data: Dataset, reading: Reading): Picture {
	const positions = positionsOf(data, reading);
	const firmness = firmnessOf(data, reading);
	const headline = headlineOf(data, reading, positions);
	const states = data.states.filter((s) => s.kind === 'state');
	return {
		title: data.about.title,
		event: data.about.event,
		date: data.about.date,
		stances: [...data.stances].sort((a, b) => a.order - b.order),
		headline,
		description: describe(data, positions, headline),
		counts: countsOf(data, positions),
		marks: states.map(({ code, name }) => {
			const position = positions.get(code)!;
			const { stance, byConduct } = position;
			const role = roleOn(data, code, data.about.date);
			const attacked = code === data.about.attacked;
			// The state attacked is not asked for a position, so none is missing.
			const absence = attacked ? undefined : position.absence;
			return { state: code, name, role, stance, byConduct, absence, attacked };
		}),
		cards: Object.fromEntries(
			states.map(({ code }) => [code, cardOf(data, positions.get(code)!, firmness.get(code)!)])
		),
		ties: tiesOf(data, reading).map((tie) => tieView(data, tie)),
		carried: Object.fromEntries(
			states.map(({ code }) => {
				const { counted, lines } = positions.get(code)!;
				const links = Object.entries(lines).map(([stance, of]) => ({
					stance,
					lines: of.length,
					statements: counted.filter((s) => s.stance === stance).map((s) => saidOf(data, s))
				}));
				return [code, links];
			})
		),
		totals: {
			statements: data.statements.length,
			sources: new Set(data.statements.map((s) => s.source)).size,
			lines: new Set(data.statements.map((s) => data.sources.find((x) => x.id === s.source)!.line))
				.size
		}
	};
}

function tieView(data: Dataset, tie: Tie): TieView {
	return {
		id: tie.id,
		from: tie.from,
		to: tie.to,
		tone: tie.tone,
		types: tie.relations.map((r) => ({ type: r.type, description: r.description })),
		statements: tie.statements.map((s) => saidOf(data, s))
	};
}

/** What the layouts need to know of the states that have a place on the stage. */
export function nodesOf(picture: Picture, places: Places): NodeInput[] {
	return picture.marks
		.filter((m) => places[m.state])
		.map((m) => ({
			state: m.state,
			// A dot without a role is named only when pointed at: its label needs no room.
			name: m.role === 'other' && !m.attacked ? '' : m.name,
			role: m.role,
			stance: m.stance,
			absence: m.absence,
			anchor: places[m.state]!.anchor,
			carried: (picture.carried[m.state] ?? []).map(({ stance, lines }) => ({ stance, lines }))
		}));
}

export function tiesToPlace(picture: Picture, places: Places): TieInput[] {
	return picture.ties
		.filter((t) => places[t.from] && places[t.to])
		.map(({ id, from, to, tone, statements }) => ({
			id,
			from,
			to,
			tone,
			weight: statements.length
		}));
}
