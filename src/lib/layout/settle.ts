/** Computes a settled picture from anchors, positions and ties. Pure: equal input gives equal pictures anywhere. */
import type { Frame, HubInput, NodeInput, Settled, TieInput } from '../domain/layout';
import type { LayoutId } from '../domain/layouts';
import { settleMap } from './map';
import { settleStance } from './stance';
import { settleTies } from './ties';

type Settle = (frame: Frame, nodes: NodeInput[], ties: TieInput[], hubs: HubInput[]) => Settled;

const SETTLE: Record<LayoutId, Settle> = {
	map: settleMap,
	stance: settleStance,
	ties: settleTies
};

/** Settles one layout. `hubs` are the rows of data/stances.csv; only the layout "stance" needs them. */
export function settle(
	layout: LayoutId,
	frame: Frame,
	nodes: NodeInput[],
	ties: TieInput[],
	hubs: HubInput[] = []
): Settled {
	return SETTLE[layout](frame, nodes, ties, hubs);
}
