import fc from 'fast-check';
import { test } from 'vitest';

/**
 * Properties that hold for whatever comes. `npm test` runs each a modest number of times with the same seed, so that
 * it never fails by chance; STANCE_FUZZ=50 runs them fifty times as often with new seeds, and a failure tells its own.
 */
export const LONG = Number(process.env['STANCE_FUZZ'] ?? 0);
if (!LONG) fc.configureGlobal({ seed: 20220916 });
export { fc };

/** Every nth of what would take long in whole; all of it in a long run. A prime number meets every kind of a grid. */
export const every = <T>(nth: number, all: readonly T[]): readonly T[] =>
	LONG ? all : all.filter((_, i) => i % nth === 0);

export function holds<T extends unknown[]>(
	name: string,
	runs: number,
	of: { [K in keyof T]: fc.Arbitrary<T[K]> },
	property: (...values: T) => void
): void {
	test(name, { timeout: LONG ? 3_600_000 : undefined }, () => {
		fc.assert(
			fc.property(...(of as unknown as [fc.Arbitrary<unknown>]), (...values: unknown[]) => {
				property(...(values as T));
			}),
			{ numRuns: runs * (LONG || 1) }
		);
	});
}

/** Text that has hurt other programs. */
export const HOSTILE = [
	'',
	' ',
	'"',
	'""',
	',',
	';',
	'\n',
	'\r\n',
	'\t',
	'\u0000',
	'\uFEFF',
	'\uFFFD',
	'\u202E',
	'\u2067',
	'\u200B',
	'\u2028',
	'\uD800',
	'🏛',
	'e\u0301\u0301\u0301',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'</style>',
	']]>',
	'-->',
	'javascript:alert(1)',
	'data:text/html,x',
	'//example.org',
	'=1+1',
	"'=",
	'__proto__',
	'constructor',
	'hasOwnProperty',
	'toString',
	'$&',
	'${x}',
	'{lead}',
	'{',
	'%',
	'%00',
	'..',
	'../../etc',
	'-',
	'-0',
	'1e999',
	'NaN',
	'9'.repeat(40),
	'W'.repeat(3000),
	'2022-02-30',
	'2022-09-16/2022-09-01',
	'*AAAAA',
	'not not'
];

export const hostile = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }
);

/** What happens to a text by accident or on purpose: pieces cut out, doubled, swapped, put in. */
export type Change = {
	kind: 'cut' | 'double' | 'swap' | 'insert';
	at: number;
	size: number;
	text: string;
};
export const change: fc.Arbitrary<Change> = fc.record({
	kind: fc.constantFrom('cut', 'double', 'swap', 'insert'),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	size: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 2000 })),
	text: hostile
});

export function mutated(text: string, changes: readonly Change[]): string {
	for (const { kind, at, size, text: put } of changes) {
		const from = Math.floor(at * text.length);
		const [before, piece, after] = [
			text.slice(0, from),
			text.slice(from, from + size),
			text.slice(from + size)
		];
		if (kind === 'cut') text = before + after;
		else if (kind === 'double') text = before + piece + piece + after;
		else if (kind === 'swap') text = before + put + after;
		else text = before + put + piece + after;
	}
	return text;
}

/** Rows and cells of a table changed as an editor's slip would. */
export function mutatedTable(text: string, changes: readonly Change[]): string {
	const rows = text.split('\n').map((row) => row.split(','));
	for (const { kind, at, size, text: put } of changes) {
		const y = Math.floor(at * rows.length);
		const row = rows[y];
		if (!row) continue;
		const x = size % Math.max(1, row.length);
		if (kind === 'cut') row.splice(x, 1);
		else if (kind === 'double') rows.splice(y, 0, row);
		else if (kind === 'swap') row[x] = put;
		else row.splice(x, 0, put);
	}
	return rows.map((row) => row.join(',')).join('\n');
}
