/** The switches of a reading in words, for the panel and for the name of a reading. */
import { chosenDays, windowOf } from '../analysis/reading';
import type { Dataset, Reading } from '../domain/types';
import { plural, t } from '../i18n/t';
import { dateWords } from '../i18n/dates-and-lists';

/** One value of a switch. */
export interface Choice<V> {
	value: V;
	/** Words on the switch. */
	label: string;
	/** Words in the name of a reading, after "Reading:". */
	phrase: string;
}

export interface Switch<K extends keyof Reading = keyof Reading> {
	key: K;
	name: string;
	/** Explains the switch in one sentence. */
	help: string;
	choices: Choice<Reading[K]>[];
}

const yesNo = (yes: string, no: string): Choice<boolean>[] => [
	{ value: false, label: t('No'), phrase: no },
	{ value: true, label: t('Yes'), phrase: yes }
];

/** A span of days as a phrase: "1 March to 31 Aug 2022". */
const daysInWords = ({ from, to }: { from: string; to: string }): string =>
	dateWords(from === to ? from : `${from}/${to}`);

/** All switches in the order of the panel, in the language of the page; the windows are those of data/windows.csv. */
export function switchesOf(data: Pick<Dataset, 'windows' | 'sources'>): Switch[] {
	const articles = data.sources.filter((s) => s.kind === 'article').length;
	const switches: { [K in keyof Reading]: Switch<K> } = {
		window: {
			key: 'window',
			name: t('Window'),
			help: t('A statement counts if every day on which it can have been made lies in the window.'),
			choices: data.windows.map((w) => ({
				value: w.id,
				label: w.label,
				phrase: daysInWords(w)
			}))
		},
		sources: {
			key: 'sources',
			name: t('Sources'),
			help: t('Primary records are transcripts, official texts and resolutions.'),
			choices: [
				{ value: 'all', label: t('All coverage'), phrase: t('all coverage') },
				{
					value: 'articles',
					label: articles === 2 ? t('The two articles') : t('Articles only'),
					phrase: articles === 2 ? t('the two articles only') : t('articles only')
				},
				{ value: 'primary', label: t('Primary records'), phrase: t('primary records only') }
			]
		},
		silence: {
			key: 'silence',
			name: t('Silence counts as caution'),
			help: t('Where the whole text was read, by us or by the witness.'),
			choices: yesNo(t('silence counts'), t('silence does not count'))
		},
		voiced: {
			key: 'voiced',
			name: t('Words spoken by others count'),
			help: t('What another state says that this state thinks.'),
			choices: yesNo(t('words spoken by others count'), t('words spoken by others do not count'))
		},
		deeds: {
			key: 'deeds',
			name: t('Deeds count'),
			help: t('What the state did toward the war.'),
			choices: yesNo(t('deeds count'), t('deeds do not count'))
		},
		sanctions: {
			key: 'sanctions',
			name: t('Sanctions and arms count'),
			help: t('What it said about them; with deeds also what it did.'),
			choices: yesNo(t('sanctions and arms count'), t('sanctions and arms do not count'))
		},
		votes: {
			key: 'votes',
			name: t('UN votes count'),
			help: t(
				'In favour is critical, against is supportive, abstained is cautious. All votes together count as one source.'
			),
			choices: yesNo(t('UN votes count'), t('UN votes do not count'))
		},
		lines: {
			key: 'lines',
			name: t('Two independent sources required'),
			help: t('Each stance needs two independent sources of its own.'),
			choices: [
				{ value: 1, label: t('No'), phrase: t('one source is enough') },
				{ value: 2, label: t('Yes'), phrase: t('two independent sources required') }
			]
		},
		rule: {
			key: 'rule',
			name: t('Rule'),
			help: t(
				'Pointed words: a hedge never cancels one. Majority: the stance with the most independent sources; a draw is cautious.'
			),
			choices: [
				{ value: 'pointed', label: t('Pointed words'), phrase: t('pointed-word rule') },
				{ value: 'majority', label: t('Majority'), phrase: t('majority rule') }
			]
		}
	};
	return Object.values(switches) as Switch[];
}

const same = (a: unknown, b: unknown) => String(a) === String(b);

/** The phrase for a value in the name of a reading, including values chosen by hand. */
function phraseOf(
	data: Pick<Dataset, 'windows' | 'sources'>,
	{ key, choices }: Switch,
	reading: Reading
): string {
	const choice = choices.find((c) => same(c.value, reading[key]));
	if (choice) return choice.phrase;
	if (key === 'window') return daysInWords(windowOf(data, reading));
	return plural(reading.sources.length, ['# chosen source', '# chosen sources']);
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
		.join(t(', '));
}

/** True if the data knows the window and all sources of a reading. */
export function isReading(data: Pick<Dataset, 'windows' | 'sources'>, reading: Reading): boolean {
	const { window, sources } = reading;
	const windowKnown = data.windows.some((w) => w.id === window) || chosenDays(window) !== undefined;
	const ids = new Set(data.sources.map((s) => s.id));
	return windowKnown && (typeof sources === 'string' || sources.every((id) => ids.has(id)));
}
