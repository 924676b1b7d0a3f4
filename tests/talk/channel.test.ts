import { afterEach, describe, expect, test, vi } from 'vitest';
import {
	openChannel,
	openerLine,
	type Channel,
	type Heard,
	type LineMaker
} from '../../src/lib/talk/channel';
import { START } from '../../src/lib/talk/place';

/** Windows in one browser: what one posts the others receive. */
function air(): LineMaker {
	const ears = new Set<(data: unknown) => void>();
	return (_name, receive) => {
		ears.add(receive);
		return {
			post: (data) => [...ears].filter((ear) => ear !== receive).forEach((ear) => ear(data)),
			close: () => ears.delete(receive),
			works: true
		};
	};
}

function stage(makers: LineMaker[], step = 4, version = '1') {
	const heard: Heard[] = [];
	const channel: Channel = openChannel(
		'talk',
		version,
		(message) => {
			heard.push(message);
			if (message.type === 'hello') channel.send({ type: 'place', place: { ...START, step } });
		},
		makers
	);
	return { channel, heard };
}
function speaker(makers: LineMaker[], version = '1') {
	const heard: Heard[] = [];
	const channel = openChannel('talk', version, (message) => heard.push(message), makers);
	return { channel, heard };
}
const placeAt = (step: number): Heard => ({ type: 'place', place: { ...START, step } });

describe('stage and speaker view', () => {
	test('hello is answered with the place, and commands go the other way', () => {
		const way = air();
		const a = stage([way]);
		const b = speaker([way]);
		expect(b.heard).toEqual([placeAt(4)]);
		b.channel.send({ type: 'command', command: { goto: 7 } });
		expect(a.heard).toEqual([{ type: 'hello' }, { type: 'command', command: { goto: 7 } }]);
		expect(a.channel.works && b.channel.works).toBe(true);
	});
	test('either side may be gone, and come back', () => {
		const way = air();
		const a = stage([way]);
		a.channel.send({ type: 'place', place: START });
		const b = speaker([way]);
		b.channel.close();
		b.channel.send({ type: 'command', command: 'next' });
		a.channel.send({ type: 'place', place: START });
		expect(b.heard).toEqual([placeAt(4)]);
		expect(b.channel.works).toBe(false);

		const again = speaker([way]);
		expect(again.heard).toEqual([placeAt(4)]);
		a.channel.close();
		again.channel.send({ type: 'command', command: 'next' });
		stage([way], 5).channel.send({ type: 'place', place: { ...START, step: 5 } });
		expect(again.heard.slice(1)).toEqual([{ type: 'hello' }, placeAt(5)]);
		expect(a.heard.at(-1)).toEqual({ type: 'hello' });
	});
	test('what comes by two lines is heard once', () => {
		const ways = [air(), air()];
		const a = stage(ways);
		const b = speaker(ways);
		b.channel.send({ type: 'command', command: 'next' });
		expect(a.heard).toEqual([{ type: 'hello' }, { type: 'command', command: 'next' }]);
		expect(b.heard).toEqual([placeAt(4)]);
	});
	test('another version is told, on both sides, and not mixed in', () => {
		const way = air();
		const a = stage([way]);
		const b = speaker([way], '2');
		b.channel.send({ type: 'command', command: 'next' });
		expect(new Set(a.heard.map((m) => JSON.stringify(m)))).toEqual(
			new Set(['{"type":"stale","version":"2"}'])
		);
		expect(b.heard).toContainEqual({ type: 'stale', version: '1' });
		expect(b.heard.every((m) => m.type === 'stale')).toBe(true);
	});
	test('strangers, other talks and garbage are not heard', () => {
		const way = air();
		const a = stage([way]);
		openChannel('other', '1', () => {}, [way]);
		const line = way(
			'talk',
			() => {},
			() => {}
		)!;
		const envelope = { protocol: 'stance-atlas/1', name: 'talk', version: '1', from: 'x' };
		const messages = [null, 'next', { type: 'explode' }, { type: 'command', command: 'rm' }];
		for (const data of [null, 7, {}, { protocol: 'x' }]) line.post(data);
		messages.forEach((message, i) => line.post({ ...envelope, number: i + 1, message }));
		expect(a.heard).toEqual([]);
		line.post({ ...envelope, number: 9, message: { type: 'place', place: { step: 'x' } } });
		expect(a.heard).toEqual([{ type: 'place', place: START }]);
	});
	test('a browser without any line still has a channel', () => {
		const { channel } = speaker([() => undefined]);
		channel.send({ type: 'hello' });
		expect(channel.works).toBe(false);
	});
});

describe('from a window to its opener, as files do it', () => {
	afterEach(() => {
		vi.unstubAllGlobals();
		vi.useRealTimers();
	});

	class FakeWindow extends EventTarget {
		origin = 'null';
		location = { protocol: 'file:' };
		opener: unknown = null;
		hear(data: unknown, source: unknown, origin = 'null') {
			this.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
		}
	}
	/** Two windows, and each as the other sees it. */
	function pair() {
		const parent = new FakeWindow();
		const child = new FakeWindow();
		const childSeen: object = {
			opener: parent,
			closed: false,
			postMessage: (data: unknown) => child.hear(data, parentSeen)
		};
		const parentSeen: object = {
			opener: null,
			closed: false,
			postMessage: (data: unknown) => parent.hear(data, childSeen)
		};
		child.opener = parentSeen;
		return { parent, child };
	}
	const within = <T>(view: FakeWindow, action: () => T): T => {
		vi.stubGlobal('window', view);
		return action();
	};

	test('they find each other, also when the stage was reloaded', () => {
		vi.useFakeTimers();
		const { parent, child } = pair();
		const a = within(parent, () => stage([openerLine]));
		expect(a.channel.works).toBe(false);
		const b = within(child, () => speaker([openerLine]));
		expect(b.heard.at(-1)).toEqual(placeAt(4));
		expect(a.channel.works && b.channel.works).toBe(true);

		a.channel.close();
		const reloaded = within(parent, () => stage([openerLine], 6));
		expect(reloaded.channel.works).toBe(false);
		vi.advanceTimersByTime(2000);
		expect(reloaded.heard).toEqual([{ type: 'hello' }]);
		expect(b.heard.at(-1)).toEqual(placeAt(6));
		vi.advanceTimersByTime(20_000);
		expect(reloaded.heard).toHaveLength(1);
		b.channel.close();
		reloaded.channel.close();
		expect(vi.getTimerCount()).toBe(0);
	});
	test('a window of another origin, or one it did not open, is a stranger', () => {
		const { parent } = pair();
		const a = within(parent, () => stage([openerLine]));
		const stranger = { opener: null, closed: false, postMessage: () => {} };
		parent.hear({}, stranger);
		parent.hear({}, { ...stranger, opener: parent }, 'https://example.org');
		parent.hear({}, null);
		expect(a.heard).toEqual([]);
		expect(a.channel.works).toBe(false);
	});
});
