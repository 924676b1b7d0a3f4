import type { Place } from '../domain/talk';
import { isCommand, type Command } from './keys';
import { toPlace } from './place';

/** What stage and speaker view say to each other. */
export type Message =
	/** From a stage. `acted`: when somebody last did something there, in milliseconds; of two stages the later speaks. */
	| { type: 'place'; place: Place; acted?: number }
	| { type: 'command'; command: Command }
	/** "I have just arrived": the stage answers with its place. */
	| { type: 'hello' }
	| { type: 'version'; version: string };

/** `stale`: the other window is of another version; what it said is not mixed in. */
export type Heard = Message | { type: 'stale'; version: string };

export interface Channel {
	send(message: Message): void;
	close(): void;
	/** False: this browser lets the windows not talk, or not yet. */
	readonly works: boolean;
}

/** One way to the other windows. */
export interface Line {
	post(data: unknown): void;
	close(): void;
	readonly works: boolean;
}
/** Makes a line, or nothing where the browser has none. `arrived`: somebody new can hear us. */
export type LineMaker = (
	name: string,
	receive: (data: unknown) => void,
	arrived: () => void
) => Line | undefined;

/** Never changes: an old window must at least be understood to be old. */
const PROTOCOL = 'stance-atlas/1';

/** So many other windows are told apart. */
const PEERS = 100;

interface Envelope {
	protocol: typeof PROTOCOL;
	name: string;
	version: string;
	/** Sender and running number: what comes by two lines is heard once. */
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

/** The message, if it is one; the place as far as it can be read. */
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
 * Opens the channel between the windows of a talk. Says "hello" at once and needs nobody to be there: either side
 * may come, go and reload. Everything goes by all lines there are, for no browser says which of them reaches
 * another window of a file.
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
		// Windows come and go all day: the ones heard last are enough to know again.
		if (heard.size > PEERS)
			for (const [oldest] of [...heard].slice(0, -PEERS)) heard.delete(oldest);
		if (data.version !== version) {
			// So that it knows as well; once, for it will answer in the same way.
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
		// Svelte's proxies cannot be posted.
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

/** Windows of one origin; works with the network off. */
const broadcastLine: LineMaker = (name, receive) => {
	try {
		const channel = new BroadcastChannel(name);
		channel.onmessage = ({ data }) => receive(data);
		return { post: (data) => channel.postMessage(data), close: () => channel.close(), works: true };
	} catch {
		// Missing, or refused to a file.
	}
};

const KNOCK = 'stance-atlas knocks';
/** How often the opened window knocks: as long as a reloaded stage does not know of it. */
const EVERY = 1500;

/**
 * From a window to the one that opened it, and back; works where files count as strangers to each other. A stage
 * that was reloaded has lost hold of the window it opened, so that one keeps knocking.
 */
export const openerLine: LineMaker = (_name, receive, arrived) => {
	if (typeof window === 'undefined') return;
	const self = window;
	const peers = new Set<Window>();
	const opener = self.opener as Window | null;
	if (opener) peers.add(opener);
	// The origin of a file is "null" (or "file://"), which cannot be written to.
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
