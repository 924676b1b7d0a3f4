import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3';
import { STAGE } from '../domain/geometry';
import { bounded, CLOSEST, transformOf, viewFrom, WHOLE, type ZoomView } from '../domain/zoom';

/** Enlargement of one step of the buttons and keys. */
const STEP = 1.6;
/** Milliseconds of a step, and of the way to another part of the map. */
const SHORT = 200;
const LONG = 500;

/**
 * Zoom and pan of the map with d3-zoom: pinch and drag, double click, Ctrl or ⌘ with the wheel. The plain wheel scrolls
 * the page, and so does one finger while the whole map is shown.
 */
export class Zoom {
	view = $state.raw<ZoomView>(WHOLE);
	#behavior: ZoomBehavior<SVGSVGElement, unknown>;
	#svg: SVGSVGElement | undefined;
	/** True where the picture can be zoomed: on the map. */
	#can: () => boolean;
	#calm: () => boolean;

	constructor(can: () => boolean, calm: () => boolean) {
		this.#can = can;
		this.#calm = calm;
		this.#behavior = zoom<SVGSVGElement, unknown>()
			.extent([
				[0, 0],
				[STAGE.width, STAGE.height]
			])
			.translateExtent([
				[0, 0],
				[STAGE.width, STAGE.height]
			])
			.scaleExtent([1, CLOSEST])
			.filter((event: Event) => this.#takes(event))
			.on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
				this.view = transform.k === 1 ? WHOLE : viewFrom(transform);
			});
	}

	/** Follows the gestures on an element until the returned function is called. */
	attach(svg: SVGSVGElement): () => void {
		this.#svg = svg;
		const selection = select(svg);
		selection.call(this.#behavior);
		return () => selection.on('.zoom', null);
	}

	#takes(event: Event): boolean {
		if (!this.#can()) return false;
		const { ctrlKey, metaKey, button } = event as WheelEvent;
		if (event.type === 'wheel') return ctrlKey || metaKey;
		if (event.type === 'mousedown') return this.view.k > 1 && !button && !ctrlKey;
		if (event.type === 'touchstart')
			return this.view.k > 1 || (event as TouchEvent).touches.length > 1;
		return true;
	}

	/** Shows a view; at once if `moves` is false or the reader asked for less motion. */
	show(view: ZoomView, moves = true, duration = LONG): void {
		if (!this.#svg) return;
		const { k, x, y } = transformOf(bounded(view));
		const selection = select(this.#svg);
		const transform = zoomIdentity.translate(x, y).scale(k);
		if (moves && !this.#calm())
			selection.transition().duration(duration).call(this.#behavior.transform, transform);
		else selection.call(this.#behavior.transform, transform);
	}

	/** One step closer (1) or further away (-1). */
	step(direction: 1 | -1): void {
		const { k, x, y } = this.view;
		this.show({ k: k * STEP ** direction, x, y }, true, SHORT);
	}

	reset(): void {
		this.show(WHOLE);
	}
}
