import { error } from '@sveltejs/kit';
import { geometry } from 'virtual:geometry';
import { layouts, picture } from '$lib/server/atlas';
import { data } from '$lib/server/dataset';
import { pngOf } from '$lib/server/raster';
import { previewSvg } from '$lib/export/preview';
import { atlasScene } from '$lib/export/scene';

export const prerender = true;

/** One picture for the atlas and one per state; a group without a position uses the picture of the atlas. */
const NAMES = new Set([
	'atlas',
	...data.states.filter((s) => s.kind === 'state').map((s) => s.code)
]);

export const entries = () => [...NAMES].map((name) => ({ name }));

export async function GET({ params: { name } }) {
	if (!NAMES.has(name)) error(404);
	const open = name === 'atlas' ? undefined : ({ kind: 'state', id: name } as const);
	const svg = previewSvg(atlasScene(picture(), layouts().map.wide, geometry!, { open }));
	return new Response(await pngOf(svg), { headers: { 'content-type': 'image/png' } });
}
