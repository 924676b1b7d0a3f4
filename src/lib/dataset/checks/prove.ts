import type { Problem } from '../../domain/types';
import { makeFingerprint, type Fingerprint } from './fingerprint';
import { problem, quoted, type Fault } from '../csv/problems';
import { unknown } from './references';
import { signalWords } from '../tables/signal-words';
import { sources } from '../tables/sources';
import { statements } from '../tables/statements';
import { readTable, type Row, type Table } from '../csv/table';
import type { Files } from '../all-tables';
import { wordsOf, type Word } from './words';

/**
 * The fingerprint of a source's text with a seal for each of its quotations in statements.csv, or the problems: an
 * unknown source, an unreadable table, quotations that are not exact. No problem repeats a word of the text.
 */
export function proveSource(
	files: Files,
	source: string,
	text: string,
	folder = 'data/'
): { fingerprint?: Fingerprint; problems: Problem[] } {
	const table = read(statements, files, folder);
	const known = read(sources, files, folder);
	const signals = Object.hasOwn(files, signalWords.file)
		? read(signalWords, files, folder)
		: undefined;
	const problems = [known, table, ...(signals ? [signals] : [])].flatMap((each) =>
		each.whole ? [] : each.problems
	);
	if (problems.length > 0) return { problems };
	if (!known.ids.has(source)) {
		const fault = unknown(source, known);
		return { problems: [problem(known.file, { line: 1, column: 1 }, 'id', fault)] };
	}
	const rows = table.rows.filter(({ value }) => value.source === source && value.quote && value.id);
	const quotes = Object.fromEntries(rows.map(({ value }) => [value.id ?? '', value.quote ?? '']));
	const language = known.rows.find(({ value }) => value.id === source)?.value.language;
	const looked = (signals?.rows ?? []).flatMap(({ value }) =>
		value.language === language && value.word ? [value.word] : []
	);
	const { fingerprint, missing } = makeFingerprint(source, text, quotes, looked);
	if (missing.length === 0) return { fingerprint, problems };
	const words = wordsOf(text);
	const wrong = (row: Row<{ id: string; quote: string }>) =>
		problem(table.file, row.place('quote'), 'quote', notExact(row.value.quote ?? '', text, words));
	return { problems: rows.filter(({ value }) => missing.includes(value.id ?? '')).map(wrong) };
}

function read<T>(kind: Parameters<typeof readTable<T>>[0], files: Files, folder: string): Table<T> {
	return readTable(kind, files[kind.file] ?? '', folder + kind.file);
}

/** Says at which word a quotation departs from the text, by word numbers, without quoting the text. */
function notExact(quote: string, text: string, words: Word[]): Fault {
	const spoken = wordsOf(quote);
	const { from, at, length } = longestRun(spoken, words);
	const expected = 'words that stand in the text exactly so, letter by letter and sign by sign';
	const fault = (why: string) => ({ found: `${quoted(quote)}: ${why}`, expected });
	if (text.includes(quote)) return fault('it begins or ends in the middle of a word');
	const place = `word ${at + 1} of ${words.length} of the text`;
	if (length === spoken.length && length > 0) {
		return {
			...fault(`its words stand at ${place}, but with other signs or blanks among them`),
			suggestion: 'look at quotation marks, apostrophes, dashes and commas'
		};
	}
	// A run of one or two words occurs anywhere, so it does not locate the quotation.
	if (length < 3) return fault('no three words of it stand together in the text');
	const [before, after] = [spoken[from - 1], spoken[from + length]];
	const odd = after ? `“${after.word}” does not follow` : `“${before?.word}” does not come before`;
	return fault(`nearest is ${place}, where ${length} of its words stand, but ${odd}`);
}

/** The longest run of words that the quotation shares with the text, by word positions in both. */
function longestRun(spoken: Word[], words: Word[]): { from: number; at: number; length: number } {
	let best = { from: 0, at: 0, length: 0 };
	for (let from = 0; from < spoken.length; from++) {
		for (let at = 0; at < words.length; at++) {
			let length = 0;
			while (
				from + length < spoken.length &&
				words[at + length]?.word === spoken[from + length]?.word
			) {
				length++;
			}
			if (length > best.length) best = { from, at, length };
		}
	}
	return best;
}
