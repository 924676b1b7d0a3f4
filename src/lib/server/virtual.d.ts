declare module 'virtual:dataset' {
	/** data/, checked. In the browser without the tables that only the server's pages show. */
	export const data: import('../model/types').Dataset;
}
