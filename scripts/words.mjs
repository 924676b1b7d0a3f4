/** Compiles the message files for the type checker; the build does so by itself. Changes no message file. */
import { wuchale } from 'wuchale/vite';

const { configResolved } = /** @type {any} */ (wuchale());
await configResolved({ env: { DEV: false } });
