import { expect, test } from 'vitest';
import { LARGEST, plainText } from '../../src/lib/cards/plain-text';

const TEXT = 'Ünder the same “sky”\r\nМир 和平 🏛\r';
const READ = 'Ünder the same “sky”\nМир 和平 🏛\n';
const utf8 = new TextEncoder();
/** UTF-16 with the byte order asked for. */
function utf16(text: string, little: boolean): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	[...Array(text.length).keys()].forEach((at) =>
		view.setUint16(at * 2, text.charCodeAt(at), little)
	);
	return bytes;
}

test.each([
	['UTF-8', utf8.encode(TEXT)],
	['UTF-8 with a byte order mark', utf8.encode(`\uFEFF${TEXT}`)],
	['UTF-16, little', utf16(`\uFEFF${TEXT}`, true)],
	['UTF-16, big', utf16(`\uFEFF${TEXT}`, false)],
	['UTF-16 without a mark, little', utf16(TEXT, true)],
	['UTF-16 without a mark, big', utf16(TEXT, false)]
])('%s', (_name, bytes) => expect(plainText(bytes)).toEqual({ text: READ }));

test.each([
	['PDF', utf8.encode('%PDF-1.7 …'), /PDF file/],
	['Word', utf8.encode('PK\u0003\u0004'), /Word/],
	['RTF', utf8.encode('{\\rtf1}'), /RTF/],
	['Windows-1252', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20]), /not text in UTF-8/],
	['zeros', new Uint8Array(100), /not plain text|nothing/],
	['nothing', new Uint8Array(), /nothing in this file/],
	['too large', new Uint8Array(LARGEST + 1), /11 MB; at most 10 MB/]
])('%s is refused in words', (_name, bytes, words) =>
	expect(plainText(bytes).fault).toMatch(words)
);
