/** Where a short card about a state stands on the map: beside its land, never over it. */
import { STAGE, type Box, type Point } from '../domain/geometry';
import { distanceToBox, grow, overlap, sharedArea, type Disc } from './boxes';
import { inPiece, ringMeetsBox, type Piece } from './land';

/** Distance between the tried places, space between the card and the land, and to the edge of the stage, in units. */
const STEP = 15;
const SPACE = 8;
const EDGE = 10;
/** Cost of covering another state wholly, in units of distance. */
const COVERED = 60;

const covers = (box: Box, piece: Piece) =>
	overlap(box, piece.box) && (ringMeetsBox(piece.outer, box) || inPiece([box[0], box[1]], piece));

/**
 * The top left corner of a card: near the sign of the state, and preferably not over the boxes of `near`. `size` is its
 * width and height. Without a place beside the land, the one in the corner.
 */
export function cardPlace(
	sign: Disc,
	[width, height]: [number, number],
	land: Piece | undefined,
	near: Box[]
): Point {
	let best: Point = [EDGE, EDGE];
	let least = Infinity;
	for (let x = EDGE; x + width <= STAGE.width - EDGE; x += STEP)
		for (let y = EDGE; y + height <= STAGE.height - EDGE; y += STEP) {
			const box: Box = [x, y, x + width, y + height];
			const distance = distanceToBox(sign.x, sign.y, box);
			const shared = near.reduce((sum, one) => sum + sharedArea(box, one), 0);
			const cost = distance + (COVERED * shared) / (width * height);
			if (cost >= least || distance < sign.r + SPACE) continue;
			if (land && covers(grow(box, SPACE), land)) continue;
			[best, least] = [[x, y], cost];
		}
	return best;
}
