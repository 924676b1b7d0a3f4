/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are made anew whenever what they hold changes */
import type { LayoutId } from '../domain/layouts';
import type { Settled } from '../domain/layout';
import { hasMark } from '../picture/layout-input';
import type { Mark, Picture, TieView } from '../picture/picture';
import type { Viewing } from '../picture/viewing.svelte';
import { showsTie } from '../picture/visibility';

const touches = (tie: TieView, state: string) => tie.from === state || tie.to === state;

/** What of the picture is drawn, and what stays bright while the rest recedes. */
export class Emphasis {
	/** The stance whose heading in the list is pointed at; empty for none. */
	headed = $state('');
	readonly #viewing: Viewing;
	readonly #picture: () => Picture;
	readonly #arranged: () => { id: LayoutId; settled: Settled };

	constructor(
		viewing: Viewing,
		picture: () => Picture,
		arranged: () => { id: LayoutId; settled: Settled }
	) {
		this.#viewing = viewing;
		this.#picture = picture;
		this.#arranged = arranged;
	}

	readonly markOf = $derived.by(
		(): Map<string, Mark> => new Map(this.#picture().marks.map((m) => [m.state, m]))
	);

	nameOf = (state: string): string => this.markOf.get(state)?.name ?? state;

	/** The nodes that are drawn, at their settled places. */
	readonly nodes = $derived.by(() =>
		this.#arranged().settled.nodes.filter(({ state }) => {
			const mark = this.markOf.get(state);
			return mark && hasMark(mark);
		})
	);

	/** The ties that have a place. */
	readonly ties = $derived.by(() => {
		const placed = new Set(this.#arranged().settled.ties.map(({ id }) => id));
		return this.#picture().ties.filter(({ id }) => placed.has(id));
	});

	showsTie = (tie: TieView): boolean => showsTie(this.#arranged().id, tie, this.#viewing.open);

	/** The ties that are drawn. */
	readonly shownTies = $derived.by(() => this.ties.filter(this.showsTie));

	/** The tie that is open, if any. */
	readonly openTie = $derived.by((): TieView | undefined => {
		const { open } = this.#viewing;
		return open?.kind === 'tie' ? this.#picture().ties.find(({ id }) => id === open.id) : undefined;
	});

	/** The stance to which the picture is narrowed; empty for all. */
	get only(): string {
		return this.headed || this.#viewing.only;
	}

	/** The state that is open, or the two of a tie, and those it has a shown tie with; undefined if none is open. */
	#lit = $derived.by(() => {
		const { open } = this.#viewing;
		if (open?.kind !== 'state') return this.openTie && new Set(endsOf(this.openTie));
		const own = this.#picture().ties.filter((tie) => touches(tie, open.id) && this.showsTie(tie));
		return new Set([open.id, ...own.flatMap(endsOf)]);
	});

	bright = (state: string): boolean =>
		this.#lit ? this.#lit.has(state) : !this.only || this.markOf.get(state)?.stance === this.only;

	brightTie = (tie: TieView): boolean => {
		const { open } = this.#viewing;
		return !this.#lit || tie.id === open?.id || (open?.kind === 'state' && touches(tie, open.id));
	};

	/** Whether a tie without a tone is shown in passing, for the state pointed at. */
	passing = (tie: TieView): boolean =>
		this.#viewing.layout === 'map' &&
		tie.tone === 'none' &&
		!this.#viewing.pinned &&
		tie.id !== this.#viewing.open?.id;
}

const endsOf = ({ from, to }: TieView) => [from, to];
