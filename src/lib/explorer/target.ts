import type { Target } from '../picture/viewing.svelte';

/** What an element of the picture stands for; undefined for the sea and for land without a row in the data. */
export function targetOf(element: EventTarget | null): Target | undefined {
	const hit = (element as Element | null)?.closest?.<SVGElement>(
		'[data-node],[data-tie],[data-link],[data-area],[data-layer="countries"] [data-state]'
	);
	if (!hit) return;
	const { node, tie, link, area, state } = hit.dataset;
	if (tie) return { kind: 'tie', id: tie };
	if (link) return { kind: 'link', id: link };
	if (area) return { kind: 'area', id: area };
	const id = node ?? state;
	return id ? { kind: 'state', id } : undefined;
}

const HANDLES: Record<Target['kind'], string> = {
	state: 'data-node',
	tie: 'data-tie',
	link: 'data-link',
	area: 'data-area',
	statement: 'data-statement'
};
/** The element of the picture in `stage` that stands for a target; undefined if it is not drawn. */
export const elementOf = (
	stage: HTMLElement | undefined,
	{ kind, id }: Target
): SVGElement | undefined =>
	stage?.querySelector<SVGElement>(`[${HANDLES[kind]}="${CSS.escape(id)}"]`) ?? undefined;
