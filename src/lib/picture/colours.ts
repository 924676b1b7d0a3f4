import type { Stance } from '../domain/types';

/**
 * The palette of data/stances.csv as CSS: --stance-ID in both themes, and --tone / --on-tone for every element with the
 * stance in data-stance or data-tone.
 */
export function stanceColours(stances: Stance[]): string {
	const vars = (theme: 'light' | 'dark') =>
		stances.map((s) => `--stance-${s.id}:${s[theme]};--on-${s.id}:${s[`${theme}_text`]}`).join(';');
	const tones = stances.map(
		({ id }) =>
			`[data-stance='${id}'],[data-tone='${id}']{--tone:var(--stance-${id});--on-tone:var(--on-${id})}`
	);
	// Forced colours keep patterns and shapes but drop fills; a solid fill becomes all ink.
	const forced = stances.map(({ id, pattern }) => {
		const solid = pattern === 'solid';
		return `--stance-${id}:${solid ? 'CanvasText' : 'Canvas'};--on-${id}:${solid ? 'Canvas' : 'CanvasText'}`;
	});
	return [
		`:root{${vars('light')}}`,
		`@media not print{:root[data-theme='dark']{${vars('dark')}}}`,
		...tones,
		`@media (forced-colors:active){:root:root{${forced.join(';')}}}`
	].join('');
}
