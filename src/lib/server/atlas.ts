import { geometry, places } from 'virtual:geometry';
import { frames, nearFrames } from '../layout/frames';
import { tallyOf } from '../analysis/firmness';
import { pairsOf } from '../analysis/ties';
import { settle } from '../layout/settle';
import { translated } from '../dataset/translated';
import type { Language } from '../i18n/language';
import { FRAMES, type FrameId, type Settled, type TieInput } from '../domain/layout';
import { LAYOUT_IDS, LAYOUTS, type LayoutId } from '../domain/layouts';
import { landsOf } from '../layout/map';
import type { Geometry } from '../domain/geometry';
import { ringsOf } from '../domain/paths';
import { pictureOf } from '../picture/picture';
import { nodesOf, tiesToPlace } from '../picture/layout-input';
import { data, dataset } from './dataset';
import { perLanguage } from './per-language';

/** Counts are the same in every language. */
export const tally = tallyOf(data);
export const picture = perLanguage(() => pictureOf(dataset(), data.reading, tally));

const { countries, land }: Geometry = geometry!;
/** The land that names keep to. */
export const lands = landsOf(
	new Map(countries.map(({ state, d }) => [state, ringsOf(d)])),
	ringsOf(land)
);

/** Every tie that any reading draws, so that places on the map never change with the reading. */
const allTies = (): TieInput[] =>
	pairsOf(data)
		.filter((t) => places[t.from] && places[t.to])
		.map((pair) => ({ ...pair, tone: 'none', weight: 1 }));

/** Every layout, settled for every class of screens; per language, because names differ in length. */
export const layouts = perLanguage(() => {
	const shown = picture();
	const hubs = shown.stances
		.filter((s) => s.direction)
		.map(({ id, order, label }) => ({ id, order, label }));
	const [nodes, everywhere] = [nodesOf(shown, places), nodesOf(shown, places, true)];
	const ties = tiesToPlace(shown, places);
	const all = allTies();
	return Object.fromEntries(
		LAYOUT_IDS.map((layout) => [
			layout,
			Object.fromEntries(
				FRAMES.map((frame) => [
					frame,
					LAYOUTS[layout].geographic
						? settle(layout, frames[frame], everywhere, all, hubs, lands)
						: settle(layout, frames[frame], nodes, ties, hubs)
				])
			)
		])
	) as Record<LayoutId, Record<FrameId, Settled>>;
});

const near = new Map<Language, Settled[]>();
/** The places of signs and names on the enlarged map, from the least to the most enlarged; see nearFrames. */
export function nearLayouts(language: Language): Settled[] {
	const known = near.get(language);
	if (known) return known;
	const names = new Map(translated(data, language).states.map(({ code, name }) => [code, name]));
	const nodes = nodesOf(picture(), places, true).map((node) => ({
		...node,
		name: node.name && names.get(node.state)!
	}));
	const made = nearFrames.map(({ frame }) => settle('map', frame, nodes, allTies(), [], lands));
	near.set(language, made);
	return made;
}
