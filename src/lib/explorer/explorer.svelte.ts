/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are made anew whenever what they hold changes */
import { places } from 'virtual:geometry';
import type { Box } from '../domain/geometry';
import { drawnAt, transformOf, viewOf, WHOLE, type ZoomView } from '../domain/zoom';
import { discBox, enclosing, type Disc } from '../layout/boxes';
import { geometry } from '../map/geometry';
import { Screen } from '../map/viewport.svelte';
import { Zoom } from '../map/zoom.svelte';
import { briefOf, type Brief } from '../picture/brief';
import type { Picture } from '../picture/picture';
import { subjectOf } from '../picture/subject';
import { Viewing, type Target } from '../picture/viewing.svelte';
import type { Reader } from '../reading/reading-store.svelte';
import { Arrangement, type Layouts } from './arrangement.svelte';
import { Emphasis } from './emphasis.svelte';
import { OverTime } from './over-time.svelte';

/** What the interactive atlas knows. One instance a page, made while its component is; components render it. */
export class Explorer {
	readonly reader: Reader;
	readonly layouts: Layouts;
	readonly viewing = new Viewing();
	readonly screen = new Screen();
	readonly zoom: Zoom;
	readonly arrangement: Arrangement;
	readonly time: OverTime;
	readonly emphasis: Emphasis;
	/** The element that holds the picture; undefined until it is there. */
	stage = $state<HTMLElement>();

	constructor(reader: Reader, layouts: Layouts) {
		const { viewing, screen } = this;
		this.reader = reader;
		this.layouts = layouts;
		this.zoom = new Zoom(
			() => this.onMap,
			() => screen.calm
		);
		this.arrangement = new Arrangement(
			layouts,
			reader,
			viewing,
			screen,
			this.zoom,
			() => this.stage
		);
		this.time = new OverTime(reader, viewing, () => screen.frame);
		this.emphasis = new Emphasis(
			viewing,
			() => this.picture,
			() => this.arrangement
		);
		$effect(() => {
			const { layout } = viewing;
			const moving = this.arrangement.motion.moving || this.time.moving;
			document.documentElement.dataset.layout = layout;
			document.documentElement.dataset.settled = String(!moving);
		});
	}

	get picture(): Picture {
		return this.reader.picture;
	}

	get onMap(): boolean {
		return this.viewing.layout === 'map';
	}

	/** The view of the map; other layouts show the whole stage. */
	get view(): ZoomView {
		return this.onMap ? this.zoom.view : WHOLE;
	}

	/** The part of the map that the data name; undefined if none. */
	readonly focus = $derived.by(() => {
		const { states, label } = this.picture.focus;
		const box = enclosing(states.map((state) => places[state]?.box).filter((b) => b !== undefined));
		return box && { label, view: viewOf(box) };
	});

	readonly stanceOf = $derived.by(() => new Map(this.picture.stances.map((s) => [s.id, s])));

	/** What is pinned, and the statement that is pinned over time: the subject of the whole card. */
	readonly pinned = $derived.by(() => {
		const { pinned } = this.viewing;
		return pinned && subjectOf(this.picture, geometry.areas, pinned);
	});
	readonly pinnedDot = $derived.by(() => this.time.cardOf(this.viewing.pinned));

	/** The short card of what is pointed at, unless its whole card is open. */
	readonly brief = $derived.by((): Brief | undefined => {
		const { pointed: target, pinned } = this.viewing;
		if (!target || (target.kind === pinned?.kind && target.id === pinned.id)) return;
		const dot = this.time.cardOf(target);
		if (dot) return { title: dot.stateName, stance: this.stanceOf.get(dot.stance), said: dot.said };
		const about = subjectOf(this.picture, geometry.areas, target);
		return about && briefOf(about);
	});

	/** Where the transform of the view draws the map. */
	get transform(): { k: number; x: number; y: number } {
		return transformOf(this.view);
	}

	/** Where the view draws a box of the map, in CSS pixels from the corner of the stage. */
	toPixels([x0, y0, x1, y1]: Box): Box {
		const { view } = this;
		return this.screen.toPixels([...drawnAt([x0, y0], view), ...drawnAt([x1, y1], view)]);
	}

	/** Box of a target in CSS pixels from the corner of the stage; undefined where it has no place of its own. */
	boxOf(target: Target): Box | undefined {
		const around = (at: Disc | undefined) => at && this.screen.toPixels(discBox(at));
		if (target.kind === 'statement')
			return around(this.time.settled?.dots.find(({ id }) => id === target.id));
		if (target.kind === 'tie' || target.kind === 'area') return;
		const state = target.kind === 'link' ? target.id.split(' ')[0]! : target.id;
		if (this.onMap && places[state]) return this.toPixels(places[state].box);
		return around(this.arrangement.settled.nodes.find((node) => node.state === state));
	}

	/** Opens a layout, if its code and data can be loaded. */
	async show(layout: Viewing['layout']): Promise<void> {
		if (layout === 'time' && !(await this.time.load())) return;
		if (this.viewing.pinned?.kind === 'statement') this.viewing.close();
		this.viewing.layout = layout;
	}
}
