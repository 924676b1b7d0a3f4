import { geometry as built } from 'virtual:geometry';
import type { Geometry } from '../domain/geometry';

/**
 * The paths of the map. The server has them from the build; the browser finds them in the
 * prerendered page, so that only one copy travels. Reading them back leaves the page untouched:
 * hydration compares each path with itself.
 */
export const geometry: Geometry = built ?? fromPage(document);

function fromPage(page: Document): Geometry {
	const layer = (name: string) => page.querySelector(`[data-layer="${name}"]`);
	const d = (element: Element | null | undefined) => element?.getAttribute('d') ?? '';
	const lines = (name: string) => d(page.querySelector(`[data-line="${name}"]`));
	return {
		land: d(layer('land')),
		countries: [...(layer('countries')?.querySelectorAll('[data-state]') ?? [])].map((e) => ({
			state: (e as SVGElement).dataset.state!,
			d: d(e)
		})),
		areas: [...(layer('areas')?.querySelectorAll('[data-area]') ?? [])].map((e) => {
			const { area, name, kind, fill, note } = (e as SVGElement).dataset;
			return {
				id: area!,
				name: name!,
				kind: kind as Geometry['areas'][number]['kind'],
				fill: fill!,
				claimants: [],
				note: note!,
				d: d(e)
			};
		}),
		lines: {
			border: lines('border'),
			disputed: lines('disputed'),
			control: lines('control')
		}
	};
}
