import { shown, type Fault } from './problems';

const TAG = /<\/?[a-z][^<>]*>|<!--|<(?:script|iframe|img|svg|style|object|embed|link)\b/i;
// Line breaks are allowed in a cell; direction overrides can make a text read as another one.
const HIDDEN =
	/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF]/;

/** What must not stand in any cell, whatever its column. */
export function suspicious(cell: string): Fault[] {
	const faults: Fault[] = [];
	const tag = TAG.exec(cell)?.[0];
	if (tag) {
		faults.push({
			found: `${shown(tag)}, which looks like HTML`,
			expected: 'plain words',
			suggestion: 'take the tag out; the atlas adds its own layout'
		});
	}
	const hidden = HIDDEN.exec(cell)?.[0];
	if (hidden !== undefined) {
		const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		faults.push({
			found: `${hidden === '\t' ? 'a tab' : 'an invisible control character'} (U+${code}) in ${shown(cell.replaceAll(hidden, '␣'))}`,
			expected: 'visible characters and spaces only',
			suggestion: 'delete it, or type the words again'
		});
	}
	if (cell.includes('\uFFFD')) {
		faults.push({
			found: `${shown(around(cell, '\uFFFD'))}: the sign � stands where a letter was lost`,
			expected: 'the letter itself',
			suggestion: 'the file was once saved in a wrong encoding; type the letter again'
		});
	}
	return faults;
}

/** Some characters before and after the first `mark` of a text. */
function around(text: string, mark: string): string {
	const at = text.indexOf(mark);
	return text.slice(Math.max(0, at - 15), at + 15);
}
