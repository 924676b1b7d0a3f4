/** The small print of a picture: what must not get lost when it leaves the page. */
import { plural, t } from '../i18n/t';
import type { Picture } from '../picture/picture';
import { dateWords } from '../i18n/dates-and-lists';

/** The page Method tells it in full. */
export const borderNote = (): string =>
	t(
		'Borders follow votes of the United Nations where there are any. Hatched: occupied or disputed; no position on final status.'
	);

/** "3 statements from 2 sources, 1 independent line of reporting.": the size of the data behind a picture. */
export function sourcesWords({ totals }: Picture): string {
	const statements = plural(totals.statements, ['# statement', '# statements']);
	const sources = plural(totals.sources, ['from # source', 'from # sources']);
	const lines = plural(totals.lines, ['# of them independent.', '# of them independent.']);
	return t(`${statements} ${sources}, ${lines}`);
}

/** "As of 16 Sept 2022" */
export const dayWords = ({ date }: Picture): string =>
	t(`Roles and stances as of ${dateWords(date)}`);

/** "stance-atlas-stance-KAZ": a file name from what a view is, with nothing that a disk refuses. */
export const fileName = (...parts: string[]): string =>
	['stance-atlas', ...parts]
		.map((part) => part.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, ''))
		.filter(Boolean)
		.join('-')
		.slice(0, 100);
