import type { Resolution } from '../model/types';
import { day, id, refOrEmpty, text, words } from './readers';
import type { Kind } from './table';

/** data/resolutions.csv */
export const resolutions: Kind<Resolution> = {
	file: 'resolutions.csv',
	key: ['id'],
	columns: {
		id: id(),
		date: day(),
		title: words(),
		totals: text(),
		favour: refOrEmpty('stances'),
		against: refOrEmpty('stances'),
		abstained: refOrEmpty('stances')
	},
	translated: ['title']
};
