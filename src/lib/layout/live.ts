import type { Settled } from '../model/layout';
export function drag(settled: Settled) {
	return { move(_s: string, _x: number, _y: number) {}, tick: () => ({ positions: Object.fromEntries(settled.nodes.map((n) => [n.state, { x: n.x, y: n.y }])), done: true }), release() {} };
}
