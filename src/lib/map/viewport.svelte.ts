import type { Box } from '../domain/geometry';
import { FRAMES, type FrameId } from '../domain/layout';
import type { Side } from '../picture/dock-side';
import { FRAME_QUERIES, VIEW_BOX } from './frame';

/** The reader's screen: its class, its size, and how stage units become CSS pixels on it. */
export class Screen {
	/** False while the prerendered page stands as it came. */
	live = $state(false);
	frame = $state<FrameId>('wide');
	/** The reader asked for less motion. */
	calm = $state(false);
	/** The reader's type is so large that words and legend cannot lie over the map. */
	large = $state(false);
	#size = $state.raw({ width: 0, height: 0, rem: 16 });
	/** Whether places can be told in pixels; not for the moment after a page is live. */
	measured = $derived(this.#size.width > 0);

	/** Follows the screen until the returned function is called. */
	watch(stage: HTMLElement, words: HTMLElement): () => void {
		const queries = FRAMES.map((id) => ({ id, list: matchMedia(FRAME_QUERIES[id]) }));
		const motion = matchMedia('(prefers-reduced-motion: reduce)');
		const update = () => {
			this.frame = queries.find((q) => q.list.matches)?.id ?? 'wide';
			this.calm = motion.matches;
		};
		const lists = [...queries.map((q) => q.list), motion];
		for (const list of lists) list.addEventListener('change', update);
		update();
		const measure = () => {
			const { width, height } = stage.getBoundingClientRect();
			const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
			this.#size = { width, height, rem };
			// What the style sheet gives; a reader who asked for larger type has more.
			this.large = this.frame !== 'small' && rem > 1.3 * Math.max(16, 0.0112 * innerWidth);
		};
		const observer = new ResizeObserver(measure);
		observer.observe(stage);
		// Grows with the reader's type, which changes no size of the stage.
		observer.observe(words);
		this.live = true;
		return () => {
			for (const list of lists) list.removeEventListener('change', update);
			observer.disconnect();
		};
	}

	/** A box of the stage in CSS pixels from the corner of the element that holds it. */
	toPixels([x0, y0, x1, y1]: Box): Box {
		const { width, height } = this.#size;
		const scale = Math.min(width / VIEW_BOX.width, height / VIEW_BOX.height);
		const left = (width - VIEW_BOX.width * scale) / 2;
		const top = (height - VIEW_BOX.height * scale) / 2;
		return [x0 * scale + left, y0 * scale + top, x1 * scale + left, y1 * scale + top];
	}

	/** Where a card lies when docked, in CSS pixels; the same measures as in the styles of Atlas.svelte and Dock.svelte. */
	dock(side: Side): Box {
		const { width, height, rem } = this.#size;
		// On a phone held sideways; upright it is a sheet, and on no side.
		if (this.frame === 'small')
			return side === 'left' ? [0, 0, 0.45 * width, height] : [0.55 * width, 0, width, height];
		const card = this.frame === 'wide' ? 0.25 * width : 16 * rem;
		const edge = 1.5 * rem;
		const left = side === 'left' ? edge : width - edge - card;
		const top = (this.frame === 'wide' ? 4.5 : 0.5) * rem;
		return [left, top, left + card, height - 5 * rem];
	}
}
