// @ts-check
import { adapter as svelte } from '@wuchale/svelte';
import { defineConfig, pofile } from 'wuchale';
import { adapter as plain } from 'wuchale/adapter-vanilla';

/** One file a language, for a translator: src/messages/ru.po. */
const storage = pofile({ dir: 'src/messages' });

/** Attributes that are read out or shown. */
const SPOKEN =
	/^(aria-(label|description|roledescription)|title|alt|placeholder|label|description|name)$/;
/** Of components: words handed on as `title="…"`. Names of elements' own fields are not words. */
const isWords = (/** @type {import('wuchale').Message} */ { msgStr, details }) => {
	if (!/\p{L}{2}/u.test(msgStr.join(''))) return false;
	if (details.scope === 'markup') return 'message';
	if (details.scope !== 'attribute' || !SPOKEN.test(details.attribute ?? '')) return false;
	const component = /^[A-Z]/.test(details.element ?? '');
	if (/^(label|description|title)$/.test(details.attribute ?? ''))
		return component || details.attribute === 'title' ? 'message' : false;
	return details.attribute === 'name' ? false : 'message';
};

// In scripts only what t() and plural() mark.
const patterns = [
	{ name: 't', args: ['message'] },
	{ name: 'plural', args: ['other', 'message', 'pluralFunc'] }
];
// A page keeps its language, so nothing has to be watched.
const runtime = { useReactive: false };

export default defineConfig({
	locales: ['en', 'ru', 'zh', 'fa'],
	localesDir: 'src/messages',
	adapters: {
		pages: svelte({
			loader: 'custom',
			files: ['src/{lib,routes}/**/*.svelte', 'src/lib/**/*.svelte.ts'],
			storage,
			// @ts-expect-error The type of a pattern's arguments is a union of literals.
			patterns,
			runtime,
			heuristic: isWords
		}),
		words: plain({
			loader: 'custom',
			files: {
				include: ['src/{lib,routes}/**/*.ts'],
				ignore: ['src/lib/**/*.svelte.ts', 'src/lib/{dataset,geo}/**']
			},
			storage,
			// @ts-expect-error As above.
			patterns,
			heuristic: () => false
		})
	}
});
