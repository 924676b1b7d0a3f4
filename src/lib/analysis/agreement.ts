import { groupBy } from './look-up';
import type { Coding, Dataset, Settlement } from '../domain/types';

export interface Disagreement {
	statement: string;
	field: Settlement['field'];
	codings: { coder: string; value: string; reason: string }[];
	settlement?: Settlement;
}

export interface Agreement {
	coders: string[];
	statements: number;
	agreed: number;
	/** Number of statements that only one coder has read. */
	once: number;
	/** Krippendorff's alpha, nominal, over all stance codes; at most 1, and 0 for agreement by chance. */
	alpha: number;
	disagreements: Disagreement[];
}

const value = (coding: Coding, field: Settlement['field']) =>
	field === 'stance' ? coding.stance : coding.own ? 'yes' : 'no';

/** How far the coders agree, and every disagreement, including answers that a later rule overruled. */
export function agreementOf(data: Pick<Dataset, 'codings' | 'settlements'>): Agreement {
	const units = groupBy(data.codings, (coding) => coding.statement);
	const coded = [...units.values()].filter((u) => u.length > 1);
	const differ = (unit: Coding[], field: Settlement['field']) =>
		new Set(unit.map((c) => value(c, field))).size > 1;

	// Keeps the first settlement per key, so that long tables are not searched for every disagreement.
	const settled = new Map<string, Settlement>();
	for (const s of data.settlements) {
		const key = `${s.field} ${s.statement}`;
		if (!settled.has(key)) settled.set(key, s);
	}
	const disagreements = (['stance', 'own'] as const).flatMap((field) =>
		coded
			.filter((unit) => differ(unit, field) || settled.has(`${field} ${unit[0]!.statement}`))
			.map((unit) => ({
				statement: unit[0]!.statement,
				field,
				codings: unit.map((c) => ({ coder: c.coder, value: value(c, field), reason: c.reason })),
				settlement: settled.get(`${field} ${unit[0]!.statement}`)
			}))
	);
	return {
		coders: [...new Set(data.codings.map((c) => c.coder))],
		statements: coded.length,
		agreed: coded.filter((u) => !differ(u, 'stance')).length,
		once: units.size - coded.length,
		alpha: krippendorff(coded.map((u) => u.map((c) => c.stance))),
		disagreements
	};
}

/**
 * Krippendorff's alpha for nominal data (Hayes & Krippendorff 2007): 1 − observed / expected disagreement, from the
 * coincidences of values within units. 1 if there is nothing to disagree on. `units` holds the values given to each
 * unit; a unit with one value is ignored.
 */
export function krippendorff(units: string[][]): number {
	const totals = new Map<string, number>();
	let n = 0;
	let observed = 0;
	for (const unit of units) {
		if (unit.length < 2) continue;
		n += unit.length;
		for (const v of unit) totals.set(v, (totals.get(v) ?? 0) + 1);
		for (const a of unit) observed += unit.filter((b) => b !== a).length / (unit.length - 1);
	}
	let expected = 0;
	for (const [a, na] of totals) for (const [b, nb] of totals) if (a !== b) expected += na * nb;
	return expected === 0 ? 1 : 1 - ((n - 1) * observed) / expected;
}
