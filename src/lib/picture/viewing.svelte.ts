import type { ViewId } from '../domain/layouts';
import { PARTS, type Address } from '../shell/url-state';

/** What the reader can point at: a state, a tie, a stance-to-state link, a disputed area, a statement over time. */
export interface Target {
	kind: 'state' | 'tie' | 'link' | 'area' | 'statement';
	/** Id of the target: "KAZ", "IND-RUS", "IND critical", or the id of an area or statement. */
	id: string;
}

const same = (a: Target | undefined, b: Target | undefined) =>
	a?.kind === b?.kind && a?.id === b?.id;

/** What the reader has chosen and is pointing at. One instance per page, which components render. */
export class Viewing {
	layout = $state<ViewId>(PARTS.layout.default);
	lanes = $state<Address['lanes']>(PARTS.lanes.default);
	only = $state('');
	pinned = $state<Target>();
	pointed = $state<Target>();
	/** Code of the state whose row beside the map is pointed at. */
	row = $state<string>();
	/** What the picture lights: what is pointed at, else what is pinned. */
	readonly open = $derived<Target | undefined>(
		this.pointed ?? (this.row ? { kind: 'state', id: this.row } : this.pinned)
	);

	point(target: Target | undefined): void {
		if (!same(target, this.pointed)) this.pointed = target;
	}

	/** Pins a target, or unpins it if it was pinned. */
	pin(target: Target): void {
		if (same(target, this.pinned)) this.close();
		else this.pinned = target;
	}

	close(): void {
		this.pinned = undefined;
		this.pointed = undefined;
	}

	narrow(stance: string): void {
		this.only = this.only === stance ? '' : stance;
	}

	/**
	 * Applies the parts of an address. Returns those that name a stance, state or tie which the picture lacks, as
	 * "pin=XYZ"; they are ignored.
	 */
	read(
		address: Pick<Address, 'layout' | 'lanes' | 'only' | 'pin'>,
		has: { stance(id: string): boolean; target(target: Target): boolean }
	): string[] {
		this.layout = address.layout;
		this.lanes = address.lanes;
		this.only = has.stance(address.only) ? address.only : '';
		const kinds = ['state', 'tie', 'statement'] as const;
		this.pinned = kinds.map((kind): Target => ({ kind, id: address.pin })).find(has.target);
		return [
			...(address.only && !this.only ? [`only=${address.only}`] : []),
			...(address.pin && !this.pinned ? [`pin=${address.pin}`] : [])
		];
	}

	/** The part of the view that the address contains. */
	get address(): Pick<Address, 'layout' | 'lanes' | 'only' | 'pin'> {
		const pin =
			this.pinned && this.pinned.kind !== 'link' && this.pinned.kind !== 'area'
				? this.pinned.id
				: '';
		return { layout: this.layout, lanes: this.lanes, only: this.only, pin };
	}
}
