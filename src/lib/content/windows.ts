import type { Window } from '../model/types';
import { shown } from './problems';
import { day, id, name, text } from './readers';
import type { Kind } from './table';

/** data/windows.csv */
export const windows: Kind<Window> = {
	file: 'windows.csv',
	key: ['id'],
	label: 'label',
	columns: { id: id(), label: name(), from: day(), to: day(), occasion: text() },
	optional: { occasion: '' },
	translated: ['label'],
	checkRow: ({ from, to }) =>
		from === undefined || to === undefined || from <= to
			? []
			: [
					{
						field: 'to',
						found: shown(to),
						expected: `a day that is not before from, which is ${from}`
					}
				]
};
