/** The switches of a reading in words: one row a switch, as the panel shows them and a reading is named. */
import { chosenDays, windowOf } from '../evidence/reading';
import type { Dataset, Reading } from '../model/types';
import { dateWords, plural } from './words';

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
	{ value: false, label: 'No', phrase: no },
	{ value: true, label: 'Yes', phrase: yes }
];

/** Days as a phrase: "1 March to 31 Aug 2022". */
export const daysInWords = ({ from, to }: { from: string; to: string }): string =>
	dateWords(from === to ? from : `${from}/${to}`);

export function switchesOf(data: Pick<Dataset, 'windows' | 'sources'>): Switch[] {
	const articles = data.sources.filter((s) => s.kind === 'article').length;
	const switches: { [K in keyof Reading]: Switch<K> } = {
		window: {
			key: 'window',
			name: 'Window',
			help: 'A statement counts if every day on which it can have been made lies in the window.',
			choices: data.windows.map((w) => ({
				value: w.id,
				label: w.label,
				phrase: daysInWords(w)
			}))
		},
		sources: {
			key: 'sources',
			name: 'Sources',
			help: 'Primary records are transcripts, official texts and resolutions.',
			choices: [
				{ value: 'all', label: 'All coverage', phrase: 'all coverage' },
				{
					value: 'articles',
					label: articles === 2 ? 'The two articles' : 'Articles only',
					phrase: articles === 2 ? 'the two articles only' : 'articles only'
				},
				{ value: 'primary', label: 'Primary records', phrase: 'primary records only' }
			]
		},
		silence: {
			key: 'silence',
			name: 'Silence counts as caution',
			help: 'Where the whole text was read, by us or by the witness.',
			choices: yesNo('silence counts', 'silence does not count')
		},
		voiced: {
			key: 'voiced',
			name: 'Words spoken by others count',
			help: 'What another state says that this state thinks.',
			choices: yesNo('words spoken by others count', 'words spoken by others do not count')
		},
		deeds: {
			key: 'deeds',
			name: 'Deeds count',
			help: 'What the state did toward the war.',
			choices: yesNo('deeds count', 'deeds do not count')
		},
		sanctions: {
			key: 'sanctions',
			name: 'Sanctions and arms count',
			help: 'What it said about them; with deeds also what it did.',
			choices: yesNo('sanctions and arms count', 'sanctions and arms do not count')
		},
		votes: {
			key: 'votes',
			name: 'UN votes count',
			help: 'In favour is critical, against supportive, abstained cautious. All votes are one line.',
			choices: yesNo('UN votes count', 'UN votes do not count')
		},
		lines: {
			key: 'lines',
			name: 'Two independent lines required',
			help: 'Each stance needs two lines of reporting of its own.',
			choices: [
				{ value: 1, label: 'No', phrase: 'one line is enough' },
				{ value: 2, label: 'Yes', phrase: 'two independent lines required' }
			]
		},
		rule: {
			key: 'rule',
			name: 'Rule',
			help: 'Pointed words: hedges never cancel one. Majority: the stance with most lines; a draw is cautious.',
			choices: [
				{ value: 'pointed', label: 'Pointed words', phrase: 'pointed-word rule' },
				{ value: 'majority', label: 'Majority', phrase: 'majority rule' }
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
	return `${plural(reading.sources.length, 'source')} picked by hand`;
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
		.join(', ');
}

/** A reading in which nothing is asked for that the data does not know. */
export function isReading(data: Pick<Dataset, 'windows' | 'sources'>, reading: Reading): boolean {
	const { window, sources } = reading;
	const windowKnown = data.windows.some((w) => w.id === window) || chosenDays(window) !== undefined;
	const ids = new Set(data.sources.map((s) => s.id));
	return windowKnown && (typeof sources === 'string' || sources.every((id) => ids.has(id)));
}
