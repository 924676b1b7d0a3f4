import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import StateCard from '../../src/lib/cards/StateCard.svelte';
import { hostile, picture, stanceOf } from '../real';

const nameOf = (code: string) => picture.marks.find((m) => m.state === code)?.name ?? code;
const props = (code: string) => {
	const card = picture.cards[code]!;
	return {
		card,
		stance: stanceOf(card.stance),
		stances: picture.stances,
		ties: picture.ties.filter((t) => t.from === code || t.to === code),
		nameOf,
		openTie: vi.fn<(id: string) => void>()
	};
};
const show = (code: string) => render(StateCard, props(code));

test('Kazakhstan’s card: who, which stance, why, in which words, and what speaks against', async () => {
	const screen = await show('KAZ');
	await expect.element(screen.getByRole('heading')).toHaveTextContent('Kazakhstan');
	await expect.element(screen.getByText('Cautious', { exact: true })).toBeVisible();
	await expect.element(screen.getByText(/single independent source/)).toBeVisible();
	const figure = screen.getByRole('figure');
	await expect
		.element(figure.getByRole('blockquote'))
		.toHaveTextContent(
			'“For the first time in two generations, we face the prospect of the use of nuclear weapons, and not even as a last resort.”'
		);
	await expect
		.element(figure)
		.toHaveTextContent(/Kassym-Jomart Tokayev.*20 Sept 2022.*UN General Debate Corpus/);
	// Checked word for word: one quiet sign, whose meaning is told by name.
	expect(figure.element().querySelector('[data-proof]')).toHaveAttribute('data-proof', 'verified');
	await expect
		.element(
			screen.getByText(
				/^in words that mean the war without naming it; 5 days later: critical words/
			)
		)
		.toBeVisible();
	await expect.element(screen.getByText('And then?')).toBeVisible();
	await expect.element(screen.getByText('At the UN, September 2024')).toBeVisible();
	await expect.element(screen.getByText('But', { exact: true })).toBeVisible();
	expect(screen.container.querySelector('.but dd')).toHaveTextContent(
		picture.cards.KAZ!.but!.paraphrase
	);
	const why = screen.getByRole('link', { name: 'Why “cautious”?' });
	expect(why.element().getAttribute('href')).toMatch(/\/state\/KAZ\/$/);
	expect(screen.container.querySelector('footer')).toHaveTextContent(
		`${picture.cards.KAZ!.onRecord} statements; 2 count, 1 independent source`
	);
});

test('every card says what was said, or says why there is no stance, and always has a “But”', async () => {
	for (const card of Object.values(picture.cards)) {
		const screen = await show(card.state);
		const text = screen.container.textContent;
		for (const part of [card.name, card.standing, card.why]) expect(text).toContain(part);
		const but = card.but?.paraphrase ?? 'none in these sources';
		expect(screen.container.querySelector('.but dd'), card.state).toHaveTextContent(but);
		const figures = screen.container.querySelectorAll('figure').length;
		expect(figures, card.state).toBe(card.telling ? 1 : 0);
		await screen.unmount();
	}
});

test('a tie opens its card', async () => {
	const all = props('IND');
	const screen = await render(StateCard, all);
	await screen.getByRole('button', { name: 'to Russia' }).click();
	await screen.getByRole('button', { name: 'from Russia' }).click();
	expect(all.openTie.mock.calls).toEqual([['IND-RUS'], ['RUS-IND']]);
});

test('markup in the data is text', async () => {
	const { card, ties, stance, ...rest } = props('IND');
	const bad = { ...hostile(card), state: card.state, stance: card.stance };
	const screen = await render(StateCard, {
		...rest,
		card: bad,
		ties: hostile(ties),
		stance: { ...stance, label: hostile(stance.label) }
	});
	expect(screen.container.querySelector('img, script')).toBeNull();
	for (const text of [
		bad.name,
		bad.why,
		bad.telling!.quote,
		bad.telling!.speaker,
		bad.but!.paraphrase
	])
		expect(screen.container.textContent).toContain(text);
	expect(window).not.toHaveProperty('hacked');
});
