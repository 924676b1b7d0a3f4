// See https://svelte.dev/docs/kit/types#app.d.ts
declare global {
	namespace App {}
	/** Undoes a browser translation before Svelte hydrates the page; defined in src/translators.js. */
	var untranslate: ((root: ParentNode) => void) | undefined;
	/** Starts the page at the first sign of the reader; defined in src/wake.js. */
	var startWhenAwake: ((run: () => void) => void) | undefined;
}

export {};
