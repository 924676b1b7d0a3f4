import { untrack } from 'svelte';
import type { Explorer } from './explorer.svelte';

/**
 * On upright screens a card is a sheet at the foot of the screen: scrolls the page so that it does not cover what it
 * speaks of. To be called while a component is made. `side` holds the sheet, `board` tells whether the panel of what
 * counts is open there.
 */
export function keepInSight(
	explorer: Explorer,
	side: () => HTMLElement | undefined,
	board: () => boolean
): void {
	const { screen, viewing } = explorer;

	// The map comes to the top, and of a map that is higher than the room above the sheet the part that the card is of.
	$effect(() => {
		const { stage } = explorer;
		if (!stage || !screen.measured || !screen.stacked || viewing.layout === 'time') return;
		const { pinned } = viewing;
		if (!pinned && !board()) return;
		stage.scrollIntoView();
		const subject = untrack(() => pinned && explorer.boxOf(pinned));
		const card = side()?.querySelector('[data-card]')?.getBoundingClientRect();
		if (!subject || !card) return;
		const most = Math.max(0, stage.clientHeight - card.top);
		window.scrollBy(0, Math.min(most, Math.max(0, (subject[1] + subject[3] - card.top) / 2)));
	});

	// The same for a short card, however it was opened.
	$effect(() => {
		const { stage, brief } = explorer;
		const { pointed } = viewing;
		if (!stage || !brief || pointed?.kind !== 'state') return;
		const sheet = stage.closest('.scene')?.querySelector('.short')?.getBoundingClientRect();
		const mark = stage.querySelector(`[data-node="${pointed.id}"] .shape`)?.getBoundingClientRect();
		if (sheet && mark && sheet.width >= innerWidth && mark.bottom + 24 > sheet.top)
			window.scrollBy(0, mark.bottom + 24 - sheet.top);
	});

	// A long time line: the dot that an address opens.
	$effect(() => {
		const { stage } = explorer;
		if (!stage || !screen.live || !screen.stacked || viewing.layout !== 'time') return;
		const { pinned } = viewing;
		const box = pinned?.kind === 'statement' && explorer.boxOf(pinned);
		if (!box) return;
		const at = stage.getBoundingClientRect().top + (box[1] + box[3]) / 2;
		if (at < 0.1 * innerHeight || at > 0.4 * innerHeight)
			window.scrollBy({ top: at - 0.25 * innerHeight, behavior: screen.calm ? 'auto' : 'smooth' });
	});
}
