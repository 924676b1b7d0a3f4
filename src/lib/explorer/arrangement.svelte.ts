import { places } from 'virtual:geometry';
import { FRAMES, type FrameId, type Settled } from '../domain/layout';
import { LAYOUTS, type LayoutId } from '../domain/layouts';
import { nearFrames } from '../layout/frames';
import { Motion, positionsIn } from '../map/motion.svelte';
import type { Screen } from '../map/viewport.svelte';
import type { Zoom } from '../map/zoom.svelte';
import { nodesOf, tiesToPlace } from '../picture/layout-input';
import type { Viewing } from '../picture/viewing.svelte';
import type { Reader } from '../reading/reading-store.svelte';
import { loadNear, near } from '../shell/fetch-json';
import { loadError } from '../shell/load-error.svelte';
import { Arranger } from './arranger';

/** Layouts of the default reading, for every class of screens; on the map they hold for every reading. */
export type Layouts = Record<LayoutId, Record<FrameId, Settled>>;

/** The layout that is drawn now, and where its nodes are on the way to it. */
export class Arrangement {
	readonly motion: Motion;
	/** False while the prerendered marks stand, which are right on every screen; true once something has moved. */
	stirred = $state(false);
	readonly #layouts: Layouts;
	readonly #reader: Reader;
	readonly #viewing: Viewing;
	readonly #screen: Screen;
	readonly #zoom: Zoom;
	readonly #arranger = new Arranger();
	/** Another reading, arranged beside the page; until it is there the nodes stay where they are. */
	#anew = $state.raw<Settled>();
	/** Fetched when the map is first enlarged. */
	#nearby = $state.raw<Settled[]>();
	#shown: Settled | undefined;

	/** `scene` is the element in which the nodes move. */
	constructor(
		layouts: Layouts,
		reader: Reader,
		viewing: Viewing,
		screen: Screen,
		zoom: Zoom,
		scene: () => Element | undefined
	) {
		this.#layouts = layouts;
		this.#reader = reader;
		this.#viewing = viewing;
		this.#screen = screen;
		this.#zoom = zoom;
		this.motion = new Motion(positionsIn(layouts.map.wide));

		$effect(() => {
			if (zoom.view.k === 1 || this.#nearby) return;
			loadNear().then(
				() => (this.#nearby = near),
				() => (loadError.occurred = true)
			);
		});
		$effect(() => this.#arrangeAnew());
		$effect(() => {
			if (screen.live && (this.motion.moving || !this.geographic || zoom.view.k > 1))
				this.stirred = true;
		});
		$effect(() => {
			const { settled } = this;
			if (!screen.live || settled === this.#shown) return;
			const before = this.#shown;
			this.#shown = settled;
			// A change of layout or reading moves; a change of screen only redraws.
			const moves =
				!screen.calm &&
				before !== undefined &&
				(before.layout !== settled.layout ||
					(before.frame === settled.frame && !LAYOUTS[settled.layout].geographic));
			this.motion.glide(positionsIn(settled), moves, scene);
		});
	}

	/** The layout of the nodes: over time, they wait on the map. */
	get id(): LayoutId {
		const { layout } = this.#viewing;
		return layout === 'time' ? 'map' : layout;
	}

	get geographic(): boolean {
		return LAYOUTS[this.id].geographic;
	}

	readonly settled: Settled = $derived.by(() => {
		const { frame, scale } = this.#screen;
		const first = this.#layouts[this.id][frame];
		if (this.geographic) {
			const { k } = this.#zoom.view;
			if (k === 1 || !this.#nearby) return first;
			// Names are placed anew the closer the map is: for the largest frame that the pixels per unit allow.
			const closer = nearFrames.findLastIndex((near) => scale * k >= near.scale);
			return this.#nearby[closer] ?? first;
		}
		const anew = this.#reader.isDefault ? undefined : this.#anew;
		return anew?.layout === this.id && anew.frame === frame ? anew : first;
	});

	#job(frame: FrameId) {
		const { picture } = this.#reader;
		return {
			layout: this.id,
			frame,
			nodes: nodesOf(picture, places),
			ties: tiesToPlace(picture, places),
			hubs: picture.stances
				.filter((s) => s.direction)
				.map(({ id, order, label }) => ({ id, order, label }))
		};
	}

	#arrangeAnew(): (() => void) | undefined {
		const { live, frame } = this.#screen;
		if (!live || this.geographic || this.#reader.isDefault) return;
		let current = true;
		this.#arranger.arrange(this.#job(frame)).then(
			(done) => {
				if (current) this.#anew = done;
			},
			// Marks of one reading at the places of another would say what nobody said.
			() => {
				loadError.occurred = true;
				if (current) this.#viewing.layout = 'map';
			}
		);
		return () => (current = false);
	}

	/** The layout for every class of screens: a picture may have another shape than the screen. Rejects as Arranger does. */
	async inAllFrames(): Promise<Record<FrameId, Settled>> {
		const [wide, medium, small] = await Promise.all(
			FRAMES.map((frame) =>
				this.geographic || this.#reader.isDefault
					? this.#layouts[this.id][frame]
					: this.#arranger.arrange(this.#job(frame))
			)
		);
		return { wide: wide!, medium: medium!, small: small! };
	}

	stop(): void {
		this.motion.stop();
		this.#arranger.stop();
	}
}
