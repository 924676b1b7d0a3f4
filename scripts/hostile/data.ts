/** The tables of data/ with hostile text in every cell in which the check allows it. Pure. */
import { readDataset } from '../../src/lib/dataset/dataset';
import { parseRows, writeTable } from '../../src/lib/dataset/csv/table';

/** Right-to-left letters among characters that take their direction from their neighbours. */
export const RIGHT_TO_LEFT = 'שלום (א) 1-2';
/** Longest allowed name, in characters. */
const SHORT = 60;
/** Wider than any screen, without a break opportunity. */
const LONG = 'W'.repeat(5_000);

/** Texts that would run, or become an element, if a page treated them as more than text. */
const HURTS = [
	'"\'><a href=javascript:hacked() onmouseover=hacked() autofocus onfocus=hacked() x=',
	'&lt;script&gt;hacked()&lt;/script&gt; &#60;img src=x onerror=hacked()&#62;',
	'javascript:hacked()',
	'data:text/html,hacked',
	']]> --!> {@html hacked()} ${hacked()} </',
	'__proto__ constructor',
	RIGHT_TO_LEFT,
	LONG
];

/** Text columns of all tables; other columns are ids, dates, numbers and words of fixed lists. */
const TEXT = new Set(
	(
		'title event subject organisation name label definition represented_by status note speaker speaker_role occasion ' +
		'reason paraphrase quote locator outlet author faults via description claim finding what why heading text notes ' +
		'questions sentence'
	).split(' ')
);
/** Tables of keys and values. */
const KEYED = new Set(['atlas.csv', 'reading.csv']);

/** The longest allowed id of a source. */
const LONG_ID = 'x'.repeat(200);
const RENAMED: [from: string, to: string][] = [
	['critical', 'constructor'],
	['un77-KAZ', LONG_ID],
	['IND-01', 'hasOwnProperty']
];

/** The tables with as many odd values as allowed that are not text: ids, stances, years, the state attacked. */
export function oddSet(base: Record<string, string>): Record<string, string> {
	const files: Record<string, string> = {};
	for (const [name, text] of Object.entries(base)) {
		const rows = parseRows(text).rows.map(({ fields }) =>
			fields.map((cell) =>
				cell
					.split(';')
					.map((part) => RENAMED.find(([from]) => from === part)?.[1] ?? part)
					.join(';')
			)
		);
		files[name] = writeTable(rows);
	}
	const looks = ['circle', 'square', 'diamond', 'dashed'].flatMap((shape) =>
		['dots', 'lines', 'solid', 'stripes'].map((pattern) => [shape, pattern])
	);
	const known = ['circle,solid', 'square,dots', 'diamond,stripes', 'dashed,lines'];
	const more = looks
		.filter((look) => !known.includes(look.join()))
		.map(([shape, pattern], i) => {
			const colour = `#${(0x202020 + i * 0x0b0703).toString(16)}`;
			const colours = [colour, '#FFFFFF', colour, '#FFFFFF'];
			const way = i % 2 ? 'for' : 'against';
			return [
				`s${i}`,
				`Stance ${i}`,
				`${10 + i}`,
				way,
				shape!,
				pattern!,
				...colours,
				'Words.',
				'',
				'',
				'',
				''
			];
		});
	files['stances.csv'] += writeTable(more);
	files['windows.csv'] += 'years,Years until today,2014-02-27,2026-11-30,\n';
	files['atlas.csv'] = files['atlas.csv']!.replace('attacked,UKR', 'attacked,XWE');
	return files;
}

/** Files by name, and the number of cells with hostile text. */
export function hostileSet(base: Record<string, string>): {
	files: Record<string, string>;
	cells: number;
} {
	// Without data/words.csv, silence needs no fingerprint, which no hostile quotation would match.
	const files = Object.fromEntries(Object.entries(base).filter(([name]) => name !== 'words.csv'));
	let cells = 0;
	for (const [name, text] of Object.entries(files)) {
		if (!name.endsWith('.csv') || KEYED.has(name)) continue;
		const [head, ...body] = parseRows(text).rows.map(({ fields }) => fields);
		for (const [x, column] of head!.entries()) {
			if (!TEXT.has(column)) continue;
			// A row gets the same text in two builds, and neighbouring rows get different texts.
			for (const most of [Infinity, SHORT]) {
				const put = (cell: string, y: number) =>
					cell === '' ? '' : HURTS[(x + y) % HURTS.length]!.slice(0, most);
				// An excerpt is a part of its quotation.
				const excerpt = column === 'quote' ? head!.indexOf('excerpt') : -1;
				const changed = body.map((row, y) =>
					row.map((cell, i) => (i === x ? put(cell, y) : i === excerpt ? '' : cell))
				);
				const made = { ...files, [name]: writeTable([head!, ...changed]) };
				// Leaves columns unchanged that must agree with others (such as steps with headlines).
				if (!readDataset(made).dataset) continue;
				files[name] = made[name]!;
				body.splice(0, body.length, ...changed);
				cells += body.filter((row) => row[x] !== '').length;
				break;
			}
		}
	}
	return { files, cells };
}
