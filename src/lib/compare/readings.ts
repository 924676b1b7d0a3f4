/** Compares two readings: which labels differ, and because of which statements. Pure. */
import { countsOf, headlineOf } from '../analysis/headline';
import { positionsOf } from '../analysis/position';
import { dayOf } from '../analysis/reading';
import { roleOn } from '../analysis/role';
import type { Dataset, Headline, Reading, Role, Statement } from '../domain/types';
import { printAddress } from '../shell/url-state';
import { askedOf } from '../reading/reading-from-url';
import { titleOf } from '../reading/compare-url';
import { itemsOf, mostItems, type Items } from './items';
import type { Mark } from '../picture/picture';

/** One of the two readings, for its map. */
export interface ReadingSide {
	/** Name of the reading: "The two articles only". */
	name: string;
	/** Query with the reading, "" or "?sources=articles". */
	query: string;
	headline: Headline;
	counts: Record<string, { members: number; others: number }>;
	marks: Mark[];
}

/** A state whose label differs. */
export interface Differing {
	state: string;
	name: string;
	role: Role;
	/** Ids of the stances in both readings. */
	a: string;
	b: string;
	onlyA: Items;
	onlyB: Items;
}

/** A state whose label is the same in both. */
export interface Kept {
	state: string;
	name: string;
	stance: string;
	/** True if no statement counts in both readings. */
	otherEvidence: boolean;
}

export interface ReadingsCompared {
	a: ReadingSide;
	b: ReadingSide;
	/** Members first. */
	differs: Differing[];
	keeps: Kept[];
}

type Positions = ReturnType<typeof positionsOf>;

function sideOf(data: Dataset, reading: Reading, positions: Positions): ReadingSide {
	const day = dayOf(data, reading);
	return {
		name: titleOf(reading, data),
		query: printAddress(askedOf(reading, data)),
		headline: headlineOf(data, reading, positions),
		counts: countsOf(data, positions, day),
		marks: [...positions.values()].map(({ state, stance, byConduct }) => ({
			state,
			name: data.states.find((s) => s.code === state)!.name,
			role: roleOn(data, state, day),
			stance,
			byConduct,
			attacked: state === data.about.attacked,
			mark: '',
			// The maps do not show firmness.
			firm: 0
		}))
	};
}

/** Statements that count in one reading but not in the other. */
function without(one: Statement[], other: Statement[], most: number): Items {
	const ids = new Set(other.map((s) => s.id));
	return itemsOf(
		one.filter((s) => !ids.has(s.id)),
		() => true,
		most
	);
}

const shares = (one: Statement[], other: Statement[]): boolean => {
	const ids = new Set(other.map((s) => s.id));
	return one.some((s) => ids.has(s.id));
};

/**
 * Compares two readings state by state: which labels differ, and on which statements each rests. The state attacked is
 * left out, members are listed first, and roles are those on the day of reading `b`. Throws for an unknown window.
 */
export function compareReadings(data: Dataset, a: Reading, b: Reading): ReadingsCompared {
	const [inA, inB] = [positionsOf(data, a), positionsOf(data, b)];
	const day = dayOf(data, b);
	const most = mostItems(data.states.length);
	const states = data.states
		.filter(({ code, kind }) => kind === 'state' && code !== data.about.attacked)
		.map(({ code, name }) => ({
			state: code,
			name,
			role: roleOn(data, code, day),
			a: inA.get(code)!,
			b: inB.get(code)!
		}))
		.sort((x, y) => Number(x.role !== 'member') - Number(y.role !== 'member'));
	return {
		a: sideOf(data, a, inA),
		b: sideOf(data, b, inB),
		differs: states
			.filter((s) => s.a.stance !== s.b.stance)
			.map(({ a, b, ...state }) => ({
				...state,
				a: a.stance,
				b: b.stance,
				onlyA: without(a.counted, b.counted, most),
				onlyB: without(b.counted, a.counted, most)
			})),
		keeps: states
			.filter((s) => s.a.stance === s.b.stance)
			.map(({ state, name, a, b }) => ({
				state,
				name,
				stance: a.stance,
				otherEvidence: a.stance !== 'none' && !a.byConduct && !shares(a.counted, b.counted)
			}))
	};
}
