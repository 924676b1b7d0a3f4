/** The switches of a reading in words: one row a switch, as the panel shows them and a reading is named. */
import { chosenDays, windowOf } from '../evidence/reading';
import type { Dataset, Reading } from '../model/types';
import { plural, say } from '../model/say';
import { dateWords } from './words';

/** One value that a switch can have. */
export interface Choice<V> {
	value: V;
	/** On the switch. */
	label: string;
	/** In the name of a reading; what follows "Reading:". */
	phrase: string;
}

export interface Switch<K extends keyof Reading = keyof Reading> {
	key: K;
	name: string;
	/** What it means, in a sentence. */
	help: string;
	choices: Choice<Reading[K]>[];
}

const yesNo = (yes: string, no: string): Choice<boolean>[] => [
	{ value: false, label: say('No'), phrase: no },
	{ value: true, label: say('Yes'), phrase: yes }
];

/** Days as a phrase: "1 March to 31 Aug 2022". */
const daysInWords = ({ from, to }: { from: string; to: string }): string =>
	dateWords(from === to ? from : `${from}/${to}`);

export function switchesOf(data: Pick<Dataset, 'windows' | 'sources'>): Switch[] {
	const articles = data.sources.filter((s) => s.kind === 'article').length;
	const switches: { [K in keyof Reading]: Switch<K> } = {
		window: {
			key: 'window',
			name: say('Window'),
			help: say(
				'A statement counts if every day on which it can have been made lies in the window.'
			),
			choices: data.windows.map((w) => ({
				value: w.id,
				label: w.label,
				phrase: daysInWords(w)
			}))
		},
		sources: {
			key: 'sources',
			name: say('Sources'),
			help: say('Primary records are transcripts, official texts and resolutions.'),
			choices: [
				{ value: 'all', label: say('All coverage'), phrase: say('all coverage') },
				{
					value: 'articles',
					label: articles === 2 ? say('The two articles') : say('Articles only'),
					phrase: articles === 2 ? say('the two articles only') : say('articles only')
				},
				{ value: 'primary', label: say('Primary records'), phrase: say('primary records only') }
			]
		},
		silence: {
			key: 'silence',
			name: say('Silence counts as caution'),
			help: say('Where the whole text was read, by us or by the witness.'),
			choices: yesNo(say('silence counts'), say('silence does not count'))
		},
		voiced: {
			key: 'voiced',
			name: say('Words spoken by others count'),
			help: say('What another state says that this state thinks.'),
			choices: yesNo(
				say('words spoken by others count'),
				say('words spoken by others do not count')
			)
		},
		deeds: {
			key: 'deeds',
			name: say('Deeds count'),
			help: say('What the state did toward the war.'),
			choices: yesNo(say('deeds count'), say('deeds do not count'))
		},
		sanctions: {
			key: 'sanctions',
			name: say('Sanctions and arms count'),
			help: say('What it said about them; with deeds also what it did.'),
			choices: yesNo(say('sanctions and arms count'), say('sanctions and arms do not count'))
		},
		votes: {
			key: 'votes',
			name: say('UN votes count'),
			help: say(
				'In favour is critical, against supportive, abstained cautious. All votes are one line.'
			),
			choices: yesNo(say('UN votes count'), say('UN votes do not count'))
		},
		lines: {
			key: 'lines',
			name: say('Two independent lines required'),
			help: say('Each stance needs two lines of reporting of its own.'),
			choices: [
				{ value: 1, label: say('No'), phrase: say('one line is enough') },
				{ value: 2, label: say('Yes'), phrase: say('two independent lines required') }
			]
		},
		rule: {
			key: 'rule',
			name: say('Rule'),
			help: say(
				'Pointed words: hedges never cancel one. Majority: the stance with most lines; a draw is cautious.'
			),
			choices: [
				{ value: 'pointed', label: say('Pointed words'), phrase: say('pointed-word rule') },
				{ value: 'majority', label: say('Majority'), phrase: say('majority rule') }
			]
		}
	};
	return Object.values(switches) as Switch[];
}

const same = (a: unknown, b: unknown) => String(a) === String(b);

/** What a value is called in the name of a reading, the ones chosen by hand included. */
function phraseOf(
	data: Pick<Dataset, 'windows' | 'sources'>,
	{ key, choices }: Switch,
	reading: Reading
): string {
	const choice = choices.find((c) => same(c.value, reading[key]));
	if (choice) return choice.phrase;
	if (key === 'window') return daysInWords(windowOf(data, reading));
	return plural(reading.sources.length, ['# source picked by hand', '# sources picked by hand']);
}

/** Keys in which two readings differ, in the order of the switches. */
export function differencesOf(a: Reading, b: Reading): (keyof Reading)[] {
	return (Object.keys(b) as (keyof Reading)[]).filter((key) => !same(a[key], b[key]));
}

/** "the two articles only, deeds count": what differs from the default; empty for the default itself. */
export function nameOf(
	data: Pick<Dataset, 'windows' | 'sources' | 'reading'>,
	reading: Reading
): string {
	const differs = new Set(differencesOf(reading, data.reading));
	return switchesOf(data)
		.filter(({ key }) => differs.has(key))
		.map((each) => phraseOf(data, each, reading))
		.join(say(', '));
}

/** A reading in which nothing is asked for that the data does not know. */
export function isReading(data: Pick<Dataset, 'windows' | 'sources'>, reading: Reading): boolean {
	const { window, sources } = reading;
	const windowKnown = data.windows.some((w) => w.id === window) || chosenDays(window) !== undefined;
	const ids = new Set(data.sources.map((s) => s.id));
	return windowKnown && (typeof sources === 'string' || sources.every((id) => ids.has(id)));
}
