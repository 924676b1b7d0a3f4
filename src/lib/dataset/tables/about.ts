import type { About } from '../../domain/types';
import { column, address, day, mail, ref, refs, text, words } from '../csv/readers';
import { NONE } from './stances';
import type { Kind } from '../csv/table';

/** data/atlas.csv: keys and values. */
export const about: Kind<About> = {
	file: 'atlas.csv',
	title: 'What the atlas is about',
	row: 'A key and its value.',
	keyValue: true,
	key: ['title'],
	columns: {
		title: column('The question.', words()),
		event: column('The occasion.', words()),
		subject: column('The war, as the headline names it.', words()),
		date: column('The day whose roles are shown.', day()),
		organisation: column('The organisation.', words()),
		attacked: column('The state attacked.', ref('states')),
		belligerents: column('Who wages the war.', refs('states')),
		belligerent_stance: column('Stance of who wages the war.', ref('stances')),
		focus: column(
			'States that a button shows closer on the map; empty for no button.',
			refs('states')
		),
		focus_label: column('Text of that button.', text()),
		contact: column('Where errors may be told.', text()),
		address: column('Public address of the site.', address()),
		dispute: column('Mail address for disputes.', mail())
	},
	optional: { address: '', dispute: '', focus: [], focus_label: '' },
	translated: ['title', 'event', 'subject', 'organisation', 'focus_label', 'contact'],
	checkRow: ({ belligerent_stance, focus, focus_label }) => [
		...(focus?.length && focus_label === ''
			? [
					{
						field: 'focus_label' as const,
						found: 'an empty cell beside states to show closer',
						expected: 'the text of their button: “Central Asia”'
					}
				]
			: []),
		...(belligerent_stance === NONE
			? [
					{
						field: 'belligerent_stance' as const,
						found: `“${NONE}”`,
						expected: 'the stance of a state that wages the war'
					}
				]
			: [])
	]
};
