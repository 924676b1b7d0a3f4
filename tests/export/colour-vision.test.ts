import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	filterGrayscale,
	interpolate,
	parse,
	type Color
} from 'culori';
import { describe, expect, it } from 'vitest';
import { HATCH_TILES, PATTERN_TILES } from '../../src/lib/picture/patterns';
import { paletteOf } from '../../src/lib/export/palette';
import { pairsOf } from '../contrast';
import { data } from '../data/real';

/**
 * The rule: a class has its colour, its pattern and its shape, and no two classes share any of the three.
 * At full strength (members, nodes, chips, ties, the stage) the colour alone tells each pair apart for every
 * reader, also in greyscale. Where land is lighter (observers, partners) or a projector in a lit room washes all
 * out, colour may fail; then pattern and shape tell, and the node, always at full strength, stands on the land.
 */

/** How the colours are seen; deficiencies at full severity, after Machado and others 2009. */
const VISIONS: Record<string, (colour: Color) => Color> = {
	'full colour': (colour) => colour,
	protanopia: filterDeficiencyProt(1),
	deuteranopia: filterDeficiencyDeuter(1),
	tritanopia: filterDeficiencyTrit(1),
	greyscale: filterGrayscale(1)
};
const THEMES = ['light', 'dark'] as const;
/** CIEDE2000. Two or three are seen side by side; this is seen from one end of a map to the other. */
const APART = 10;
/** Seen between fields that touch, as the marks of a pattern do. */
const BESIDE = 5;
/** As in Countries.svelte: what is not a member's. */
const LIGHTER = 0.45;

const difference = differenceCiede2000();
const mix = (under: Color, over: Color, share: number) => interpolate([under, over], 'rgb')(share);

const { stances } = data;
const pairs = pairsOf(stances);

/** Class by id: its colour as drawn, and that of the marks on it. */
function seen(theme: (typeof THEMES)[number], vision: string, strength = 1, white = 0) {
	const { colours, stances: fills } = paletteOf(theme, stances);
	const land = parse(colours.land)!;
	const see = (colour: string) =>
		VISIONS[vision]!(mix(mix(land, parse(colour)!, strength), parse('#fff')!, white));
	const inks = { on: colours['on-stance'], none: colours['none-lines'], ink: colours.ink };
	return {
		land: VISIONS[vision]!(mix(land, parse('#fff')!, white)),
		of: (id: string) => see(fills[id]!.fill),
		marks: (id: string) => {
			const { pattern } = stances.find((s) => s.id === id)!;
			return PATTERN_TILES[pattern].tiles.map(({ ink }) => see(inks[ink]));
		}
	};
}

it('no two classes share a shape or a pattern', () => {
	expect(pairs.length).toBe(6);
	for (const [a, b] of pairs) {
		expect(a.shape, `${a.id} and ${b.id}`).not.toBe(b.shape);
		expect(a.pattern, `${a.id} and ${b.id}`).not.toBe(b.pattern);
		expect(PATTERN_TILES[a.pattern]).not.toEqual(PATTERN_TILES[b.pattern]);
	}
	for (const tiles of Object.values(PATTERN_TILES)) expect(tiles).not.toEqual(HATCH_TILES);
});

describe.each(THEMES)('%s theme', (theme) => {
	it.each(Object.keys(VISIONS))('colour alone tells each pair apart: %s', (vision) => {
		const { of, land } = seen(theme, vision);
		const close = pairs
			.map(([a, b]) => [`${a.id}/${b.id}`, difference(of(a.id), of(b.id))] as const)
			.concat(
				// "No statement found" is meant to be quiet on the land.
				stances
					.filter((s) => s.direction)
					.map((s) => [`${s.id}/land`, difference(of(s.id), land)] as const)
			)
			.filter(([, apart]) => apart < APART);
		expect(close).toEqual([]);
	});

	it.each(Object.keys(VISIONS))(
		'the marks of each pattern stand out from its fill: %s',
		(vision) => {
			const { of, marks } = seen(theme, vision);
			const lost = stances.flatMap(({ id }) =>
				marks(id)
					.map((mark) => [id, difference(mark, of(id))] as const)
					.filter(([, apart]) => apart < APART)
			);
			expect(lost).toEqual([]);
		}
	);

	// Land of observers and partners, and the stage where a third of the light is the room's.
	it.each(
		Object.keys(VISIONS).flatMap((vision) => [
			[vision, 'lighter land', LIGHTER, 0] as const,
			[vision, 'a lit room', 1, 1 / 3] as const
		])
	)('%s, %s: where colour fails, a pattern tells', (vision, _, strength, white) => {
		const { of, marks } = seen(theme, vision, strength, white);
		const shows = (id: string) => marks(id).some((mark) => difference(mark, of(id)) >= BESIDE);
		const alike = pairs
			.filter(([a, b]) => difference(of(a.id), of(b.id)) < APART)
			// One of the two has marks that are seen; the other has none, or others.
			.filter(([a, b]) => !shows(a.id) && !shows(b.id));
		expect(alike.map(([a, b]) => `${a.id}/${b.id}`)).toEqual([]);
	});
});
