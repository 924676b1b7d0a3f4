declare module 'virtual:dataset' {
	/** data/, checked. In the browser without the tables that only the server's pages show. */
	export const data: import('../model/types').Dataset;
}

declare module 'virtual:timelines' {
	/** The statements over time, settled. */
	export const timelines: import('../model/timeline').Timelines;
}
