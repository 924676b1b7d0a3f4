import { PATTERNS, SHAPES, type Problem, type Stance } from '../../domain/types';
import { problem, quoted } from '../csv/problems';
import { column, colour, name, oneOf, styleId, text, whole, words } from '../csv/readers';
import { alike, type Finding, type Kind, type Table } from '../csv/table';

/** The class of states without a position. */
export const NONE = 'none';

/** data/stances.csv */
export const stances: Kind<Stance> = {
	file: 'stances.csv',
	title: 'Stances',
	row: 'A stance: what it is and how it is drawn.',
	key: ['id'],
	label: 'label',
	columns: {
		id: column('Name of the stance; none is the class of states without a position.', styleId()),
		label: column('In words.', name()),
		order: column('Place in the legend.', whole()),
		direction: column(
			'Where it points: for the war, against it, or neither.',
			oneOf('for', 'against', 'hedge', '')
		),
		shape: column('Shape of its mark.', oneOf(...SHAPES)),
		pattern: column('Pattern of its fill.', oneOf(...PATTERNS)),
		light: column('Fill in the light theme.', colour()),
		light_text: column('Text on it.', colour()),
		dark: column('Fill in the dark theme.', colour()),
		dark_text: column('Text on it.', colour()),
		definition: column('What it is.', words()),
		example: column('What falls under it.', text()),
		counter_example: column('What does not.', text()),
		claim: column(
			'Headline of the atlas, from the first stance that has one: {n} of {of} members have the stance.',
			text()
		),
		claim_none: column('The same if no member has the stance.', text())
	},
	// Before these columns existed, the title was the headline.
	optional: { claim: '', claim_none: '' },
	translated: ['label', 'definition', 'example', 'counter_example', 'claim', 'claim_none'],
	checkRow: (row) => [...claims(row), ...pointing(row)],
	checkTable: (table) => [...twoAlike(table), ...missing(table)]
};

/** Checks that a headline tells its numbers, and that there is one for every number. A translation has one cell only. */
function claims({ claim, claim_none }: Partial<Stance>): Finding<Stance>[] {
	const found: Finding<Stance>[] = [];
	const numbered = ['{n}', '{of}'].every((part) => claim?.includes(part));
	if ((claim || (claim === '' && claim_none)) && !numbered)
		found.push({
			field: 'claim',
			found: claim === '' ? 'an empty cell' : quoted(claim ?? ''),
			expected: 'a sentence with {n} and {of}: “Of {of} members, {n} reproached Moscow”'
		});
	if (claim && claim_none === '')
		found.push({
			field: 'claim_none',
			found: 'an empty cell beside a claim',
			expected: 'the sentence for no member: “None of the {of} members reproached Moscow”'
		});
	return found;
}

function pointing({ id, direction }: Partial<Stance>): Finding<Stance>[] {
	if (id === undefined || direction === undefined) return [];
	if (id === NONE && direction !== '') {
		return [
			{ field: 'direction', found: direction, expected: 'an empty cell: “none” is no stance' }
		];
	}
	if (id !== NONE && direction === '') {
		return [{ field: 'direction', found: 'an empty cell', expected: 'for, against or hedge' }];
	}
	return [];
}

/** Checks that readers can tell stances apart, and that there is the one stance that the rule needs. */
function twoAlike(table: Table<Stance>): Problem[] {
	return [
		...alike(table, 'order', ({ order }) => order, 'an order of its own'),
		...alike(
			table,
			'pattern',
			({ shape, pattern }) => shape && pattern && `${shape}, ${pattern}`,
			'a shape and pattern that no other stance has together'
		),
		...alike(table, 'light', ({ light }) => light?.toUpperCase(), 'a colour of its own'),
		...alike(table, 'dark', ({ dark }) => dark?.toUpperCase(), 'a colour of its own'),
		...alike(table, 'label', ({ label }) => label, 'a label of its own'),
		...alike(
			table,
			'direction',
			({ direction }) => (direction === 'hedge' ? direction : undefined),
			'one hedge: it is what pointed words both ways come to'
		)
	];
}

function missing({ file, ids, rows, whole }: Table<Stance>): Problem[] {
	if (!whole) return [];
	const top = { line: 1, column: 1 };
	// A direction that is missing or could not be read may have been meant as a hedge.
	const hedged = rows.some(({ value: { id, direction } }) =>
		direction ? direction === 'hedge' : id !== NONE
	);
	return [
		...(ids.has(NONE)
			? []
			: [
					problem(file, top, 'id', {
						found: 'no row with the id “none”',
						expected: 'a row “none” for states without a position'
					})
				]),
		...(hedged
			? []
			: [
					problem(file, top, 'direction', {
						found: 'no stance with the direction hedge',
						expected: 'one: it is what pointed words both ways come to'
					})
				])
	];
}
