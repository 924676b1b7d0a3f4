/** From anchors, positions and ties to a settled picture. Pure: the same input gives the same picture anywhere. */
import type { Frame, HubInput, LayoutId, NodeInput, Settled, TieInput } from '../model/layout';
import { settleMap } from './map';
import { settleStance } from './stance';
import { settleTies } from './ties';

/**
 * `hubs` are the rows of data/stances.csv; only the layout "stance" needs them. `known` is a picture of the same
 * states made before (by the build): on the map it spares the search for places, and changes nothing else.
 */
export function settle(
	layout: LayoutId,
	frame: Frame,
	nodes: NodeInput[],
	ties: TieInput[],
	hubs: HubInput[] = [],
	known?: Settled
): Settled {
	if (layout === 'map') return settleMap(frame, nodes, ties, known);
	if (layout === 'stance') return settleStance(frame, nodes, ties, hubs);
	return settleTies(frame, nodes, ties);
}
