import type { Relation } from '../model/types';
import { id, oneOf, ref, refs, text, words } from './readers';
import type { Kind } from './table';

/** data/ties.csv */
export const relations: Kind<Relation> = {
	file: 'ties.csv',
	key: ['id'],
	columns: {
		id: id(),
		from: ref('states'),
		to: ref('states'),
		type: words(),
		description: text(),
		statements: refs('statements'),
		confidence: oneOf('high', 'medium', 'low')
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
