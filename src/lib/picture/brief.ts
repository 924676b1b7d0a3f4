/** The short card: what is told at once of a state, a tie, a link, an area or a statement. */
import { isolate, semicolons, t } from '../i18n/t';
import type { Area } from '../domain/geometry';
import type { Stance } from '../domain/types';
import type { CardView, Said } from './card';
import type { TieView } from './picture';

export interface Brief {
	title: string;
	stance?: Stance | undefined;
	/** The one statement that is shown. */
	said?: Said | undefined;
	/** Words where there is no statement, or that go before it. */
	note?: string;
	/** True if the note is from the data, in English unless translated. */
	inEnglish?: boolean;
	/** The strongest evidence against the label; null if there is none. */
	but?: Said | null;
}

export const briefOfState = (card: CardView, stance: Stance): Brief => ({
	title: card.name,
	stance,
	said: card.telling,
	...(!card.telling && { note: card.why }),
	...(stance.direction && { but: card.but ?? null })
});

export const briefOfTie = (title: string, tie: TieView, stance: Stance | undefined): Brief => ({
	title,
	stance,
	note: semicolons(tie.types.map(({ type }) => type)),
	said: tie.statements[0]
});

export const briefOfArea = ({ name, note }: Area): Brief => ({
	title: name,
	note,
	inEnglish: true
});

/** Who said it, to whom, when: "Narendra Modi to Russia, 16 Sept 2022". */
export function saidBy({ speaker, wordsOf, quote, silent, to, date }: Said): string {
	const who = isolate(speaker);
	// The words of a witness are not those of the state.
	if (wordsOf && quote && !silent) return t(`${who}, in the words of ${isolate(wordsOf)}, ${date}`);
	if (!date) return to ? t(`${who} to ${to}`) : who;
	return to && !silent ? t(`${who} to ${to}, ${date}`) : t(`${who}, ${date}`);
}
