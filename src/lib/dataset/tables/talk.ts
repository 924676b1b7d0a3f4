import { LAYOUT_IDS } from '../../domain/layouts';
import type { Step } from '../../domain/talk';
import { problem, quoted, type Fault } from '../csv/problems';
import { column, id, oneOf, ref, refs, text, whole, words, type Column } from '../csv/readers';
import type { Finding, Kind } from '../csv/table';

/** Placeholders in a heading or a text; they are filled in from the data. */
const PLACEHOLDERS = ['{lead}', '{rest}'];

/** data/talk.csv */
export const talk: Kind<Step> = {
	file: 'talk.csv',
	title: 'The talk',
	row: 'A step of the talk: a view of the atlas, words for the room, notes for the speaker.',
	key: ['id'],
	columns: {
		id: column('Name of the step.', id()),
		heading: column('What the room reads first; {lead} is the computed count.', words()),
		text: column('What the room reads; {rest} is the rest of the computed headline.', words()),
		layout: column('How the marks are arranged.', oneOf(...LAYOUT_IDS)),
		pin: column('The state or tie it speaks of.', pin()),
		bright: column('States that stay bright; empty for all.', refs('states')),
		reading: column('The reading the picture is drawn in.', oneOf('default', 'articles')),
		statements: column('What carries the words.', refs('statements')),
		corrections: column('Corrections shown with it.', refs('corrections')),
		seconds: column('Time planned.', whole()),
		notes: column('For the speaker.', text()),
		questions: column('Likely questions with answers.', questions())
	},
	translated: ['heading', 'text', 'notes', 'questions'],
	checkRow: (row) => [
		...placeholders(row, 'heading'),
		...placeholders(row, 'text'),
		...(row.statements?.length === 0
			? [
					{
						field: 'statements' as const,
						found: 'an empty cell',
						expected: 'at least one statement that carries the words of the step'
					}
				]
			: []),
		...(row.seconds === 0
			? [{ field: 'seconds' as const, found: '0', expected: 'the seconds planned, 1 or more' }]
			: [])
	],
	checkTable: ({ file, rows, ids, whole }) =>
		!whole || rows.length > 0 || ids.size > 0
			? []
			: [
					problem(file, { line: 1, column: 1 }, '', {
						found: 'a talk without steps',
						expected: 'at least one row: a step with a heading, a text and a statement',
						suggestion:
							'copy a row of the talk that ships with the atlas and write your own words into it'
					})
				]
};

/** Parses "Question? Answer.|Question? Answer." to pairs. A malformed pair is left out. */
export function questionsOf(cell: string): { question: string; answer: string }[] {
	return cell.split('|').flatMap((pair) => {
		const [, question, answer] = PAIR.exec(pair.trim()) ?? [];
		return question && answer ? [{ question, answer }] : [];
	});
}

/** The two states of "IND-RUS"; undefined for the code of one state, or an empty pin. */
export function tieOf(pin: string): { from: string; to: string } | undefined {
	const [from, to, ...more] = pin.split('-');
	return from && to && more.length === 0 ? { from, to } : undefined;
}

// The question ends at its first question mark before a blank; ؟ is Arabic, ？ Chinese, which needs no blank.
const PAIR = /^(\S.*?(?:[?؟](?=\s)|？))\s*(\S.*)$/su;

function questions(): Column<string> {
	const expected = '“Question? Answer.”, and “|” between two of them';
	return {
		schema: { type: 'string' },
		read: (cell) => {
			if (cell.trim() === '') return { value: '' };
			const faults = cell.split('|').flatMap((pair): Fault[] => {
				if (PAIR.test(pair.trim())) return [];
				if (pair.trim() === '')
					return [{ found: `nothing beside a “|” in ${quoted(cell)}`, expected }];
				const missing = /[?؟]/.test(pair) ? 'an answer after its question mark' : 'a question mark';
				return [{ found: `${quoted(pair.trim())}, without ${missing}`, expected }];
			});
			return faults.length > 0 ? { faults } : { value: cell };
		}
	};
}

/** A state or a tie. Its existence is checked after all tables have been read. */
function pin(): Column<string> {
	const { read } = ref('states');
	return { schema: { type: 'string' }, read: (cell) => (cell === '' ? { value: '' } : read(cell)) };
}

function placeholders(row: Partial<Step>, field: 'heading' | 'text'): Finding<Step>[] {
	return (row[field]?.match(/\{[^{}]*\}?|\}/g) ?? [])
		.filter((each) => !PLACEHOLDERS.includes(each))
		.map((each) => ({
			field,
			found: `${quoted(each)}, for which nothing can be put in`,
			expected: `no braces but ${PLACEHOLDERS.join(' and ')}`
		}));
}
