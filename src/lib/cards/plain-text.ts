import { numberIn, t } from '../i18n/t';

/** Largest file that is read, in bytes. */
export const LARGEST = 10 * 2 ** 20;

/** A text, or why there is none, as a sentence for the reader. */
export type Read = { text: string; fault?: undefined } | { text?: undefined; fault: string };

/** Bytes of a text file in UTF-8 or UTF-16 → its text, with `\n` as line end and no byte order mark. */
export function plainText(bytes: Uint8Array): Read {
	if (bytes.length > LARGEST) return { fault: tooLarge(bytes.length) };
	const kind = otherKind(bytes);
	if (kind) return { fault: `${kind} ${copyIt()}` };
	try {
		const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
		if (text.trim() === '') return { fault: t('There is nothing in this file.') };
		// A NUL is in no text: it was not one after all.
		if (text.includes('\0')) return { fault: `${t('This file is not plain text.')} ${copyIt()}` };
		return { text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
	} catch {
		return {
			fault: t(
				'This file is not text in UTF-8 or UTF-16. Save it again as “plain text, UTF-8”, or paste its text below.'
			)
		};
	}
}

const copyIt = () => t('Save it as plain text, or copy its text and paste it below.');

/** The sentence about a file of so many bytes. */
export function tooLarge(bytes: number): string {
	return t(
		`This file has ${numberIn(Math.ceil(bytes / 2 ** 20))} MB; at most ${numberIn(LARGEST / 2 ** 20)} MB can be looked through. Save the article alone as plain text.`
	);
}

/** A sentence that says what it is instead of a text. */
function otherKind(bytes: Uint8Array): string | undefined {
	const start = String.fromCharCode(...bytes.subarray(0, 5));
	if (start === '%PDF-') return t('This is a PDF file.');
	if (start.startsWith('PK')) return t('This is a Word, OpenDocument or ZIP file.');
	if (start === '{\\rtf') return t('This is an RTF file.');
	return undefined;
}

/** By the byte order mark; without one, Latin letters in UTF-16 show by a zero in every second byte. */
function encodingOf(bytes: Uint8Array): string {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	const head = bytes.subarray(0, 2000);
	const zeros = (odd: number) => head.filter((byte, at) => at % 2 === odd && byte === 0).length;
	if (zeros(1) > head.length / 5) return 'utf-16le';
	return zeros(0) > head.length / 5 ? 'utf-16be' : 'utf-8';
}
