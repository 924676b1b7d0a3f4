import type { Relation } from '../../domain/types';
import { column, id, oneOf, ref, refs, text, words } from '../csv/readers';
import type { Kind } from '../csv/table';

/** data/ties.csv */
export const relations: Kind<Relation> = {
	file: 'ties.csv',
	title: 'Ties',
	row: 'What one state said or did toward another.',
	key: ['id'],
	columns: {
		id: column('Name of the row.', id()),
		from: column('Who spoke or acted.', ref('states')),
		to: column('Toward whom.', ref('states')),
		type: column('In two or three words.', words()),
		description: column('In a sentence.', text()),
		statements: column('The statements that carry it.', refs('statements')),
		confidence: column('How well it is attested.', oneOf('high', 'medium', 'low'))
	},
	translated: ['type', 'description'],
	checkRow: ({ from, to, statements }) => [
		...(from !== undefined && from === to
			? [
					{
						field: 'to' as const,
						found: `${from} tied to itself`,
						expected: 'another state than from'
					}
				]
			: []),
		...(statements?.length === 0
			? [
					{
						field: 'statements' as const,
						found: 'an empty cell',
						expected: 'at least one statement that carries the tie'
					}
				]
			: [])
	]
};
