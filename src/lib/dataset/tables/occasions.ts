import type { Problem } from '../../domain/types';
import { problem, quoted } from '../csv/problems';
import { didYouMean } from '../csv/suggest';
import type { Tables } from '../all-tables';

/** Checks that a window with an occasion has statements of that occasion. */
export function checkOccasions({ windows, statements }: Tables): Problem[] {
	if (!statements.whole || statements.problems.length > 0) return [];
	const known = new Set(statements.rows.map(({ value }) => value.occasion ?? ''));
	return windows.rows.flatMap((row) => {
		const { occasion } = row.value;
		if (!occasion || known.has(occasion)) return [];
		const near = didYouMean(
			occasion,
			[...known].filter(Boolean).map((code) => ({ code }))
		);
		return [
			problem(windows.file, row.place('occasion'), 'occasion', {
				found: quoted(occasion),
				expected: `an occasion of ${statements.file}, letter by letter, or an empty cell`,
				...(near && { suggestion: near })
			})
		];
	});
}
