import { count, type Fault, type Place } from './problems';

/** The text of a file with `\n` as line end and without a byte order mark, and its faults. */
export interface Decoded {
	/** Missing if the file cannot be read as text. */
	text?: string;
	faults: (Fault & Place)[];
	/** Oddities that are read as they were meant, but reported nevertheless. */
	notes: (Fault & Place)[];
}

/** Number of invalid bytes that are listed one by one per file. */
const LISTED = 5;

/** A file with more invalid bytes than this has another encoding as a whole. */
const FOREIGN = 1000;

const SAVE_AS = 'save the file again as “CSV UTF-8”, or as plain text in the encoding UTF-8';

/** Decodes a file and reports its faults. Reading continues after a fault where that is possible. */
export function decode(file: string | Uint8Array): Decoded {
	const start = { line: 1, column: 1 };
	const faults: (Fault & Place)[] = [];
	const notes: (Fault & Place)[] = [];
	let text: string;
	if (typeof file === 'string') text = file;
	else {
		const other = otherFormat(file);
		if (other) {
			return {
				faults: [{ ...start, found: other, expected: 'text in UTF-8', suggestion: SAVE_AS }],
				notes
			};
		}
		const read = decodeBytes(file);
		text = read.text;
		faults.push(...read.faults);
	}
	if (text.startsWith('\uFEFF')) {
		text = text.slice(1);
		notes.push({
			...start,
			found: 'a byte order mark before the first character, as spreadsheets write it',
			expected: 'UTF-8 without it; it was read all the same, and is not given away'
		});
	}
	const windows = lineEnds(text, /\r\n/g);
	if (windows)
		notes.push({
			...windows,
			found: `Windows line ends (CR LF) after ${windows.found}, as spreadsheets write them`,
			expected: 'line ends as LF; they were read all the same, and are given away as LF'
		});
	const mac = lineEnds(text, /\r(?!\n)/g);
	if (mac)
		faults.push({
			...mac,
			found: `old Mac line ends (CR) after ${mac.found}`,
			expected: 'line ends as LF, or CR LF',
			suggestion:
				'set the line ends of the file to LF in your editor, or save it with Unix line ends'
		});
	text = text.replace(/\r\n?/g, '\n');
	if (text.trim() === '') {
		faults.push({
			...start,
			found: 'an empty file',
			expected: 'a line with the names of the columns'
		});
		return { faults, notes };
	}
	return { text, faults, notes };
}

/** The file format, if the first bytes show that it is certainly not UTF-8 text; otherwise undefined. */
function otherFormat(bytes: Uint8Array): string | undefined {
	const [a, b] = bytes;
	if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
		return 'text in the encoding UTF-16';
	if (a === 0x50 && b === 0x4b) return 'a spreadsheet or ZIP file, not a text file';
	if (bytes.subarray(0, 1000).includes(0)) return 'a binary file, or text in the encoding UTF-16';
	return undefined;
}

/**
 * Decodes bytes as UTF-8. An invalid byte is reported and then read as Windows-1252, the most likely original encoding,
 * so that one wrong byte does not spoil the checks of the whole file.
 */
function decodeBytes(bytes: Uint8Array): { text: string; faults: (Fault & Place)[] } {
	const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
	const windows = new TextDecoder('windows-1252');
	const bad = invalidBytes(bytes);
	const faults: (Fault & Place)[] = [];
	let text = '';
	let done = 0;
	for (const [index, at] of bad.entries()) {
		text += utf8.decode(bytes.subarray(done, at));
		const letter = windows.decode(bytes.subarray(at, at + 1));
		if (index < LISTED) {
			const hex = (bytes[at] ?? 0).toString(16).toUpperCase();
			const more = index === LISTED - 1 ? bad.length - LISTED : 0;
			faults.push({
				...placeAtEnd(text),
				found: `byte 0x${hex} (number ${at + 1} of the file), which is not UTF-8${more ? `, and ${more} more like it further down` : ''}`,
				expected: 'text in UTF-8',
				suggestion: `it may be meant as “${letter}”; ${SAVE_AS}`
			});
		}
		text += letter;
		done = at + 1;
		if (index >= LISTED && bad.length > FOREIGN) break;
	}
	const rest = bad.length > FOREIGN ? windows : utf8;
	return { text: text + rest.decode(bytes.subarray(done)), faults };
}

/** Offsets (0-based) of all bytes that cannot be part of well-formed UTF-8 (Unicode, table 3-7). */
export function invalidBytes(bytes: Uint8Array): number[] {
	const bad: number[] = [];
	for (let at = 0; at < bytes.length;) {
		const length = sequenceLength(bytes, at);
		if (length === 0) bad.push(at);
		at += length || 1;
	}
	return bad;
}

/** Length in bytes of the well-formed sequence that starts at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
	const first = bytes[at] ?? 0;
	if (first < 0x80) return 1;
	const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
	if (first < 0xc2 || first > 0xf4) return 0;
	const second = bytes[at + 1] ?? 0;
	// The second byte reveals overlong forms, surrogates and code points beyond U+10FFFF.
	const from = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
	const to = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
	if (second < from || second > to) return 0;
	for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
	return length;
}

/** The position of a character appended to a text. */
function placeAtEnd(text: string): Place {
	const lines = text.split('\n');
	return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** Position of the first line with such an ending, and how many lines have it, in words. */
function lineEnds(text: string, end: RegExp): (Place & { found: string }) | undefined {
	const all = text.match(end);
	if (!all) return undefined;
	return { ...placeAtEnd(text.slice(0, text.search(end))), found: count(all.length, 'line') };
}
