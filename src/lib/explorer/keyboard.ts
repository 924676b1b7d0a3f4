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
