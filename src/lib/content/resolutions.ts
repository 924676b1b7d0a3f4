import type { Resolution } from '../model/types';
import { day, id, text, words } from './readers';
import type { Kind } from './table';

/** data/resolutions.csv */
export const resolutions: Kind<Resolution> = {
	file: 'resolutions.csv',
	key: ['id'],
	columns: { id: id(), date: day(), title: words(), totals: text() }
};
