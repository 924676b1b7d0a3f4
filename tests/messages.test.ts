/** The message files against the code: nothing missing, nothing unused, nothing that would show a hole. */
import { readdirSync, readFileSync } from 'node:fs';
import PO from 'pofile';
import { describe, expect, test } from 'vitest';
import { getConfig, getKey, IndexTracker } from 'wuchale';
import { LANGUAGES } from '../src/lib/i18n/language';

const read = (language: string) =>
	PO.parse(readFileSync(`src/messages/${language}.po`, 'utf8')).items.filter((i) => !i.obsolete);
const idOf = (item: InstanceType<typeof PO.Item>) =>
	getKey([item.msgid, item.msgid_plural].filter((form) => !!form) as string[], item.msgctxt);

/** What the code says, found as the build finds it. */
const said = new Set<string>();
const { adapters } = await getConfig();
const folder = new URL('..', import.meta.url).pathname;
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => `src/${name.replaceAll('\\', '/')}`)
	.filter((name) => /\.(svelte|ts)$/.test(name));
for (const name of sources) {
	const script = /(?<!\.svelte)\.ts$/.test(name);
	if (script && /^src\/(lib\/(content|geography)\/|messages\/)/.test(name)) continue;
	const adapter = script ? adapters['words']! : adapters['pages']!;
	const { msgs } = await adapter.transform({
		content: readFileSync(name, 'utf8'),
		filename: folder + name,
		index: new IndexTracker(),
		expr: { plain: 'words()', reactive: 'words()' },
		matchUrl: () => null
	});
	for (const message of msgs) said.add(getKey(message.msgStr, message.context));
}

/** Numbered places and tags, "{0}" and "<0/>", in an order that does not matter. */
const placesOf = (text: string) => (text.match(/\{\d+\}|<\/?\d+\/?>|#/g) ?? []).sort();

describe.each(LANGUAGES)('src/messages/%s.po', (language) => {
	const items = read(language);

	test('has every message of the code, and no other', () => {
		const known = new Set(items.map(idOf));
		expect(
			[...said].filter((id) => !known.has(id)),
			'missing: run npm run messages'
		).toEqual([]);
		expect(
			[...known].filter((id) => !said.has(id)),
			'unused: run npm run messages'
		).toEqual([]);
	});

	test('every message is translated, in every form', () => {
		const forms = { en: 2, ru: 3, zh: 1, fa: 2 }[language];
		const holes = items.filter(
			({ msgstr, msgid_plural }) =>
				msgstr.length !== (msgid_plural ? forms : 1) || msgstr.some((text) => !text.trim())
		);
		expect(holes.map((item) => item.msgid)).toEqual([]);
	});

	test('numbers take the forms that the language has', () => {
		const { headers } = PO.parse(readFileSync(`src/messages/${language}.po`, 'utf8'));
		const [, rule] = /plural=([^;]+);/.exec(headers['Plural-Forms']!)!;
		const form = new Function('n', `return ${rule}`) as (n: number) => unknown;
		const rules = new Intl.PluralRules(language);
		const order = ['one', 'few', 'many', 'other'].filter((name) =>
			Array.from({ length: 200 }, (_, n) => rules.select(n)).includes(name as Intl.LDMLPluralRule)
		);
		for (let n = 0; n < 200; n++) expect(form(n), `${n}`).toBe(order.indexOf(rules.select(n)));
	});

	test('what is put into a sentence is put into its translation', () => {
		const wrong = items.flatMap(({ msgid, msgid_plural, msgstr }) =>
			msgstr
				.filter((text) => text)
				.filter((text) => {
					const [there, wanted] = [placesOf(text), placesOf(msgid_plural ?? msgid)];
					return there.join() !== wanted.join();
				})
				.map((text) => `${msgid} → ${text}`)
		);
		expect(wrong).toEqual([]);
	});
});

test('no words stand in a {@const}, where the build does not look for them', () => {
	const lost = sources.filter((name) =>
		/\{@const[^\n]*\b(t|plural)\(/.test(readFileSync(name, 'utf8'))
	);
	expect(lost).toEqual([]);
});

test('the code says something', () => expect(said.size).toBeGreaterThan(400));
