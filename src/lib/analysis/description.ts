import { listed, numberIn, t, semicolons, sentences } from '../i18n/t';
import { inSentence } from '../domain/label';
import type { Dataset, Headline, Position, StateCode } from '../domain/types';
import { roleOn } from './role';

/** The picture in words, for readers who cannot see it. Roles are those on `day` (YYYY-MM-DD); gaps are named. */
export function describe(
	data: Dataset,
	positions: Map<StateCode, Position>,
	headline: Headline,
	day = data.about.date
): string {
	const named = (states: { code: StateCode; name: string }[]) => listed(states.map((s) => s.name));
	const others = data.states.filter((s) => {
		const role = roleOn(data, s.code, day);
		return role !== 'member' && role !== 'other';
	});
	const positioned = [...data.stances]
		.sort((a, b) => a.order - b.order)
		.filter((s) => s.direction)
		.map((s) => ({
			label: inSentence(s.label),
			states: others.filter((o) => positions.get(o.code)!.stance === s.id)
		}))
		.filter((g) => g.states.length > 0)
		.map((g) => `${g.label}: ${named(g.states)}`);
	const silent = others.filter((o) => positions.get(o.code)!.stance === 'none');
	const count = numberIn(others.length);
	return sentences([
		headline.lead,
		headline.rest,
		positioned.length > 0
			? t(`Of the ${count} observers, partners and guests, ${semicolons(positioned)}.`)
			: t(`Of the ${count} observers, partners and guests, none has a position.`),
		...(silent.length > 0 ? [t(`No statement was found for ${named(silent)}.`)] : []),
		t('No colour means that nothing was found, not that a state has no view.')
	]);
}
