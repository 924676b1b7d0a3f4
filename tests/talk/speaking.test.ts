import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openChannel, type Channel, type Heard } from '../../src/lib/talk/channel';
import { START } from '../../src/lib/talk/place';
import { Speaking } from '../../src/lib/talk/speaking.svelte';

const STEPS = 10;
/** Longer than the speaker's patience with a silent stage. */
const LONG = 10_000;
let number = 0;
let ends: (() => void)[] = [];

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
	for (const end of ends) end();
	ends = [];
	vi.useRealTimers();
});

/** A speaker's window and a stage on a channel of their own; the stage says where it is when asked. */
function open(version = '1') {
	const name = `talk ${(number += 1)}`;
	const speaking = new Speaking(name, version, STEPS);
	const heard: Heard[] = [];
	const stage = (place = START, of = version): Channel => {
		const channel = openChannel(name, of, (message) => {
			heard.push(message);
			if (message.type === 'hello') channel.send({ type: 'place', place: { ...place } });
		});
		ends.push(() => channel.close());
		return channel;
	};
	const start = () => ends.push(speaking.start());
	return { speaking, stage, heard, start };
}

test('follows a stage that is there, and sends it what it is told', async () => {
	const { speaking, stage, heard, start } = open();
	const channel = stage({ ...START, step: 4, began: 1000 });
	start();
	await expect.poll(() => speaking.stage).toBe('there');
	expect(speaking.place).toMatchObject({ step: 4, began: 1000 });
	speaking.tell('next');
	await expect.poll(() => heard).toContainEqual({ type: 'command', command: 'next' });
	// Only the stage says where the talk is.
	expect(speaking.place.step).toBe(4);
	channel.send({ type: 'place', place: { ...START, step: 5, blank: true } });
	await expect.poll(() => speaking.place).toMatchObject({ step: 5, blank: true });
});

test('goes on alone when the stage is closed, and follows the next one', async () => {
	const { speaking, stage, start } = open();
	const channel = stage({ ...START, step: 9 });
	start();
	await expect.poll(() => speaking.stage).toBe('there');
	channel.close();
	vi.advanceTimersByTime(LONG);
	expect(speaking.stage).toBe('missing');
	speaking.tell('next');
	expect(speaking.place.step).toBe(10);
	expect(speaking.place.began).toBeGreaterThan(0);
	speaking.tell('next');
	expect(speaking.words).toBe('This is the last step: 10 of 10.');
	stage({ ...START, step: 2 });
	vi.advanceTimersByTime(LONG);
	await expect.poll(() => speaking.stage).toBe('there');
	expect(speaking.place.step).toBe(2);
	expect(speaking.words).toBe('');
});

test('works with no stage at all, at once', () => {
	const { speaking, start } = open();
	start();
	expect(speaking.stage).toBe('waiting');
	speaking.tell({ goto: 3 });
	expect(speaking.place.step).toBe(3);
	speaking.tell('blank');
	expect(speaking.place.blank).toBe(true);
});

test('says that the other window is of another version, and does not follow it', async () => {
	const { speaking, stage, start } = open('2');
	stage({ ...START, step: 7 }, '1');
	start();
	await expect.poll(() => speaking.stale).toBe('1');
	expect(speaking.place.step).toBe(1);
	expect(speaking.stage).not.toBe('there');
	stage({ ...START, step: 6 });
	vi.advanceTimersByTime(LONG);
	await expect.poll(() => speaking.place.step).toBe(6);
	expect(speaking.stale).toBe('');
});
