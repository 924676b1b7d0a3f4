import { numberIn, t } from '../i18n/t';

/** Size of the largest file that is read, in bytes. */
export const LARGEST = 10 * 2 ** 20;

/** A text, or the reason why there is none, as a sentence for the reader. */
export type Read = { text: string; fault?: undefined } | { text?: undefined; fault: string };

/** Decodes a text file in UTF-8 or UTF-16; the text has `\n` as line end and no byte order mark. */
export function plainText(bytes: Uint8Array): Read {
	if (bytes.length > LARGEST) return { fault: tooLarge(bytes.length) };
	const kind = otherKind(bytes);
	if (kind) return { fault: `${kind} ${copyIt()}` };
	try {
		const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
		if (text.trim() === '') return { fault: t('There is nothing in this file.') };
		// Plain text never contains NUL.
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

/** The sentence about a file that is too large, by its size in bytes. */
export function tooLarge(bytes: number): string {
	return t(
		`This file has ${numberIn(Math.ceil(bytes / 2 ** 20))} MB; at most ${numberIn(LARGEST / 2 ** 20)} MB can be looked through. Save the article alone as plain text.`
	);
}

/** A sentence that names the file's format, if it is not plain text. */
function otherKind(bytes: Uint8Array): string | undefined {
	const start = String.fromCharCode(...bytes.subarray(0, 5));
	if (start === '%PDF-') return t('This is a PDF file.');
	if (start.startsWith('PK')) return t('This is a Word, OpenDocument or ZIP file.');
	if (start === '{\\rtf') return t('This is an RTF file.');
	return undefined;
}

/** Detects the encoding by the byte order mark; without one, by the zero in every second byte of Latin UTF-16. */
function encodingOf(bytes: Uint8Array): string {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	const head = bytes.subarray(0, 2000);
	const zeros = (odd: number) => head.filter((byte, at) => at % 2 === odd && byte === 0).length;
	if (zeros(1) > head.length / 5) return 'utf-16le';
	return zeros(0) > head.length / 5 ? 'utf-16be' : 'utf-8';
}
