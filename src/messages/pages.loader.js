import { registerLoaders } from 'wuchale/load-utils';
import { loadCatalog, loadIDs } from './.wuchale/pages.proxy.js';

// Not reactive: a page keeps its language.
export const getRuntime = registerLoaders('pages', loadCatalog, loadIDs);
export const getRuntimeRx = getRuntime;
