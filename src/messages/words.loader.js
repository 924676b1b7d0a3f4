import { registerLoaders } from 'wuchale/load-utils';
import { loadCatalog, loadIDs } from './.wuchale/words.proxy.js';

// Not reactive: a page keeps its language.
export const getRuntime = registerLoaders('words', loadCatalog, loadIDs);
export const getRuntimeRx = getRuntime;
