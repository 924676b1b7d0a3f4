import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import DotCard from '../../src/lib/timeline/DotCard.svelte';
import { dotCardOf } from '../../src/lib/timeline/timeline';
import { data, entries, hostile, stanceOf } from '../real';

const cardOf = (id: string) => dotCardOf(data, id, entries.find((e) => e.id === id)!.against)!;
const show = (id: string) =>
	render(DotCard, { card: cardOf(id), stance: stanceOf(cardOf(id).stance) });

test('who, to whom, when, where, the words, the stance, and that it counts', async () => {
	const screen = await show('IND-01');
	await expect.element(screen.getByRole('heading', { name: 'India' })).toBeVisible();
	await expect.element(screen.getByRole('blockquote')).toHaveTextContent(/era is not of war/);
	const text = screen.container.textContent;
	for (const words of ['Narendra Modi', 'to Russia', '16 Sept 2022', 'Samarkand', 'Critical'])
		expect(text).toContain(words);
	await expect.element(screen.getByText('Counts.')).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: 'The statement with its source' }))
		.toHaveAttribute('href', expect.stringMatching(/\/state\/IND\/#IND-01$/));
});

test('why it does not count', async () => {
	const screen = await show('CHN-06');
	await expect.element(screen.getByText(/^Does not count: it is outside/)).toBeVisible();
});

test('a statement that is not about the war has no stance', async () => {
	const screen = await show('SAUREL-03');
	await expect.element(screen.getByText('Not about the war', { exact: true })).toBeVisible();
	expect(screen.container.querySelector('.chip')).toBeNull();
});

test('markup is text', async () => {
	const good = cardOf('IND-01');
	const card = { ...hostile(good), state: good.state, against: undefined };
	const screen = await render(DotCard, { card, stance: stanceOf('critical') });
	expect(screen.container.querySelector('img, script')).toBeNull();
	expect(screen.container.textContent).toContain(card.occasion);
});

test('every statement has a card', async () => {
	for (const { id, paraphrase, quote } of data.statements) {
		const screen = await show(id);
		expect(screen.container.textContent, id).toContain(quote ? '“' : paraphrase);
		await screen.unmount();
	}
});

test('leads to the statement before and after it in time: dots are small where there are many', async () => {
	const asked: string[] = [];
	const screen = await render(DotCard, {
		card: cardOf('IND-01'),
		stance: stanceOf('critical'),
		earlier: () => asked.push('earlier'),
		later: undefined
	});
	await screen.getByRole('button', { name: 'Earlier' }).click();
	expect(asked).toEqual(['earlier']);
	await expect.element(screen.getByRole('button', { name: 'Later' })).toBeDisabled();
	const { height } = screen
		.getByRole('button', { name: 'Earlier' })
		.element()
		.getBoundingClientRect();
	expect(height).toBeGreaterThanOrEqual(24);
});
