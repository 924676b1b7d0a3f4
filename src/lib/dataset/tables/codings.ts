import { OBJECTS, type Coding } from '../../domain/types';
import { column, oneOf, ref, text, words, yesNo } from '../csv/readers';
import type { Kind } from '../csv/table';

/** data/codings.csv */
export const codings: Kind<Coding> = {
	file: 'codings.csv',
	title: 'Codings',
	row: 'How one coder read one statement.',
	key: ['statement', 'coder'],
	columns: {
		statement: column('The statement.', ref('statements')),
		coder: column('Which coder.', words()),
		object: column(
			'What it is about; empty where this coder did not code it.',
			oneOf(...OBJECTS, '')
		),
		stance: column('The stance it carries.', ref('stances')),
		own: column('Whether the words or deeds are the state’s own.', yesNo()),
		sure: column('How sure the coder was.', oneOf('high', 'medium', 'low', '')),
		reason: column('Why.', text())
	}
};
