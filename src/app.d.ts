// See https://svelte.dev/docs/kit/types#app.d.ts
declare global {
	namespace App {}
	/** Takes back what a translator of the browser has done, before Svelte takes over the page: src/translators.js. */
	var untranslate: ((root: ParentNode) => void) | undefined;
}

export {};
