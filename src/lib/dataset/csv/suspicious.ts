import { mended } from './mojibake';
import { quoted, type Fault } from './problems';

const TAG = /<\/?[a-z][^<>]*>|<!--|<(?:script|iframe|img|svg|style|object|embed|link)\b/i;
// Line breaks are allowed in a cell. Direction overrides can make a text read like another one; fillers, Braille blanks
// and tag characters are characters to a machine, but invisible to a reader.
const HIDDEN =
	/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2028-\u202E\u2060-\u2069\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
// These characters belong in prose (line-break opportunities, direction of numbers), but not in a name.
const QUIET = /[\u00AD\u061C\u200C-\u200F\uFE00-\uFE0F]/u;
/** Characters that join or separate letters in scripts that need them: Persian, the scripts of India, Mongolian. */
const JOINED =
	/(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]\p{M}*)[\u200C\u200D](?=\p{L})/gu;

const invisible = (cell: string, sign: string): Fault => {
	const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return {
		found: `${sign === '\t' ? 'a tab' : 'an invisible control character'} (U+${code}) in ${quoted(cell.replaceAll(sign, '␣'))}`,
		expected: 'visible characters and spaces only',
		suggestion: 'delete it, or type the words again'
	};
};

/** Faults of text that no cell may contain, whatever its column. */
export function suspicious(cell: string): Fault[] {
	const faults: Fault[] = [];
	const tag = TAG.exec(cell)?.[0];
	if (tag) {
		faults.push({
			found: `${quoted(tag)}, which looks like HTML`,
			expected: 'plain words',
			suggestion: 'take the tag out; the atlas adds its own layout'
		});
	}
	const twice = mended(cell);
	if (twice) {
		faults.push({
			found: `${quoted(twice.word)}: letters that were saved in one encoding and read in another`,
			expected: 'the letters themselves',
			suggestion: `did you mean ${quoted(twice.meant)}? Open the file as UTF-8, or type the word again`
		});
	}
	const hidden = HIDDEN.exec(cell)?.[0];
	// Halves of letters from a wrong encoding may be invisible, so they are not reported twice.
	if (hidden !== undefined && !twice) faults.push(invisible(cell, hidden));
	if (cell.includes('\uFFFD')) {
		faults.push({
			found: `${quoted(around(cell, '\uFFFD'))}: the sign � stands where a letter was lost`,
			expected: 'the letter itself',
			suggestion: 'the file was once saved in a wrong encoding; type the letter again'
		});
	}
	return faults;
}

/** The fault of an invisible character in a name or id, where it would make two values look alike. */
export function invisibleIn(name: string): Fault | undefined {
	const sign = QUIET.exec(name.replace(JOINED, ''))?.[0];
	return sign === undefined ? undefined : invisible(name, sign);
}

/** Whether a text shows nothing to a reader. */
export const isBlank = (text: string): boolean =>
	text.replace(new RegExp(QUIET.source, 'gu'), '').trim() === '';

/** Some characters before and after the first `mark` in a text. */
function around(text: string, mark: string): string {
	const at = text.indexOf(mark);
	return text.slice(Math.max(0, at - 15), at + 15);
}
