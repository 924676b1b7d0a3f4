import type { State } from '../../domain/types';
import { column, name, oneOf, refs, stateCode, text, yesNo } from '../csv/readers';
import type { Kind } from '../csv/table';

/** data/states.csv */
export const states: Kind<State> = {
	file: 'states.csv',
	title: 'States and groups',
	row: 'A state by its ISO 3166-1 alpha-3 code, or a group without names.',
	key: ['code'],
	label: 'name',
	columns: {
		code: column('ISO 3166-1 alpha-3, or X and two letters for a group.', stateCode()),
		name: column('Name in English.', name()),
		kind: column('A collective never takes a position.', oneOf('state', 'collective')),
		represented_by: column('Who came to the summit for it.', text()),
		attended: column('Whether it was at the summit.', yesNo()),
		status: column('How its role on the day is known.', text()),
		mark: column('A mark that is no position.', text()),
		note: column('For the reader.', text()),
		sources: column('Where that is written.', refs('sources'))
	},
	optional: { mark: '' },
	translated: ['name', 'represented_by', 'status', 'mark', 'note']
};
