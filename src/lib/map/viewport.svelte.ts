import type { Box, Point } from '../domain/geometry';
import { FRAMES, type FrameId } from '../domain/layout';
import { FRAME_QUERIES, VIEW_BOX } from './frame';

/** Size of a short card, in rem (cards/ShortCard.svelte), and its distance from what it speaks of, in pixels. */
const CARD = { width: 18.75, height: 16.25 };
const GAP = 10;
/** Upright screens, where the words, the map and the list follow each other; see explorer/Atlas.svelte. */
const STACKED = 'not all and (min-width: 684px) and (min-aspect-ratio: 1/1)';

/** The reader's screen: its class, its size, and how stage units become CSS pixels on it. */
export class Screen {
	/** False while the prerendered page stands as it came. */
	live = $state(false);
	frame = $state<FrameId>('wide');
	/** The words, the map and the list follow each other. */
	stacked = $state(false);
	/** The reader asked for less motion. */
	calm = $state(false);
	/** The reader's type is so large that words and legend cannot lie over the map. */
	large = $state(false);
	#size = $state.raw({ width: 0, height: 0, rem: 16 });
	/** Whether places can be told in pixels; not before a page is live. */
	measured = $derived(this.#size.width > 0);

	/** Follows the screen until the returned function is called. */
	watch(stage: HTMLElement, words: HTMLElement): () => void {
		const queries = FRAMES.map((id) => ({ id, list: matchMedia(FRAME_QUERIES[id]) }));
		const upright = matchMedia(STACKED);
		const motion = matchMedia('(prefers-reduced-motion: reduce)');
		const update = () => {
			this.frame = queries.find((q) => q.list.matches)?.id ?? 'wide';
			this.stacked = upright.matches;
			this.calm = motion.matches;
		};
		const lists = [...queries.map((q) => q.list), upright, motion];
		for (const list of lists) list.addEventListener('change', update);
		update();
		const measure = () => {
			const { width, height } = stage.getBoundingClientRect();
			const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
			this.#size = { width, height, rem };
			// What the style sheet gives; a reader who asked for larger type has more.
			this.large =
				this.frame !== 'small' &&
				rem > 1.3 * Math.max(16, Math.min(0.0112 * innerWidth, 0.0178 * innerHeight));
		};
		// At once, too: the reader's first sign may ask for a card.
		measure();
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

	/** CSS pixels per unit of the stage, for the reader's usual size of type. */
	get scale(): number {
		const { width, height, rem } = this.#size;
		return (Math.min(width / VIEW_BOX.width, height / VIEW_BOX.height) * 16) / rem;
	}

	/** A box of the stage in CSS pixels from the corner of the element that holds it. */
	toPixels([x0, y0, x1, y1]: Box): Box {
		const { width, height } = this.#size;
		const scale = Math.min(width / VIEW_BOX.width, height / VIEW_BOX.height);
		const left = (width - VIEW_BOX.width * scale) / 2;
		// Stacked, the stage is as high as its picture, which over time is a longer one.
		const top = this.stacked ? 0 : (height - VIEW_BOX.height * scale) / 2;
		return [x0 * scale + left, y0 * scale + top, x1 * scale + left, y1 * scale + top];
	}

	/** Top left corner of a short card that was given a place on the stage, in CSS pixels. */
	cardAt([x, y]: Point): { left: number; top: number } {
		const [left, top] = this.toPixels([x, y, x, y]);
		return this.#within(left, top);
	}

	/** Top left corner of a short card beside a box: at its right, else at its left, above or below. */
	cardBeside([x0, y0, x1, y1]: Box): { left: number; top: number } {
		const { width, height, rem } = this.#size;
		const card = { width: CARD.width * rem, height: CARD.height * rem };
		const middle = (y0 + y1 - card.height) / 2;
		if (x1 + GAP + card.width <= width) return this.#within(x1 + GAP, middle);
		if (x0 - GAP - card.width >= 0) return this.#within(x0 - GAP - card.width, middle);
		const centre = (x0 + x1 - card.width) / 2;
		return y1 + GAP + card.height <= height
			? this.#within(centre, y1 + GAP)
			: this.#within(centre, y0 - GAP - card.height);
	}

	/** Moves a short card into the stage. */
	#within(left: number, top: number): { left: number; top: number } {
		const { width, height, rem } = this.#size;
		const most = { x: width - CARD.width * rem - GAP, y: height - CARD.height * rem - GAP };
		return {
			left: Math.max(GAP, Math.min(left, most.x)),
			top: Math.max(GAP, Math.min(top, most.y))
		};
	}
}
