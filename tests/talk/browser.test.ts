import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { abilities } from '../../src/lib/talk/abilities';
import { idle } from '../../src/lib/talk/idle';
import { openWindow } from '../../src/lib/talk/screens';
import { stayAwake } from '../../src/lib/talk/wake';

/** What stands between the logic and a browser, with a browser made of paper. */

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the screen stays awake', () => {
	function paper(request: () => Promise<WakeLockSentinel>) {
		const document = Object.assign(new EventTarget(), {
			visibilityState: 'visible' as DocumentVisibilityState
		});
		const stop = stayAwake({
			navigator: { wakeLock: { request } },
			document: document as unknown as Document
		});
		const show = async (visibilityState: DocumentVisibilityState) => {
			document.visibilityState = visibilityState;
			document.dispatchEvent(new Event('visibilitychange'));
			await settled();
		};
		return { stop, show };
	}
	test('again after the lid was closed, and no longer when stopped', async () => {
		const release = vi.fn(async () => {});
		const request = vi.fn(async () => ({ release }) as unknown as WakeLockSentinel);
		const { stop, show } = paper(request);
		await settled();
		expect(request).toHaveBeenCalledTimes(1);
		await show('hidden');
		expect(request).toHaveBeenCalledTimes(1);
		await show('visible');
		expect(request).toHaveBeenCalledTimes(2);
		stop();
		expect(release).toHaveBeenCalledTimes(2);
		await show('visible');
		expect(request).toHaveBeenCalledTimes(2);
	});
	test('a lock that comes too late is let go', async () => {
		const release = vi.fn(async () => {});
		const { stop } = paper(async () => ({ release }) as unknown as WakeLockSentinel);
		stop();
		await settled();
		expect(release).toHaveBeenCalledTimes(1);
	});
	test('refused or unknown, the talk goes on', async () => {
		const { stop, show } = paper(() => Promise.reject(new Error('NotAllowedError')));
		await show('visible');
		stop();
		stayAwake({ navigator: {}, document: {} as Document })();
	});
});

describe('the second window', () => {
	const laptop = {
		availLeft: 0,
		availTop: 0,
		availWidth: 1440,
		availHeight: 900,
		isInternal: true
	};
	const beamer = { availLeft: 1440, availTop: 0, availWidth: 1024, availHeight: 768 };
	const screen = { availWidth: 1440, availHeight: 900, isExtended: true };
	const popup = {} as Window;
	const asking = (current: object, screens: object[] = [laptop, beamer]) =>
		vi.fn(async () => ({ screens, currentScreen: current }) as never);

	test('lies on the other screen where the browser allows it', async () => {
		const open = vi.fn(() => popup);
		const around = { open, screen, getScreenDetails: asking(beamer) };
		expect(await openWindow('speaker', '/x', around)).toEqual({ window: popup, placed: true });
		expect(open).toHaveBeenCalledWith(
			'/x',
			'stance-atlas-speaker',
			'popup,left=0,top=0,width=1440,height=900'
		);
	});
	test('prefers the laptop for the speaker and the projector for the audience', async () => {
		const third = { ...beamer, availLeft: 2464 };
		const open = vi.fn((_url: string, _name: string, _features: string) => popup);
		await openWindow('speaker', '/x', {
			open,
			screen,
			getScreenDetails: asking(third, [beamer, laptop, third])
		});
		expect(open.mock.lastCall![2]).toContain('left=0');
		await openWindow('audience', '/x', { open, screen, getScreenDetails: asking(laptop) });
		expect(open.mock.lastCall![2]).toContain('left=1440');
	});
	test.each([
		['unknown', undefined, screen, 'cannot choose'],
		['refused', () => Promise.reject(new Error('NotAllowedError')), screen, 'not allowed'],
		['mirrored', asking(laptop), { ...screen, isExtended: false }, 'mirrored'],
		['alone', asking(laptop, [laptop]), screen, 'no other screen']
	])('is a window to drag when the other screen is %s', async (_, getScreenDetails, on, why) => {
		const open = vi.fn(() => popup);
		const opened = await openWindow('speaker', '/x', { open, screen: on, getScreenDetails });
		expect(opened).toEqual({ window: popup, placed: false, why: expect.stringContaining(why) });
		expect(open).toHaveBeenCalledTimes(1);
	});
	test('tells what to do when it was blocked', async () => {
		const open = () => null;
		const blocked = await openWindow('speaker', '/x', { open, screen });
		expect(blocked).toMatchObject({ window: null, why: expect.stringContaining('pop-up') });
		const asked = await openWindow('speaker', '/x', {
			open,
			screen,
			getScreenDetails: asking(laptop)
		});
		expect(asked.why).toContain('Try again');
	});
});

describe('rest', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());
	const happen = (target: EventTarget, type: string, properties: object = {}) =>
		target.dispatchEvent(Object.assign(new Event(type), properties));

	test('is there at first, ends with a movement but not with a clicker, and comes back', () => {
		const target = new EventTarget();
		const changes: boolean[] = [];
		const stop = idle(1000, (resting) => changes.push(resting), target as unknown as Window);
		vi.advanceTimersByTime(5000);
		happen(target, 'keydown', { key: 'PageDown' });
		happen(target, 'keydown', { key: 'k' });
		expect(changes).toEqual([]);
		happen(target, 'pointermove', { screenX: 1, screenY: 1 });
		expect(changes).toEqual([false]);
		vi.advanceTimersByTime(999);
		expect(changes).toEqual([false]);
		vi.advanceTimersByTime(1);
		expect(changes).toEqual([false, true]);
		happen(target, 'keydown', { key: 'PageDown' });
		happen(target, 'pointermove', { screenX: 1, screenY: 1 });
		expect(changes).toEqual([false, true]);
		happen(target, 'keydown', { key: 'Tab' });
		expect(changes).toEqual([false, true, false]);
		vi.advanceTimersByTime(1000);
		happen(target, 'pointermove', { screenX: 2, screenY: 1 });
		expect(changes).toEqual([false, true, false, true, false]);
		stop();
		vi.advanceTimersByTime(5000);
		expect(changes).toHaveLength(5);
	});
});

describe('abilities', () => {
	test('a browser that has none is told what to do instead, one that refuses does not break', () => {
		const none = abilities({
			navigator: {},
			get sessionStorage() {
				throw new Error('SecurityError');
			}
		});
		expect(none.every((ability) => !ability.has && ability.without)).toBe(true);
	});
	test('one that has all has all', () => {
		const all = abilities({
			document: { fullscreenEnabled: true },
			navigator: { wakeLock: {}, serviceWorker: {}, keyboard: { lock: () => {} } },
			BroadcastChannel: class {},
			getScreenDetails: () => {},
			sessionStorage: {}
		});
		expect(all.filter((ability) => !ability.has)).toEqual([]);
	});
});
