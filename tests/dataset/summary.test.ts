import { expect, test } from 'vitest';
import { sizeNote, TESTED } from '../../src/lib/dataset/summary';
import { data } from '../data/real';

const of = (statements: number, states: number) => ({
	statements: Array.from({ length: statements }, () => data.statements[0]!),
	states: [
		...Array.from({ length: states }, () => data.states.find((s) => s.kind === 'state')!),
		data.states.find((s) => s.kind === 'collective')!
	]
});

test('up to the tested size there is nothing to say, above it what is tested', () => {
	expect(sizeNote(data)).toBe('');
	expect(sizeNote(of(TESTED.statements, TESTED.states))).toBe('');
	expect(sizeNote(of(TESTED.statements + 1, 3))).toBe(
		'Note: 10001 statements of 3 states are more than the 10000 of 195 that are tested (docs/growth.md).'
	);
	expect(sizeNote(of(1, TESTED.states + 1))).toContain('196 states');
});
