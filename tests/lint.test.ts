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
	['src/lib/domain/x.ts', `export * from '$lib/dataset/tables/states';`, 'dataset'],
	['src/lib/dataset/x.ts', `export * from '../analysis/position';`, 'analysis'],
	['src/lib/dataset/deep/x.ts', `export * from '../../analysis/position';`, 'analysis'],
	['src/lib/analysis/x.ts', `export type { S } from '$lib/layout/settle';`, 'layout'],
	['src/lib/layout/x.ts', `import '$lib/shell/url-state';`, 'shell'],
	['src/lib/picture/x.svelte.ts', `import '../map';`, 'map'],
	['src/lib/map/X.svelte', svelte(`import '$lib/talk/keys';`), 'talk'],
	['src/lib/export/x.ts', `import '$lib/explorer/drag';`, 'explorer'],
	['src/lib/map/X.svelte', svelte(`import '$lib/server/dataset';`), 'server'],
	['src/lib/map/X.svelte', svelte(`import '../geo/paths';`), 'virtual:geometry'],
	['src/lib/map/x.ts', `import 'd3-geo';`, 'D3'],
	['src/lib/map/x.ts', `export const geo = () => import('d3-geo');`, 'D3'],
	['src/lib/picture/x.ts', `export const s = () => import('../talk/keys');`, 'talk'],
	['src/lib/picture/x.ts', `import '../../routes/+page.server';`, 'route'],
	['src/lib/geo/x.ts', `import '$lib/analysis/position';`, 'domain and dataset'],
	['src/lib/server/x.ts', `import '$lib/explorer/Atlas.svelte';`, 'draws nothing'],
	['src/routes/+page.svelte', svelte(`import '$lib/server/dataset';`), 'server'],
	['src/routes/+page.server.ts', `import 'd3';`, 'D3'],
	['src/lib/dataset/x.ts', `import 'node:fs';`, 'pure'],
	['src/lib/analysis/x.ts', `import 'svelte/store';`, 'pure'],
	['src/lib/layout/x.ts', `import '$app/environment';`, 'pure'],
	['src/lib/analysis/x.ts', `export const now = Date.now();`, 'clock'],
	['src/lib/analysis/x.ts', `export const now = new Date();`, 'clock'],
	['src/lib/layout/x.ts', `export const x = Math.random();`, 'chance'],
	['src/lib/layout/x.ts', `export const x = window.innerWidth;`, 'look around']
])('in %s, `%s` breaks the rule', async (file, text, named) => {
	const messages = await broken(file, text);
	expect(messages).toHaveLength(1);
	expect(messages[0]).toContain(named);
	expect(messages[0]).toContain('ARCHITECTURE.md');
});

test.each([
	['src/lib/dataset/x.ts', `export type { State } from '../domain/types';`],
	['src/lib/analysis/x.ts', `export * from '$lib/dataset/days';\nexport * from './layouts';`],
	['src/lib/analysis/x.ts', `export const day = new Date(0);`],
	['src/lib/layout/x.ts', `export * from 'd3-force';`],
	['src/lib/geo/x.ts', `import 'node:fs';\nimport 'topojson-client';`],
	['src/lib/map/X.svelte', svelte(`import '$lib/shell/url-state';`)],
	['src/lib/talk/X.svelte', svelte(`import '../explorer/Atlas.svelte';`)],
	['src/routes/+page.server.ts', `import '$lib/server/dataset';`],
	['src/routes/data/[file]/+server.ts', `import '$lib/server/dataset';`],
	['tests/server/x.test.ts', `import '$lib/server/dataset';\nimport 'd3';`]
])('in %s, `%s` is fine', async (file, text) => {
	expect(await broken(file, text)).toEqual([]);
});
