declare module 'virtual:dataset' {
	/** data/, checked. In the browser without the tables that only the server's pages show. */
	export const data: import('../model/types').Dataset;
}

/** The same in another language. */
declare module 'virtual:dataset/ru' {
	export const data: import('../model/types').Dataset;
}
declare module 'virtual:dataset/zh' {
	export const data: import('../model/types').Dataset;
}
declare module 'virtual:dataset/fa' {
	export const data: import('../model/types').Dataset;
}

declare module 'virtual:render' {
	/** Undefined in the browser. */
	export const render: typeof import('svelte/server').render | undefined;
}

declare module 'virtual:timelines' {
	/** The statements over time, settled. */
	export const timelines: import('../model/timeline').Timelines;
}

declare module 'virtual:tables' {
	/** Texts of data/ as they stand, by name relative to it. */
	export const files: Record<string, string>;
}
