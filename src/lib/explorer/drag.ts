import type { Drag } from '../layout/live';
import type { FrameId, Settled, TieInput } from '../domain/layout';
import { loadError } from '../shell/load-error.svelte';
import type { Motion } from '../map/motion.svelte';

/** A pointer that moves less than this, in CSS pixels, clicks; more drags. */
const SLACK = 4;

/**
 * Lets a node be dragged: the forces are live while it is held, and it returns when it is let go.
 * Resolves when the pointer is up. The simulation is loaded only when a drag begins.
 */
export async function drag(
	down: PointerEvent,
	state: string,
	settled: Settled,
	ties: TieInput[],
	motion: Motion,
	begin: () => void
): Promise<void> {
	const svg = (down.target as SVGElement).ownerSVGElement!;
	const inverse = svg.getScreenCTM()!.inverse();
	const toStage = (e: PointerEvent) => new DOMPoint(e.clientX, e.clientY).matrixTransform(inverse);
	let loading = false;
	let live: Drag | undefined;
	let up = false;

	const move = async (e: PointerEvent) => {
		if (!live) {
			if (Math.hypot(e.clientX - down.clientX, e.clientY - down.clientY) < SLACK) return;
			if (loading) return;
			begin();
			loading = true;
			const loaded = await Promise.all([
				import('../layout/live'),
				import('../layout/frames')
			]).catch(() => undefined);
			if (!loaded) loadError.occurred = true;
			if (up || !loaded) return;
			const [layout, { frames }] = loaded;
			const started = layout.drag(settled, ties, frames[settled.frame as FrameId]);
			live = started;
			motion.follow(() => ({ positions: placesOf(started.tick()), done: started.done }));
		}
		const { x, y } = toStage(e);
		live.move(state, x, y);
	};
	await new Promise<void>((resolve) => {
		const end = () => {
			up = true;
			removeEventListener('pointermove', move);
			removeEventListener('pointerup', end);
			removeEventListener('pointercancel', end);
			live?.release();
			resolve();
		};
		addEventListener('pointermove', move);
		addEventListener('pointerup', end);
		addEventListener('pointercancel', end);
	});
}

const placesOf = (nodes: { state: string; x: number; y: number }[]) =>
	Object.fromEntries(nodes.map(({ state, x, y }) => [state, { x, y }]));
