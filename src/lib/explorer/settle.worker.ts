import { frames } from '../layout/frames';
import { settle } from '../layout/settle';
import type { FrameId, HubInput, NodeInput, TieInput } from '../domain/layout';
import type { LayoutId } from '../domain/layouts';

/** What is to be arranged; plain data, as it goes to a worker. */
export interface Job {
	layout: LayoutId;
	frame: FrameId;
	nodes: NodeInput[];
	ties: TieInput[];
	hubs: HubInput[];
}

export const arrange = ({ layout, frame, nodes, ties, hubs }: Job) =>
	settle(layout, frames[frame], nodes, ties, hubs);

// As a worker it answers each job with its number; imported as a module it only offers `arrange`.
if (typeof document === 'undefined')
	self.onmessage = ({ data: { id, job } }: MessageEvent<{ id: number; job: Job }>) =>
		self.postMessage({ id, settled: arrange(job) });
