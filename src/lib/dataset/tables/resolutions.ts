import type { Resolution } from '../../domain/types';
import { column, day, id, refOrEmpty, text, words } from '../csv/readers';
import type { Kind } from '../csv/table';

/** data/resolutions.csv */
export const resolutions: Kind<Resolution> = {
	file: 'resolutions.csv',
	title: 'Resolutions',
	row: 'A vote in the UN General Assembly.',
	key: ['id'],
	columns: {
		id: column('Number of the resolution.', id()),
		date: column('Day of the vote.', day()),
		title: column('What it is about.', words()),
		totals: column('In favour, against, abstained, not voting.', text()),
		favour: column(
			'Stance that a vote in favour carries, if votes are counted; empty: none.',
			refOrEmpty('stances')
		),
		against: column('Stance that a vote against carries.', refOrEmpty('stances')),
		abstained: column('Stance that an abstention carries.', refOrEmpty('stances'))
	},
	translated: ['title']
};
