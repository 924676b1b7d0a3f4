import type { Rule } from '../../domain/types';
import { column, id, text, words } from '../csv/readers';
import type { Kind } from '../csv/table';

/** data/rules.csv */
export const rules: Kind<Rule> = {
	file: 'rules.csv',
	title: 'The rule',
	row: 'A sentence of the rule.',
	key: ['id'],
	columns: {
		id: column('Name of the sentence.', id()),
		text: column('The sentence.', words()),
		example: column('What falls under it.', text()),
		counter_example: column('What does not.', text())
	},
	translated: ['text', 'example', 'counter_example']
};
