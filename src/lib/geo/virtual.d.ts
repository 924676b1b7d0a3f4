declare module 'virtual:geometry' {
	import type { Geometry, Places } from '../domain/geometry';

	/** Undefined in the browser, which reads the paths from the prerendered page. */
	export const geometry: Geometry | undefined;
	export const places: Places;
}
