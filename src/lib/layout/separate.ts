/** The last pass of every layout, which guarantees that no two nodes overlap; forces alone only come close. */
import {
	clamp,
	contains,
	discBox,
	discMeetsBox,
	eachPair,
	length,
	overlap,
	sharedArea,
	type Disc,
	type Room
} from './boxes';

/** How far the corners of a square or a diamond extend beyond the radius of their node: see picture/marks.ts. */
export const REACH = 1.14;
/** Distance between two nodes whose corners face each other. */
export const GAP = 1;
/** Allows for later rounding to 0.1, which can reduce the distance of two nodes by 0.15. */
const SLACK = 0.2;
/** Distance between a node and the edge of the room. */
const EDGE = 3;
const ROUNDS = 400;
/** Share of the room that nodes with their gaps may fill; above it they shrink. */
const FILL = 0.45;
/** The search for a free place spirals outward: units to the first try, number of tries (reach: 580 units). */
const STEP = 9;
const TRIES = 4200;
/** Golden angle, with which successive tries never line up. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/** Least distance between two centres: no overlap, and a separate pointer target each. */
const apart = (a: Disc, b: Disc, target: number) => Math.max(REACH * (a.r + b.r) + GAP, target);

/** Factor for radii and target that makes the nodes fit in the room; 1 except for very large data. */
export function fitting(radii: number[], target: number, { visible, hard }: Room): number {
	const [x0, y0, x1, y1] = visible;
	const taken = hard.reduce((sum, box) => sum + sharedArea(box, visible), 0);
	const free = Math.max((x1 - x0) * (y1 - y0) - taken, 1);
	const wanted = radii.reduce((sum, r) => sum + Math.max(2 * REACH * r + GAP, target) ** 2, 0);
	return wanted > 0 ? Math.min(1, Math.sqrt((FILL * free) / wanted)) : 1;
}

function inRoom(disc: Disc, { visible, hard }: Room): boolean {
	return (
		contains(visible, discBox({ ...disc, r: disc.r + EDGE })) &&
		!hard.some((box) => discMeetsBox({ ...disc, r: disc.r + EDGE }, box))
	);
}

function free<D extends Disc>(
	disc: Disc,
	others: D[],
	except: D,
	target: number,
	room: Room
): boolean {
	return (
		inRoom(disc, room) &&
		others.every(
			(other) =>
				other === except ||
				length(other.x - disc.x, other.y - disc.y) >= apart(other, disc, target) + SLACK
		)
	);
}

/** Moves a disc into the visible box and out of the hard boxes, by the shortest way that stays visible. */
function keepInRoom(disc: Disc, { visible, hard }: Room): void {
	const [x0, y0, x1, y1] = visible;
	const edge = disc.r + EDGE + 0.1;
	for (const box of hard) {
		const body = discBox({ ...disc, r: edge });
		if (!overlap(body, box)) continue;
		const ways: [dx: number, dy: number][] = [
			[box[0] - body[2], 0],
			[box[2] - body[0], 0],
			[0, box[1] - body[3]],
			[0, box[3] - body[1]]
		];
		const [dx, dy] = ways
			.filter(([wx, wy]) =>
				contains(visible, [body[0] + wx, body[1] + wy, body[2] + wx, body[3] + wy])
			)
			.sort((a, b) => length(...a) - length(...b))[0] ?? [0, 0];
		disc.x += dx;
		disc.y += dy;
	}
	disc.x = clamp(disc.x, x0 + edge, x1 - edge);
	disc.y = clamp(disc.y, y0 + edge, y1 - edge);
}

/** Pushes two discs apart if they are too close; the larger one moves less. True if they were too close. */
function part(a: Disc, b: Disc, target: number, index: number): boolean {
	const need = apart(a, b, target) + SLACK;
	let dx = b.x - a.x;
	let dy = b.y - a.y;
	const distance = length(dx, dy);
	if (distance >= need) return false;
	if (distance < 1e-6) [dx, dy] = [Math.cos(index * TURN), Math.sin(index * TURN)];
	const missing = (need - distance) / length(dx, dy) + 1e-3;
	const share = b.r ** 2 / (a.r ** 2 + b.r ** 2 || 1);
	a.x -= dx * missing * share;
	a.y -= dy * missing * share;
	b.x += dx * missing * (1 - share);
	b.y += dy * missing * (1 - share);
	return true;
}

/** Pushes discs until no two are too close and all are in the room. True on success. */
function push(discs: Disc[], target: number, room: Room): boolean {
	for (let round = 0; round < ROUNDS; round++) {
		let clean = true;
		eachPair(discs, (a, b, index) => {
			if (part(a, b, target, index)) clean = false;
		});
		for (const disc of discs) {
			if (inRoom(disc, room)) continue;
			clean = false;
			keepInRoom(disc, room);
		}
		if (clean) return true;
	}
	return false;
}

/** Moves each disc that is still in conflict to the nearest free place, the largest first. True if all found one. */
function search(discs: Disc[], target: number, room: Room): boolean {
	const settled: Disc[] = [];
	let all = true;
	for (const disc of [...discs].sort((a, b) => b.r - a.r)) {
		const { x, y } = disc;
		for (let i = 0; i < TRIES && !free(disc, settled, disc, target, room); i++) {
			const reach = STEP * Math.sqrt(i + 1);
			disc.x = x + reach * Math.cos(i * TURN);
			disc.y = y + reach * Math.sin(i * TURN);
		}
		all &&= free(disc, settled, disc, target, room);
		settled.push(disc);
	}
	return all;
}

/** Moves discs, in place, as little as needed: none too close to another, all in the room. False if that failed. */
export function separate(discs: Disc[], target: number, room: Room): boolean {
	return push(discs, target, room) || search(discs, target, room);
}
