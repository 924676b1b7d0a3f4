import type { Rule } from '../model/types';
import { id, text, words } from './readers';
import type { Kind } from './table';

/** data/rules.csv */
export const rules: Kind<Rule> = {
	file: 'rules.csv',
	key: ['id'],
	columns: { id: id(), text: words(), example: text(), counter_example: text() },
	translated: ['text', 'example', 'counter_example']
};
