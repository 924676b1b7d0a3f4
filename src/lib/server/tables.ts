import { version } from '$app/environment';
import codebook from '../../../data/README.md?raw';
import { guardedTable } from '../dataset/csv/table';
import { KINDS } from '../dataset/all-tables';
import { releaseOf } from '../shell/public-url';
import { fileText, translationNames } from './dataset';

export { codebook };

export const release = releaseOf(version);

/** One table of data/ as offered for download, with cells that are safe to open in a spreadsheet. */
export function safeTable(name: string): string | undefined {
	const text = fileText(name);
	return text === undefined ? undefined : guardedTable(text);
}

/** Every table of the data set by name, in a fixed order, translations last. */
export const safeTables = Object.fromEntries(
	[...Object.values(KINDS).map(({ file }) => file), ...translationNames].flatMap((file) => {
		const text = safeTable(file);
		return text === undefined ? [] : [[file, text]];
	})
);
