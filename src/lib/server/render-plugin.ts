import type { Plugin } from 'vite';

const NAME = 'virtual:render';
const ID = `\0${NAME}`;

/** `import { render } from 'virtual:render'`: Svelte's `render` on the server, `undefined` in the browser. */
export const rendering = (): Plugin => ({
	name: 'stance-atlas:render',
	resolveId: (id) => (id === NAME ? ID : undefined),
	load(id, options) {
		if (id !== ID) return;
		return options?.ssr
			? `export { render } from 'svelte/server';`
			: 'export const render = undefined;';
	}
});
