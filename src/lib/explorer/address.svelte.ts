import { goto } from '$app/navigation';
import { parseZoom, printZoom, WHOLE } from '../domain/zoom';
import { viewAsked } from '../shell/embed-message';
import { readingQuery } from '../shell/reading-query.svelte';
import { theme } from '../shell/theme.svelte';
import type { AddressSteps } from '../shell/url-steps';
import { leftOut, parseAddress, printAddress } from '../shell/url-state';
import type { Target } from '../picture/viewing.svelte';
import { addressBar, framedAddressBar } from './address-bar';
import type { Explorer } from './explorer.svelte';

/** The address holds the view: a reload, a link, or "back" brings it again. */
export class ViewAddress {
	/** What of the address was not understood, as "pin=XYZ". */
	left = $state.raw<string[]>([]);
	readonly bar: AddressSteps;
	readonly #explorer: Explorer;
	/** The view as it was last read or written; undefined while an address is being read. */
	#written: { query: string; place: string } | undefined;

	/** `embedded`: in a page of somebody else. */
	constructor(explorer: Explorer, embedded: boolean) {
		this.#explorer = explorer;
		this.bar = embedded ? framedAddressBar() : addressBar();
		$effect(() => this.#write());
		$effect(() => {
			readingQuery.current = printAddress(explorer.reader.asked);
		});
	}

	#now = $derived.by(() => {
		const { viewing, zoom, reader } = this.#explorer;
		return {
			...viewing.address,
			zoom: printZoom(zoom.view),
			...reader.asked,
			theme: theme.chosen
		};
	});

	/** "?layout=stance&pin=KAZ". */
	get query(): string {
		return printAddress(this.#now);
	}

	/** What "back" goes back over: the layout and what counts, not every card. */
	get #place(): string {
		return printAddress({ ...this.#now, pin: '', only: '', zoom: '', theme: '' });
	}

	#write(): void {
		const { query } = this;
		const place = this.#place;
		const { screen, time, reader } = this.#explorer;
		// While the window is dragged the address waits.
		if (!screen.live || time.holding || !this.#written || query === this.#written.query) return;
		const replace = place === this.#written.place;
		this.#written = { query, place };
		tellReading(reader.isDefault);
		this.bar.write(location.pathname + query + location.hash, replace);
	}

	async read(): Promise<void> {
		this.#written = undefined;
		const { viewing, zoom, time, reader, layouts, picture, stanceOf } = this.#explorer;
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once
		const query = new URLSearchParams(location.search);
		const address = parseAddress(query);
		if (address.layout === 'time' && !(await time.load())) address.layout = 'map';
		zoom.show(parseZoom(address.zoom) ?? WHOLE, false);
		const target = ({ kind, id }: Target): boolean =>
			kind === 'tie'
				? layouts.map.wide.ties.some((tie) => tie.id === id)
				: kind === 'state'
					? Object.hasOwn(picture.cards, id)
					: address.layout === 'time' && !!reader.data?.statements.some((s) => s.id === id);
		const missing = viewing.read(address, { stance: (id) => stanceOf.has(id), target });
		this.left = [...leftOut(query), ...missing, ...(await reader.ask(address))];
		tellReading(reader.isDefault);
		this.#written = { query: this.query, place: this.#place };
	}

	/** "Back" or "forward". */
	popped = (): void => {
		this.bar.leave();
		void this.read();
	};

	/** A page that embeds this one asks for another view. */
	asked = async ({ data }: MessageEvent): Promise<void> => {
		const query = viewAsked(data);
		if (query === undefined) return;
		this.#written = undefined;
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- the page itself
		await goto(location.pathname + query, { replaceState: true, keepFocus: true, noScroll: true });
		await this.read();
		theme.follow();
	};
}

/** For the styles: what the page was prerendered with holds or not. */
function tellReading(isDefault: boolean): void {
	document.documentElement.dataset.reading = isDefault ? 'default' : 'other';
}
