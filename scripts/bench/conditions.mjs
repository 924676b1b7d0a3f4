/** The conditions of measurement: this machine, a phone's processor, a phone's network. */

/**
 * @typedef {object} Condition
 * @property {string} id
 * @property {string} label
 * @property {number} cpu Factor by which the processor is slowed down.
 * @property {{ down: number, up: number, latency: number }} [network] Bits per second; milliseconds per request.
 */

/** Slow 4G as in Lighthouse: 1.6 Mbit/s down, 150 ms round trip. */
export const CONDITIONS = /** @type {const} @satisfies {readonly Condition[]} */ ([
	{ id: 'normal', label: 'this machine', cpu: 1 },
	{ id: 'cpu', label: 'CPU 4× slower', cpu: 4 },
	{
		id: '4g',
		label: 'slow 4G',
		cpu: 1,
		network: { down: 1_600_000, up: 750_000, latency: 150 }
	}
]);

/**
 * @param {string} id
 * @returns {Condition}
 */
export function condition(id) {
	const found = CONDITIONS.find((one) => one.id === id);
	if (!found) throw new Error(`There is no condition "${id}".`);
	return found;
}

/**
 * @param {import('playwright-core').CDPSession} client
 * @param {Condition} wanted
 */
export async function impose(client, { cpu, network }) {
	await client.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	if (!network) return;
	await client.send('Network.enable');
	await client.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: network.latency,
		downloadThroughput: network.down / 8,
		uploadThroughput: network.up / 8
	});
}
