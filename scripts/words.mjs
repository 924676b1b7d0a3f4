/** Compiles the message files for the type checker; the build does so itself. Does not change any message file. */
import { wuchale } from 'wuchale/vite';

const { configResolved } = /** @type {any} */ (wuchale());
await configResolved({ env: { DEV: false } });
