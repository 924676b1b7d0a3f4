import { resolve } from '$app/paths';

/** Name of the channel and the stores. Contains the site's folder, because another atlas may share the origin. */
export const talkName = () => `${resolve('/')}talk`;
