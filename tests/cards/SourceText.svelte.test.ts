import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import SourceText from '../../src/lib/cards/SourceText.svelte';

const quotations = [
	{ id: 'S-1', quote: 'leave before winter', language: 'en' },
	{ id: 'S-2', quote: 'met on a Friday', language: 'en' },
	{ id: 'S-3', quote: 'never said this', language: 'en' }
];
const TEXT = 'They met on a  Friday.\n\n<b>Please</b> leave before winter, she said.';

test('a pasted text shows each quotation in its paragraph, as text', async () => {
	const screen = await render(SourceText, { quotations });
	await screen.getByLabelText('Or paste the text').fill(TEXT);
	await screen.getByRole('button', { name: 'Look for the quotations' }).click();
	await expect.element(screen.getByText(/1 of 3 quotations found letter by letter/)).toBeVisible();
	const items = [...screen.container.querySelectorAll('li')];
	expect(items.map((li) => li.dataset['found'])).toEqual(['words', 'exact', 'no']);
	expect(items[1]!.querySelector('mark')!.textContent).toBe('leave before winter');
	expect(items[1]!.textContent).toContain('<b>Please</b>');
	expect(items[2]!.textContent).toContain('Not found in this text');
	await expect.element(screen.getByText(/We cannot say/)).toBeVisible();
});

test('a text with another number of words is another text', async () => {
	const fingerprint = { sha256: '0'.repeat(64), count: 500, version: 1 as const };
	const screen = await render(SourceText, { quotations, fingerprint });
	await screen.getByLabelText('Or paste the text').fill(TEXT);
	await screen.getByRole('button', { name: 'Look for the quotations' }).click();
	await expect.element(screen.getByText(/It is not the same text/)).toBeVisible();
	await expect
		.element(screen.getByText(/It is not the same text/).element().parentElement!)
		.toHaveTextContent('the text that was read has 500');
});

test('a file that is no text, or too large, is refused in words', async () => {
	const screen = await render(SourceText, { quotations });
	const input = screen.container.querySelector<HTMLInputElement>('input[type=file]')!;
	const give = (content: BlobPart, name: string) => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([content], name));
		input.files = transfer.files;
		input.dispatchEvent(new Event('change', { bubbles: true }));
	};
	give('%PDF-1.7', 'article.pdf');
	await expect.element(screen.getByText(/This is a PDF file/)).toBeVisible();
	give(new Uint8Array(10 * 2 ** 20 + 1), 'all.txt');
	await expect.element(screen.getByText(/at most 10 MB/)).toBeVisible();
	give(TEXT, 'article.txt');
	await expect.element(screen.getByText(/1 of 3 quotations/)).toBeVisible();
});

test('an empty field is no text', async () => {
	const screen = await render(SourceText, { quotations });
	await screen.getByRole('button', { name: 'Look for the quotations' }).click();
	await expect.element(screen.getByText(/nothing in the field/)).toBeVisible();
});

test('a text is looked through beside the page, says how far it is, and can be given up', async () => {
	const real = globalThis.Worker;
	const workers: { onmessage?: (event: { data: unknown }) => void; ended: boolean }[] = [];
	globalThis.Worker = class {
		ended = false;
		constructor() {
			workers.push(this);
		}
		postMessage() {}
		terminate() {
			this.ended = true;
		}
	} as unknown as typeof Worker;
	const screen = await render(SourceText, { quotations });
	const look = screen.getByRole('button', { name: 'Look for the quotations' });
	try {
		await screen.getByLabelText('Or paste the text').fill(TEXT);
		await look.click();
		await expect.poll(() => workers).toHaveLength(1);
		workers[0]!.onmessage!({ data: 0.5 });
		await expect.element(screen.getByRole('progressbar')).toHaveAttribute('value', '0.5');
		// Another text: the first is given up.
		await look.click();
		await expect.poll(() => workers).toHaveLength(2);
		expect(workers[0]!.ended).toBe(true);
		await screen.getByRole('button', { name: 'Stop' }).click();
		expect(workers[1]!.ended).toBe(true);
		await expect.element(screen.getByRole('progressbar')).not.toBeInTheDocument();
	} finally {
		globalThis.Worker = real;
	}
	await look.click();
	await expect.element(screen.getByText(/1 of 3 quotations found/)).toBeVisible();
});
