import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import LinkPreview from '../../src/lib/shell/LinkPreview.svelte';

const props = {
	path: '/state/KAZ',
	image: 'KAZ',
	title: 'Kazakhstan',
	description: 'Why',
	alt: 'A map'
};
const of = (name: string) =>
	document.head.querySelector(`[property="${name}"], [name="${name}"]`)?.getAttribute('content');

test('a preview has whole addresses', async () => {
	await render(LinkPreview, { ...props, site: 'https://atlas.example/sco/' });
	expect(of('og:url')).toBe('https://atlas.example/sco/state/KAZ/');
	expect(of('og:image')).toBe('https://atlas.example/sco/preview/KAZ.png');
	expect(of('twitter:image')).toBe(of('og:image'));
	expect(of('og:image:alt')).toBe('A map');
});

test('where nobody has said where the site is, nothing relative stands for an address', async () => {
	await render(LinkPreview, { ...props, site: '' });
	expect(of('og:title')).toBe('Kazakhstan');
	for (const name of ['og:url', 'og:image', 'twitter:image', 'twitter:card'])
		expect(of(name), name).toBeUndefined();
});
