/** Computes a settled picture from anchors, positions and ties. Pure: equal input gives equal pictures anywhere. */
import type { Frame, HubInput, NodeInput, Settled, TieInput } from '../domain/layout';
import type { LayoutId } from '../domain/layouts';
import { NO_LAND, settleMap, type Lands } from './map';
import { settleStance } from './stance';
import { settleTies } from './ties';

/**
 * Settles one layout. `hubs` are the rows of data/stances.csv, which only the layout "stance" needs; `lands` is the land
 * that the names on the map keep to.
 */
export function settle(
	layout: LayoutId,
	frame: Frame,
	nodes: NodeInput[],
	ties: TieInput[],
	hubs: HubInput[] = [],
	lands: Lands = NO_LAND
): Settled {
	const SETTLE: Record<LayoutId, () => Settled> = {
		map: () => settleMap(frame, nodes, ties, lands),
		stance: () => settleStance(frame, nodes, ties, hubs),
		ties: () => settleTies(frame, nodes, ties)
	};
	return SETTLE[layout]();
}
