/** A realistic picture for the tests: the states of 2022 at their anchors, with stances and ties. */
import type { HubInput, NodeInput, TieInput } from '../../src/lib/domain/layout';
import type { Absence, Role } from '../../src/lib/domain/types';
import states from './states.json' with { type: 'json' };

const carried: Record<string, [stance: string, lines: Record<string, number>]> = {
	RUS: ['supportive', {}],
	IND: ['critical', { critical: 5, cautious: 1 }],
	CHN: ['cautious', { cautious: 3, supportive: 1 }],
	KAZ: ['cautious', { cautious: 2 }],
	UZB: ['cautious', { cautious: 1 }],
	IRN: ['supportive', { supportive: 2 }],
	BLR: ['supportive', { supportive: 1 }],
	TUR: ['cautious', { critical: 2, supportive: 1 }],
	KHM: ['critical', { critical: 1 }],
	AZE: ['cautious', { cautious: 1 }]
};
const absences: Record<string, Absence> = {
	PAK: 'spoke of other things',
	KGZ: 'spoke of other things',
	TJK: 'named as attending only',
	MNG: 'named as attending only',
	TKM: 'named as attending only',
	AFG: 'text not read',
	LAO: 'only in an unnamed group'
};

export const nodes: NodeInput[] = states.map(({ state, name, role, anchor }) => {
	const [stance, lines] = carried[state] ?? ['none', {}];
	return {
		state,
		name,
		role: role as Role,
		stance,
		...(stance === 'none' && state !== 'UKR' && { absence: absences[state] ?? 'not named' }),
		anchor: anchor as [number, number],
		carried: Object.entries(lines).map(([stance, lines]) => ({ stance, lines }))
	};
});

const tones: Record<string, string> = {
	'IND-RUS': 'critical',
	'CHN-RUS': 'cautious',
	'RUS-CHN': 'none',
	'RUS-IND': 'supportive',
	'TUR-RUS': 'critical',
	'RUS-TUR': 'none',
	'TUR-UKR': 'critical',
	'CHN-KAZ': 'none',
	'IRN-RUS': 'none',
	'RUS-IRN': 'none',
	'RUS-MNG': 'none',
	'PAK-RUS': 'none',
	'KGZ-RUS': 'none',
	'KGZ-TJK': 'none',
	'AZE-ARM': 'none'
};
const weights: Record<string, number> = { 'IND-RUS': 5, 'CHN-RUS': 4, 'RUS-IND': 3, 'TUR-RUS': 2 };

export const ties: TieInput[] = Object.entries(tones).map(([id, tone]) => ({
	id,
	from: id.slice(0, 3),
	to: id.slice(4),
	tone,
	weight: weights[id] ?? 1
}));

/** Further ties of data/ties.csv: a fuller reading. */
export const moreTies: TieInput[] = [
	...ties,
	...['UZB-RUS', 'KAZ-RUS', 'BLR-RUS', 'AZE-UKR', 'TJK-RUS', 'KHM-RUS'].map((id) => ({
		id,
		from: id.slice(0, 3),
		to: id.slice(4),
		tone: 'cautious',
		weight: 1
	}))
];

export const hubs: HubInput[] = [
	{ id: 'supportive', label: 'Supportive', order: 3 },
	{ id: 'critical', label: 'Critical', order: 1 },
	{ id: 'cautious', label: 'Cautious', order: 2 },
	{ id: 'none', label: 'No statement found', order: 4 }
];

/** A fixed sequence of numbers from 0 to 1 (mulberry32). */
export function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A copy in another order. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
	const copy = [...list];
	for (let i = copy.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[copy[i], copy[j]] = [copy[j]!, copy[i]!];
	}
	return copy;
}
