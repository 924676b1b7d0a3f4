import { expect, test } from 'vitest';
import { describe as inWords } from '../../src/lib/analysis/description';
import { positionsOf } from '../../src/lib/analysis/position';
import type { Dataset } from '../../src/lib/domain/types';
import { data } from '../data/real';
import { dataset, membership, reading, state, statements } from './sample';

const describe = (data: Dataset) =>
	inWords(data, positionsOf(data, reading), {
		claim: '',
		told: '',
		more: '',
		lead: '1 of 4 members',
		rest: 'spoke.'
	});

const two: Partial<Dataset> = {
	states: [...dataset().states, state('PAR', 'Partneria')],
	memberships: [...dataset().memberships, membership('PAR', 'partner')]
};

test('names the others without a position, too', () => {
	expect(describe(dataset(statements({ state: 'PAR', stance: 'critical' }), two))).toBe(
		'1 of 4 members spoke. Of the 2 observers, partners and guests, critical: Partneria. No statement was found for Observia. No colour means that nothing was found, not that a state has no view.'
	);
});

test('says so where no other state has a position', () => {
	expect(describe(dataset([], two))).toContain(
		'Of the 2 observers, partners and guests, none has a position. No statement was found for Observia and Partneria.'
	);
});

test('says nothing of missing statements where none is missing, and keeps the order of the stances', () => {
	const said = statements(
		{ state: 'OBS', stance: 'supportive' },
		{ state: 'PAR', stance: 'critical' }
	);
	expect(describe(dataset(said, two))).toBe(
		'1 of 4 members spoke. Of the 2 observers, partners and guests, critical: Partneria; supportive: Observia. No colour means that nothing was found, not that a state has no view.'
	);
});

test('every state with a role is named once on the real data, members in the headline', () => {
	const positions = positionsOf(data, data.reading);
	const words = inWords(data, positions, { claim: '', told: '', more: '', lead: '', rest: '' });
	const others = data.states.filter((s) =>
		data.memberships.some(
			(m) =>
				m.state === s.code &&
				m.role !== 'member' &&
				m.from <= '2022-09-16' &&
				(!m.to || m.to >= '2022-09-16')
		)
	);
	expect(others).toHaveLength(14);
	for (const { name } of others) expect(words.split(name), name).toHaveLength(2);
});
