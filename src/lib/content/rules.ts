import type { Rule } from '../model/types';
import { column, id, text, words } from './readers';
import type { Kind } from './table';

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
