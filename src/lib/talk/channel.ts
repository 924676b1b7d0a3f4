import type { Place } from '../domain/talk';
import { isCommand, type Command } from './keys';
import { toPlace } from './place';

/** Messages between the stage and the speaker view. */
export type Message =
	/** From a stage. `acted`: when it was last used, in milliseconds; of two stages, the one used last runs the talk. */
	| { type: 'place'; place: Place; acted?: number }
	| { type: 'command'; command: Command }
	/** Sent by a new window; the stage answers with its place. */
	| { type: 'hello' }
	| { type: 'version'; version: string };

/** `stale`: the other window has another version, so its messages are ignored. */
export type Heard = Message | { type: 'stale'; version: string };

export interface Channel {
	send(message: Message): void;
	close(): void;
	/** False if this browser cannot connect the windows, or not yet. */
	readonly works: boolean;
}

/** One way of sending messages to other windows. */
export interface Line {
	post(data: unknown): void;
	close(): void;
	readonly works: boolean;
}
/** Makes a line, or undefined if the browser does not support it. `arrived` is called when a new window can receive. */
export type LineMaker = (
	name: string,
	receive: (data: unknown) => void,
	arrived: () => void
) => Line | undefined;

/** Must never change, so that an old window is at least recognised as old. */
const PROTOCOL = 'stance-atlas/1';

/** How many other windows are remembered. */
const PEERS = 100;

interface Envelope {
	protocol: typeof PROTOCOL;
	name: string;
	version: string;
	/** Sender and running number, to drop a message that arrives by two lines. */
	from: string;
	number: number;
	message: unknown;
}

function isEnvelope(data: unknown, name: string): data is Envelope {
	if (typeof data !== 'object' || data === null) return false;
	const e = data as Partial<Envelope>;
	return (
		e.protocol === PROTOCOL &&
		e.name === name &&
		typeof e.version === 'string' &&
		typeof e.from === 'string' &&
		Number.isSafeInteger(e.number)
	);
}

/** Validates a message; undefined if it is none. A place is read as far as it is valid. */
function toMessage(value: unknown): Message | undefined {
	if (typeof value !== 'object' || value === null) return;
	const m = value as Record<string, unknown>;
	if (m.type === 'hello') return { type: 'hello' };
	if (m.type === 'place') {
		const acted = typeof m.acted === 'number' && Number.isFinite(m.acted) ? { acted: m.acted } : {};
		return { type: 'place', place: toPlace(m.place, Number.MAX_SAFE_INTEGER), ...acted };
	}
	if (m.type === 'command' && isCommand(m.command)) return { type: 'command', command: m.command };
	if (m.type === 'version' && typeof m.version === 'string')
		return { type: 'version', version: m.version };
}

/**
 * Opens the channel between the windows of a talk. Sends "hello" at once, but does not need a listener: either side may
 * open, close and reload at any time. Every message is sent over all lines, because browsers do not tell which line
 * reaches another window of a local file.
 */
export function openChannel(
	name: string,
	version: string,
	onmessage: (message: Heard) => void,
	makers: readonly LineMaker[] = [broadcastLine, openerLine]
): Channel {
	const from = Math.random().toString(36).slice(2);
	const heard = new Map<string, number>();
	const told = new Set<string>();
	let number = 0;
	let open = true;

	const receive = (data: unknown) => {
		if (!open || !isEnvelope(data, name) || data.from === from) return;
		if (data.number <= (heard.get(data.from) ?? 0)) return;
		heard.delete(data.from);
		heard.set(data.from, data.number);
		// Many windows may open and close during a day, so only the latest are remembered.
		if (heard.size > PEERS)
			for (const [oldest] of [...heard].slice(0, -PEERS)) heard.delete(oldest);
		if (data.version !== version) {
			// Answers once, so that the other window knows as well; it will answer in the same way.
			if (!told.has(data.from) && told.size < PEERS) {
				told.add(data.from);
				send({ type: 'version', version });
			}
			onmessage({ type: 'stale', version: data.version });
			return;
		}
		const message = toMessage(data.message);
		if (message) onmessage(message);
	};
	const send = (message: Message) => {
		if (!open) return;
		number += 1;
		// Svelte's proxies cannot be posted, so this makes a plain copy.
		const plain: unknown = JSON.parse(JSON.stringify(message));
		const envelope: Envelope = { protocol: PROTOCOL, name, version, from, number, message: plain };
		for (const line of lines) line.post(envelope);
	};

	const lines: Line[] = [];
	for (const make of makers) {
		const line = make(name, receive, () => open && onmessage({ type: 'hello' }));
		if (line) lines.push(line);
	}
	send({ type: 'hello' });
	return {
		send,
		close() {
			open = false;
			for (const line of lines) line.close();
		},
		get works() {
			return open && lines.some((line) => line.works);
		}
	};
}

/** Connects windows of one origin; works without a network. */
const broadcastLine: LineMaker = (name, receive) => {
	try {
		const channel = new BroadcastChannel(name);
		channel.onmessage = ({ data }) => receive(data);
		return { post: (data) => channel.postMessage(data), close: () => channel.close(), works: true };
	} catch {
		// Unsupported, or refused to a local file.
	}
};

const KNOCK = 'stance-atlas knocks';
/** Milliseconds between messages of the opened window to a reloaded stage that does not know it. */
const EVERY = 1500;

/**
 * Connects a window and its opener; works even if local files count as different origins. A reloaded stage has lost its
 * reference to the window it opened, so that window keeps sending.
 */
export const openerLine: LineMaker = (_name, receive, arrived) => {
	if (typeof window === 'undefined') return;
	const self = window;
	const peers = new Set<Window>();
	const opener = self.opener as Window | null;
	if (opener) peers.add(opener);
	// A local file has the origin "null" (or "file://"), which postMessage does not accept as a target.
	const file = self.location.protocol === 'file:';
	const target = file || self.origin === 'null' ? '*' : self.origin;
	const own = (origin: string) => origin === self.origin || (file && /^(null|file:)/.test(origin));
	const post = (data: unknown) => {
		for (const peer of peers) {
			if (peer.closed) peers.delete(peer);
			else peer.postMessage(data, target);
		}
	};
	const onmessage = ({ data, source, origin }: MessageEvent) => {
		const other = source as Window | null;
		if (!other || !own(origin) || (other !== opener && other.opener !== self)) return;
		if (!peers.has(other)) {
			peers.add(other);
			arrived();
		}
		if (data !== KNOCK) receive(data);
	};
	self.addEventListener('message', onmessage);
	const knocking = opener ? setInterval(() => post(KNOCK), EVERY) : undefined;
	return {
		post,
		close() {
			clearInterval(knocking);
			self.removeEventListener('message', onmessage);
			peers.clear();
		},
		get works() {
			return [...peers].some((peer) => !peer.closed);
		}
	};
};
