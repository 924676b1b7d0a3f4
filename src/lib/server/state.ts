import { agreementOf } from '../analysis/agreement';
import { groupBy } from '../analysis/look-up';
import { mainSpan } from '../analysis/reading';
import { membershipOn } from '../analysis/role';
import { voteId } from '../analysis/votes';
import { ROLE_NAMES } from '../domain/vocabulary';
import { correctionView, entriesOf, inPage, type Entry } from '../picture/entry';
import { dateWords } from '../i18n/dates-and-lists';
import { data, dataset } from './dataset';
import { perLanguage } from './per-language';
import { picture } from './atlas';

export const entries = perLanguage((): Entry[] => entriesOf(dataset(), data.reading));
/** Groups the statements once for all pages. */
const byState = perLanguage(() => groupBy(entries(), (e) => e.state));
export const agreement = perLanguage(() => agreementOf(dataset()));
export const corrections = perLanguage(() => {
	const all = dataset();
	return all.corrections.map((c) => correctionView(all, c));
});

/** All data for the page of one state or collective; undefined if there is no such row. */
export function statePage(code: string) {
	const data = dataset();
	const state = data.states.find((s) => s.code === code);
	if (!state) return;
	const order = data.states.map((s) => s.code);
	const at = order.indexOf(code);
	const named = (c: string | undefined) => {
		const other = data.states.find((s) => s.code === c);
		return other && { code: other.code, name: other.name };
	};
	// Counting statements come first and those of later years last; within each, the newest first.
	const { to: last } = mainSpan(data);
	const later = ({ day }: Entry) => Number(day > last);
	const said = [...(byState().get(code) ?? [])].sort(
		(a, b) =>
			Number(!!a.against) - Number(!!b.against) || later(a) - later(b) || b.day.localeCompare(a.day)
	);
	const today = membershipOn(data.memberships, code, '9999-12-31');
	return {
		state,
		card: picture().cards[code],
		ties: picture().ties.filter((t) => t.from === code || t.to === code),
		...inPage(said),
		roles: data.memberships
			.filter((m) => m.state === code)
			.map((m) => ({
				role: ROLE_NAMES[m.role],
				from: dateWords(m.from),
				to: dateWords(m.to),
				decided: dateWords(m.decided),
				certainty: m.certainty,
				note: m.note
			})),
		today: today && ROLE_NAMES[today.role],
		votes: data.votes
			.filter((v) => v.state === code)
			.map((v) => {
				const resolution = data.resolutions.find((r) => r.id === v.resolution)!;
				return {
					...resolution,
					anchor: voteId(v),
					date: dateWords(resolution.date),
					vote: v.vote,
					certainty: v.certainty,
					disowned: v.disowned,
					sources: v.sources
						.map((id) => data.sources.find((s) => s.id === id)!)
						.map(({ outlet, url }) => ({ outlet, url }))
				};
			}),
		names: Object.fromEntries(data.states.map((s) => [s.code, s.name])),
		previous: named(order[at - 1]),
		next: named(order[at + 1])
	};
}
