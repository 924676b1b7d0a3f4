import { version } from '$app/environment';
import codebook from '../../../data/README.md?raw';
import { guardedTable } from '../content/table';
import { KINDS } from '../content/tables';
import { tableText } from './dataset';

export { codebook };

/** Version of the release, without the fingerprint of the build. */
export const release = version.replace(/-[0-9a-f]{12}$/, '');

/** One table as it is given away: as it stands in data/, safe to open in a spreadsheet. */
export function safeTable(name: string): string | undefined {
	const text = tableText(name);
	return text === undefined ? undefined : guardedTable(text);
}

/** Every table of the data set by name, in one order. */
export const safeTables = Object.fromEntries(
	Object.values(KINDS).map(({ file }) => [file, safeTable(file) ?? ''])
);
