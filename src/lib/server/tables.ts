import { version } from '$app/environment';
import codebook from '../../../data/README.md?raw';
import { guardedTable } from '../content/table';
import { KINDS } from '../content/tables';
import { releaseOf } from '../view/site';
import { fileText, translationNames } from './dataset';

export { codebook };

export const release = releaseOf(version);

/** One table as it is given away: as it stands in data/, safe to open in a spreadsheet. */
export function safeTable(name: string): string | undefined {
	const text = fileText(name);
	return text === undefined ? undefined : guardedTable(text);
}

/** Every table of the data set by name, in one order, translations last. */
export const safeTables = Object.fromEntries(
	[...Object.values(KINDS).map(({ file }) => file), ...translationNames].flatMap((file) => {
		const text = safeTable(file);
		return text === undefined ? [] : [[file, text]];
	})
);
