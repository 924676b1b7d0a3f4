import type { State } from '../model/types';
import { name, oneOf, refs, stateCode, text, yesNo } from './readers';
import type { Kind } from './table';

/** data/states.csv */
export const states: Kind<State> = {
	file: 'states.csv',
	key: ['code'],
	label: 'name',
	columns: {
		code: stateCode(),
		name: name(),
		kind: oneOf('state', 'collective'),
		represented_by: text(),
		attended: yesNo(),
		status: text(),
		mark: text(),
		note: text(),
		sources: refs('sources')
	},
	optional: { mark: '' },
	translated: ['name', 'represented_by', 'status', 'mark', 'note']
};
