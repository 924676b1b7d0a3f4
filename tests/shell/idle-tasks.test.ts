import { expect, test } from 'vitest';
import { inTurn } from '../../src/lib/shell/idle-tasks';

test('each work has a turn of its own, in the order in which it came, later ones too', async () => {
	const done: string[] = [];
	await new Promise<void>((end) => {
		inTurn(() => {
			done.push('first');
			inTurn(() => (done.push('third'), end()));
		});
		inTurn(() => done.push('second'));
		expect(done).toEqual([]);
		setTimeout(() => expect(done.length).toBeLessThan(3));
	});
	expect(done).toEqual(['first', 'second', 'third']);
});

test('one that fails does not stop the others', async () => {
	const failed = new Promise((tell) => process.once('uncaughtException', tell));
	const went = new Promise<void>((end) => {
		inTurn(() => {
			throw new Error('broken part');
		});
		inTurn(end);
	});
	await went;
	expect(String(await failed)).toContain('broken part');
});
