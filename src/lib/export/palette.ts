import css from '../../app.css?raw';
import type { Stance } from '../domain/types';
import type { ThemeName } from '../shell/theme.svelte';

/** The custom properties of app.css that a picture needs. */
const NAMES = [
	'paper',
	'sea',
	'land',
	'card',
	'ink',
	'muted',
	'rule',
	'border',
	'node',
	'halo',
	'on-stance',
	'none-lines'
] as const;
type Name = (typeof NAMES)[number];

/** The colours of a picture, #RRGGBB or #RRGGBBAA. */
export interface Palette {
	colours: Record<Name, string>;
	/** By id of the stance: the fill, and what is written on it. */
	stances: Record<string, { fill: string; text: string }>;
}

/** One source of truth: the look of every page, and data/stances.csv. Throws where app.css lacks a colour. */
export function paletteOf(theme: ThemeName, stances: Stance[]): Palette {
	return {
		colours: COLOURS[theme],
		stances: Object.fromEntries(
			stances.map((s) => [
				s.id,
				theme === 'dark'
					? { fill: s.dark, text: s.dark_text }
					: { fill: s.light, text: s.light_text }
			])
		)
	};
}

function colours(selector: string): Record<Name, string> {
	const start = css.indexOf(`${selector} {`);
	const block = start < 0 ? '' : css.slice(start, css.indexOf('}', start));
	return Object.fromEntries(
		NAMES.map((name) => {
			const value = new RegExp(`--${name}:\\s*(#[0-9a-f]{6}(?:[0-9a-f]{2})?);`, 'i').exec(
				block
			)?.[1];
			if (!value) throw new Error(`src/app.css: ${selector} has no colour --${name}`);
			return [name, value];
		})
	) as Record<Name, string>;
}

const COLOURS: Record<ThemeName, Record<Name, string>> = {
	light: colours(':root'),
	dark: colours(":root[data-theme='dark']")
};
