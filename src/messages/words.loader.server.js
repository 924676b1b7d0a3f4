import { currentRuntime, runtimeCtx } from 'wuchale/load-utils/server';
import toRuntime from 'wuchale/runtime';
import { loadCatalog, loadIDs } from './.wuchale/words.proxy.sync.js';

export const key = 'words';
// For src/hooks.server.ts.
export { loadCatalog, loadIDs };

/** @type {Record<string, ReturnType<typeof toRuntime>>} */
const english = {};

/** Outside a request, as when the build asks which pages there are, words are English. */
export const getRuntime = (/** @type {string} */ loadID) =>
	runtimeCtx.getStore()
		? currentRuntime(key, loadID)
		: (english[loadID] ??= toRuntime(loadCatalog(loadID, 'en'), 'en'));
export const getRuntimeRx = getRuntime;
