import { languageNow, listed, numberIn, plural, t, semicolons, sentences } from '../i18n/t';
import { inSentence } from '../domain/label';
import type { Dataset, Headline, Position, Reading, Stance, StateCode } from '../domain/types';
import { lookUp } from './look-up';
import { dayOf } from './reading';
import { roleOn } from './role';

function sourceWords({ sources }: Pick<Reading, 'sources'>): string {
	if (typeof sources !== 'string')
		return sources.length === 1
			? t('the one source chosen')
			: plural(sources.length, ['the # source chosen', 'the # sources chosen']);
	if (sources === 'articles') return t('the two articles');
	return sources === 'primary' ? t('primary records') : t('this coverage');
}

/** Codes of the members of the organisation on a day (YYYY-MM-DD), in the order of data/states.csv. */
export function membersOf(data: Dataset, day = data.about.date): StateCode[] {
	return data.states.map((s) => s.code).filter((code) => roleOn(data, code, day) === 'member');
}

/** The sentence above the map. Every word that depends on the data is computed. Throws for an unknown window. */
export function headlineOf(
	data: Dataset,
	reading: Reading,
	positions: Map<StateCode, Position>
): Headline {
	const members = membersOf(data, dayOf(data, reading));
	const nameOf = (code: StateCode) => lookUp(data).states.get(code)!.name;
	const standing = (stance: string) =>
		members
			.filter((code) => positions.get(code)!.stance === stance)
			.sort((a, b) => nameOf(a).localeCompare(nameOf(b), languageNow()));
	const stances = [...data.stances].sort((a, b) => a.order - b.order).filter((s) => s.direction);
	const without = standing('none');
	const clauses = stances
		.map((s) => ({ label: inSentence(s.label), states: standing(s.id) }))
		.filter((c) => c.states.length > 0)
		.map(({ label, states }) => {
			// In a list the remark is in brackets, so that it clearly applies to one state only.
			const alone = states.length === 1;
			const named = (code: string) => {
				const name = nameOf(code);
				if (!positions.get(code)!.byConduct) return name;
				return alone ? t(`${name}, party to the war,`) : t(`${name} (party to the war)`);
			};
			const who = listed(states.map(named));
			return alone ? t(`${who} is ${label}`) : t(`${who} are ${label}`);
		});
	const told = [
		t(`took a position on ${data.about.subject} that ${sourceWords(reading)} can attribute.`)
	];
	if (clauses.length) told.push(t(`${semicolons(clauses)}.`));
	if (without.length) told.push(t(`For ${listed(without.map(nameOf))} none was found.`));
	const lead = t(
		`${numberIn(members.length - without.length)} of ${numberIn(members.length)} members`
	);
	const first = stances.find(({ claim }) => claim);
	return {
		claim: first ? claimOf(first, standing(first.id).length, members.length) : '',
		told: told[0]!,
		more: sentences(told.slice(1)),
		lead,
		rest: sentences(told)
	};
}

/** The headline of a stance that `n` of `of` members have. */
function claimOf({ claim, claim_none }: Stance, n: number, of: number): string {
	const numbers: Record<string, string> = { '{n}': numberIn(n), '{of}': numberIn(of) };
	return (n === 0 ? claim_none : claim).replace(/\{n\}|\{of\}/g, (part) => numbers[part]!);
}

/** How many members, and how many states with any other role on a day (YYYY-MM-DD), hold each stance. */
export function countsOf(
	data: Dataset,
	positions: Map<StateCode, Position>,
	day = data.about.date
): Record<string, { members: number; others: number }> {
	const counts = Object.fromEntries(data.stances.map((s) => [s.id, { members: 0, others: 0 }]));
	for (const position of positions.values()) {
		const role = roleOn(data, position.state, day);
		if (role === 'other') continue;
		counts[position.stance]![role === 'member' ? 'members' : 'others'] += 1;
	}
	return counts;
}
