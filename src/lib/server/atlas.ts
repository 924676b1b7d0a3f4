import { places } from 'virtual:geometry';
import { frames } from '../layout/frames';
import { settle } from '../layout/settle';
import { FRAMES, LAYOUTS, type FrameId, type LayoutId, type Settled } from '../model/layout';
import { nodesOf, pictureOf, tiesToKeep, tiesToPlace } from '../view/picture';
import { data } from './dataset';

export const picture = pictureOf(data, data.reading);

const hubs = picture.stances
	.filter((s) => s.direction)
	.map(({ id, order, label }) => ({ id, order, label }));
const nodes = nodesOf(picture, places);
const ties = tiesToPlace(picture, places);
/** On the map places are the same in every reading. */
const all = tiesToKeep(data, places);

/** Every layout, settled for every class of screens. */
export const layouts = Object.fromEntries(
	LAYOUTS.map((layout) => [
		layout,
		Object.fromEntries(
			FRAMES.map((frame) => [
				frame,
				settle(layout, frames[frame], nodes, layout === 'map' ? all : ties, hubs)
			])
		)
	])
) as Record<LayoutId, Record<FrameId, Settled>>;
