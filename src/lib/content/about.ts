import type { About } from '../model/types';
import { address, day, mail, ref, refs, text, words } from './readers';
import { NONE } from './stances';
import type { Kind } from './table';

/** data/atlas.csv: keys and values */
export const about: Kind<About> = {
	file: 'atlas.csv',
	keyValue: true,
	key: ['title'],
	columns: {
		title: words(),
		event: words(),
		subject: words(),
		date: day(),
		organisation: words(),
		attacked: ref('states'),
		belligerents: refs('states'),
		belligerent_stance: ref('stances'),
		contact: text(),
		address: address(),
		dispute: mail()
	},
	optional: { address: '', dispute: '' },
	translated: ['title', 'event', 'subject', 'organisation', 'contact'],
	checkRow: ({ belligerent_stance }) =>
		belligerent_stance === NONE
			? [
					{
						field: 'belligerent_stance',
						found: `“${NONE}”`,
						expected: 'the stance of a state that wages the war'
					}
				]
			: []
};
