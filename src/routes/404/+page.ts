/** Its links start from the root (src/hooks.server.ts), which client code could not know from its address. */
export const csr = false;
/** Hosts expect `404.html`. */
export const trailingSlash = 'never';
