declare module 'virtual:geometry' {
	import type { Geometry, Places } from '../domain/geometry';

	/** Undefined in the browser, which uses the paths in the prerendered page. */
	export const geometry: Geometry | undefined;
	export const places: Places;
}
