/** What a card is about: what a target of the picture stands for. */
import { t } from '../i18n/t';
import type { Area } from '../domain/geometry';
import type { Stance } from '../domain/types';
import type { CardView, Said } from './card';
import type { Picture, TieView } from './picture';
import type { Target } from './viewing.svelte';

export type Subject =
	| { kind: 'state'; title: string; card: CardView; stance: Stance; ties: TieView[] }
	| { kind: 'tie'; title: string; tie: TieView; stance: Stance | undefined }
	| { kind: 'link'; title: string; state: string; stance: Stance | undefined; statements: Said[] }
	| { kind: 'area'; title: string; area: Area };

/** The subject of a target; undefined for a statement, and for what the picture lacks. */
export function subjectOf(
	{ cards, ties, carried, stances, marks }: Picture,
	areas: readonly Area[],
	{ kind, id }: Target
): Subject | undefined {
	const stanceOf = (stance: string) => stances.find((one) => one.id === stance);
	const nameOf = (state: string) => marks.find((mark) => mark.state === state)?.name ?? state;
	if (kind === 'state') {
		const card = cards[id];
		if (!card) return;
		const own = ties.filter(({ from, to }) => from === id || to === id);
		return { kind, title: card.name, card, stance: stanceOf(card.stance)!, ties: own };
	}
	if (kind === 'tie') {
		const tie = ties.find((one) => one.id === id);
		if (!tie) return;
		const title = t(`${nameOf(tie.from)} to ${nameOf(tie.to)}`);
		return { kind, title, tie, stance: tie.tone === 'none' ? undefined : stanceOf(tie.tone) };
	}
	if (kind === 'link') {
		const [state, stance] = id.split(' ') as [string, string];
		const link = carried[state]?.find((one) => one.stance === stance);
		const { statements } = link ?? {};
		return (
			statements && { kind, title: nameOf(state), state, stance: stanceOf(stance), statements }
		);
	}
	const area = kind === 'area' ? areas.find((one) => one.id === id) : undefined;
	return area && { kind: 'area', title: area.name, area };
}
