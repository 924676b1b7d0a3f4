import type { Reading } from '../../domain/types';
import { column, oneOf, oneOrTwo, ref, yesNo } from '../csv/readers';
import type { Kind } from '../csv/table';

/** data/reading.csv: keys and values. */
export const reading: Kind<Reading> = {
	file: 'reading.csv',
	title: 'The default reading',
	row: 'A switch and its setting.',
	keyValue: true,
	key: ['window'],
	columns: {
		window: column('The window of dates.', ref('windows')),
		sources: column('Which sources are read.', oneOf('all', 'articles', 'primary')),
		silence: column('Whether silence counts.', yesNo()),
		voiced: column('Whether words of another state about it count.', yesNo()),
		deeds: column('Whether deeds count.', yesNo()),
		sanctions: column('Whether statements on sanctions and arms count.', yesNo()),
		votes: column('Whether votes in the United Nations count.', yesNo()),
		lines: column('Independent lines of reporting that a stance needs.', oneOrTwo()),
		rule: column('How several stances become one.', oneOf('pointed', 'majority'))
	}
};
