import { goto, pushState, replaceState } from '$app/navigation';
import { AddressSteps } from '../shell/url-steps';
import { afterPaint } from '../shell/after-paint';

/* eslint-disable svelte/no-navigation-without-resolve -- the page itself, as it was reached */

/**
 * Writes addresses of this page into the browser's bar, after the picture that they stand for is painted. Not by
 * `goto`: that would measure the changed page and look at each of its links, which costs more than the change itself.
 */
export const addressBar = () =>
	new AddressSteps(
		({ address, replace }) => (replace ? replaceState : pushState)(address, {}),
		afterPaint
	);

/** For the embedded atlas, whose link to the whole one follows SvelteKit's address. */
export const framedAddressBar = () =>
	new AddressSteps(
		({ address, replace }) =>
			goto(address, { replaceState: replace, keepFocus: true, noScroll: true }),
		afterPaint
	);

/** What a key moves: a slider, a list, a group of radio buttons. */
export const controlOf = ({ target }: Event): EventTarget | null =>
	(target instanceof Element && target.closest('fieldset')) || target;
