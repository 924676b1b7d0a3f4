/** Its links are those of the root (src/hooks.server.ts), which code that starts from its address would not know. */
export const csr = false;
/** Hosts look for `404.html`. */
export const trailingSlash = 'never';
