import { byLetter, neighbour, type Arrow } from '../picture/neighbours';
import type { Target } from '../picture/viewing.svelte';

const ARROWS: Record<Arrow, 1 | -1> = {
	ArrowRight: 1,
	ArrowDown: 1,
	ArrowLeft: -1,
	ArrowUp: -1
};
const isArrow = (key: string): key is Arrow => key in ARROWS;

interface Places {
	nodes: { state: string; name: string; x: number; y: number }[];
	/** Ids of the ties that are shown, in their order. */
	ties: string[];
}

/**
 * What a key does while the picture has the focus: go to another mark, pin this one, or nothing.
 * Among nodes an arrow goes to the nearest neighbour by bearing and a letter to the next name;
 * among ties arrows go round.
 */
export function keyIn(
	event: KeyboardEvent,
	target: Target | undefined,
	{ nodes, ties }: Places
): { go: Target } | { pin: Target } | undefined {
	if (!target || event.ctrlKey || event.metaKey || event.altKey) return;
	if (target.kind !== 'state' && target.kind !== 'tie') return;
	const { key } = event;
	if (key === 'Enter' || key === ' ') return { pin: target };
	if (target.kind === 'tie') {
		if (!isArrow(key) || ties.length === 0) return;
		return {
			go: { kind: 'tie', id: ties.at((ties.indexOf(target.id) + ARROWS[key]) % ties.length)! }
		};
	}
	const from = nodes.find((n) => n.state === target.id);
	if (!from) return;
	const next = isArrow(key)
		? neighbour(from, nodes, key)
		: /^\p{L}$/u.test(key)
			? byLetter(from, nodes, key)
			: undefined;
	return next && { go: { kind: 'state', id: next.state } };
}

/** Where a key is typed into, so that it means nothing else. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';
const STEPS: Record<string, 1 | -1 | 0> = { '+': 1, '=': 1, '-': -1, '–': -1, '0': 0 };

/** How a key zooms the map: closer (1), further away (-1), the whole map (0); undefined for every other key. */
export function zoomStepIn(event: KeyboardEvent): 1 | -1 | 0 | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	if ((event.target as Element | null)?.closest?.(FIELDS)) return undefined;
	return STEPS[event.key];
}
