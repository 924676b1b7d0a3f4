import { resolve } from '$app/paths';

/** Of the channel and the stores. With the folder of the site: another atlas on the same origin has its own talk. */
export const talkName = () => `${resolve('/')}talk`;
