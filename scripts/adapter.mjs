/** Wraps SvelteKit's static adapter and post-processes its output: see the comments at each step. */
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';

/** Size in bytes of each file that a browser may cache, by its path from the root of the site. */
export const SIZES = '_app/sizes.json';

/**
 * @param {{ pages: string, strict: boolean }} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export default function adapter(options) {
	const inner = adapterStatic(options);
	return {
		...inner,
		async adapt(builder) {
			await inner.adapt(builder);
			finish(options.pages);
		}
	};
}

/** @param {string} folder The built site. */
export function finish(folder) {
	// Removes the data files for client-side navigation, because every link of this site loads a whole page.
	for (const name of filesIn(folder))
		if (/(^|\/)__data\.json$/.test(name)) rmSync(join(folder, name));
	rmSync(join(folder, '404'), { recursive: true, force: true });

	const oembed = join(folder, 'oembed.json');
	if (!/^https?:/.test(JSON.parse(readFileSync(oembed, 'utf8')).provider_url)) {
		// Without the address of the site, oEmbed would have relative URLs, which would embed a page of the other site.
		rmSync(oembed);
		console.log(
			'No public address: link previews have no picture and oEmbed is left out. Give it with STANCE_ADDRESS=https://… (docs/hosting.md).'
		);
	}

	const sizes = filesIn(folder).map((name) => [
		name.replace(/(^|\/)index\.html$/, '$1'),
		statSync(join(folder, name)).size
	]);
	writeFileSync(join(folder, SIZES), JSON.stringify(Object.fromEntries(sizes)));
}

/** @param {string} folder */
const filesIn = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.map((name) => name.replaceAll('\\', '/'))
		.sort();
