import type { ViewId } from '../domain/layouts';
import { PARTS, type Address } from '../shell/url-state';

/** What can be pointed at: a state, a tie, a stance-to-state link, a disputed area, a statement over time. */
export interface Target {
	kind: 'state' | 'tie' | 'link' | 'area' | 'statement';
	/** "KAZ", "IND-RUS", "IND critical", the id of the area or of the statement. */
	id: string;
}

const same = (a: Target | undefined, b: Target | undefined) =>
	a?.kind === b?.kind && a?.id === b?.id;

/** What the reader has chosen and is pointing at. One per page; drawn by components. */
export class Viewing {
	layout = $state<ViewId>(PARTS.layout.default);
	lanes = $state<Address['lanes']>(PARTS.lanes.default);
	only = $state('');
	pinned = $state<Target>();
	pointed = $state<Target>();
	/** What the open card speaks of. A pinned card stays until it is let go. */
	readonly open = $derived(this.pinned ?? this.pointed);

	point(target: Target | undefined): void {
		if (!same(target, this.pointed)) this.pointed = target;
	}

	/** Pins a target, or lets it go if it was pinned. */
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
	 * Takes over an address; a stance, state or tie that is not in the picture is passed over and told,
	 * as "pin=XYZ".
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

	/** The part of the view that belongs in the address. */
	get address(): Pick<Address, 'layout' | 'lanes' | 'only' | 'pin'> {
		const pin =
			this.pinned && this.pinned.kind !== 'link' && this.pinned.kind !== 'area'
				? this.pinned.id
				: '';
		return { layout: this.layout, lanes: this.lanes, only: this.only, pin };
	}
}
