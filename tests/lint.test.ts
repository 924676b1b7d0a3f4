import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const eslint = new ESLint({ cwd: process.cwd() });

/** Rules that fire for this text if it were this file. */
async function broken(filePath: string, text: string) {
	const [result] = await eslint.lintText(text, { filePath });
	return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const svelte = (script: string) => `<script lang="ts">\n\t${script}\n</script>\n`;

test.each([
	// file, text, what the message names
	['src/lib/model/x.ts', `export * from '$lib/content/states';`, 'content'],
	['src/lib/content/x.ts', `export * from '../evidence/position';`, 'evidence'],
	['src/lib/content/deep/x.ts', `export * from '../../evidence/position';`, 'evidence'],
	['src/lib/evidence/x.ts', `export type { S } from '$lib/layout/settle';`, 'layout'],
	['src/lib/layout/x.ts', `import '$lib/view/address';`, 'view'],
	['src/lib/view/x.svelte.ts', `import '../atlas';`, 'atlas'],
	['src/lib/atlas/X.svelte', svelte(`import '$lib/stage/keys';`), 'stage'],
	['src/lib/stage/x.ts', `import '$lib/share/picture';`, 'share'],
	['src/lib/atlas/X.svelte', svelte(`import '$lib/server/dataset';`), 'server'],
	['src/lib/atlas/X.svelte', svelte(`import '../geography/paths';`), 'virtual:geometry'],
	['src/lib/atlas/x.ts', `import 'd3-geo';`, 'D3'],
	['src/lib/atlas/x.ts', `export const geo = () => import('d3-geo');`, 'D3'],
	['src/lib/view/x.ts', `export const s = () => import('../stage/keys');`, 'stage'],
	['src/lib/view/x.ts', `import '../../routes/+page.server';`, 'route'],
	['src/lib/geography/x.ts', `import '$lib/evidence/position';`, 'model and content'],
	['src/lib/server/x.ts', `import '$lib/atlas/Atlas.svelte';`, 'draws nothing'],
	['src/routes/+page.svelte', svelte(`import '$lib/server/dataset';`), 'server'],
	['src/routes/+page.server.ts', `import 'd3';`, 'D3'],
	['src/lib/content/x.ts', `import 'node:fs';`, 'pure'],
	['src/lib/evidence/x.ts', `import 'svelte/store';`, 'pure'],
	['src/lib/layout/x.ts', `import '$app/environment';`, 'pure'],
	['src/lib/evidence/x.ts', `export const now = Date.now();`, 'clock'],
	['src/lib/evidence/x.ts', `export const now = new Date();`, 'clock'],
	['src/lib/layout/x.ts', `export const x = Math.random();`, 'chance'],
	['src/lib/layout/x.ts', `export const x = window.innerWidth;`, 'look around']
])('in %s, `%s` breaks the rule', async (file, text, named) => {
	const messages = await broken(file, text);
	expect(messages).toHaveLength(1);
	expect(messages[0]).toContain(named);
	expect(messages[0]).toContain('ARCHITECTURE.md');
});

test.each([
	['src/lib/content/x.ts', `export type { State } from '../model/types';`],
	['src/lib/evidence/x.ts', `export * from '$lib/content/days';\nexport * from './layouts';`],
	['src/lib/evidence/x.ts', `export const day = new Date(0);`],
	['src/lib/layout/x.ts', `export * from 'd3-force';`],
	['src/lib/geography/x.ts', `import 'node:fs';\nimport 'topojson-client';`],
	['src/lib/atlas/X.svelte', svelte(`import '$lib/view/address';`)],
	['src/lib/stage/X.svelte', svelte(`import '../atlas/Atlas.svelte';`)],
	['src/routes/+page.server.ts', `import '$lib/server/dataset';`],
	['src/routes/data/[file]/+server.ts', `import '$lib/server/dataset';`],
	['tests/server/x.test.ts', `import '$lib/server/dataset';\nimport 'd3';`]
])('in %s, `%s` is fine', async (file, text) => {
	expect(await broken(file, text)).toEqual([]);
});
