import { isCountryCode, twoLetters } from '../../domain/country-codes';
import type { Problem } from '../../domain/types';
import { problem, quoted } from '../csv/problems';
import { didYouMean, fold, type Candidate } from '../csv/suggest';
import type { Tables } from '../all-tables';

/**
 * Checks that a state has its ISO 3166-1 alpha-3 code, and that a state with a role in the organisation is on the map,
 * so that every state counted in the headline can be seen. `map` lists the states that the map shows.
 */
export function checkPlaces(tables: Tables, map: readonly Candidate[]): Problem[] {
	const { states, memberships } = tables;
	const places = new Set(map.map(({ code }) => code));
	const known = withEnglishNames(map);
	const misnamed = new Set<string>();
	const codes = states.rows.flatMap((row) => {
		const { code, name = '', kind } = row.value;
		if (code === undefined || kind !== 'state' || places.has(code) || isCountryCode(code))
			return [];
		misnamed.add(code);
		const called = known.find(({ names = [] }) => names.some((each) => fold(each) === fold(name)));
		const meant = didYouMean(called?.code ?? code, known);
		return [
			problem(states.file, row.place('code'), 'code', {
				found: `${quoted(code)}, which is the code of no state`,
				expected: 'the ISO 3166-1 code of a state; a group of states is a collective',
				...(meant && { suggestion: meant })
			})
		];
	});
	const kinds = new Map(states.rows.map(({ value }) => [value.code, value]));
	const roles = memberships.rows.flatMap((row) => {
		const { state: code = '' } = row.value;
		const state = kinds.get(code);
		if (state?.kind !== 'state' || places.has(code) || misnamed.has(code)) return [];
		return [
			problem(memberships.file, row.place('state'), 'state', {
				found: `${quoted(code)} (${state.name}), which the map of this atlas does not show`,
				expected: 'a state on the map: one with a role is counted, and what is counted is drawn',
				suggestion: `take the row out; the page of ${code} keeps what it said`
			})
		];
	});
	return [...codes, ...roles];
}

/** Puts the short names of Intl before those of the map: “China”, “People’s Republic of China”. */
function withEnglishNames(map: readonly Candidate[]): Candidate[] {
	const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	return map.map(({ code, names = [] }) => {
		const region = twoLetters(code);
		const short = region && english.of(region);
		return { code, names: short ? [short, ...names] : names };
	});
}
