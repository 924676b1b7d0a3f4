import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

// A warning is a failure: a test that makes the console speak must expect it, with vi.spyOn of its own.
const said: string[] = [];
let spies: MockInstance[] = [];

beforeEach(() => {
	said.length = 0;
	spies = (['warn', 'error'] as const).map((level) =>
		vi.spyOn(console, level).mockImplementation((...words) => {
			said.push(`${level}: ${words.join(' ')}`);
		})
	);
});

afterEach(() => {
	spies.forEach((spy) => spy.mockRestore());
	expect(said, 'the console was used').toEqual([]);
});
