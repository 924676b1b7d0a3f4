import { expect, test } from 'vitest';
import { Viewing, type Target } from '../../src/lib/picture/viewing.svelte';

/** What is in the picture. */
const picture = {
	stance: (id: string) => id === 'critical',
	target: ({ kind, id }: Target) =>
		(({ state: ['KAZ'], tie: ['IND-RUS'], statement: ['KAZ-03'] }) as Record<string, string[]>)[
			kind
		]?.includes(id) ?? false
};

const KAZ = { kind: 'state', id: 'KAZ' } as const;
const RUS = { kind: 'state', id: 'RUS' } as const;

test('what is pointed at is lit before what is pinned, whose card stays until a second pin', () => {
	const viewing = new Viewing();
	viewing.point(RUS);
	expect(viewing.open).toEqual(RUS);
	viewing.pin(KAZ);
	viewing.point(RUS);
	expect([viewing.open, viewing.pinned]).toEqual([RUS, KAZ]);
	viewing.point(undefined);
	expect(viewing.open).toEqual(KAZ);
	viewing.row = 'IND';
	expect(viewing.open).toEqual({ kind: 'state', id: 'IND' });
	viewing.row = undefined;
	viewing.pin({ ...KAZ });
	expect(viewing.open).toBeUndefined();
});

test('narrowing to a stance twice shows all again', () => {
	const viewing = new Viewing();
	viewing.narrow('critical');
	viewing.narrow('cautious');
	expect(viewing.only).toBe('cautious');
	viewing.narrow('cautious');
	expect(viewing.only).toBe('');
});

test.each([
	['', undefined],
	['KAZ', KAZ],
	['IND-RUS', { kind: 'tie', id: 'IND-RUS' }],
	['KAZ-03', { kind: 'statement', id: 'KAZ-03' }]
])('the address pins “%s”, and is written back', (pin, pinned) => {
	const viewing = new Viewing();
	viewing.read({ layout: 'ties', lanes: 'stance', only: 'critical', pin }, picture);
	expect(viewing.pinned).toEqual(pinned);
	expect(viewing.address).toEqual({ layout: 'ties', lanes: 'stance', only: 'critical', pin });
});

test('what is not in the picture is passed over', () => {
	const viewing = new Viewing();
	const left = viewing.read({ layout: 'map', lanes: 'stance', only: 'angry', pin: 'ATL' }, picture);
	expect(left).toEqual(['only=angry', 'pin=ATL']);
	expect(viewing.only).toBe('');
	expect(viewing.pinned).toBeUndefined();
});

test('areas and links are not kept in the address', () => {
	const viewing = new Viewing();
	viewing.pin({ kind: 'area', id: 'crimea' });
	expect(viewing.address.pin).toBe('');
});
