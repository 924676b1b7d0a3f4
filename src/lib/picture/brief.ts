/** The short card: what is told at once of a subject. */
import { isolate, semicolons, t } from '../i18n/t';
import type { Stance } from '../domain/types';
import type { Said } from './card';
import type { Subject } from './subject';

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

export function briefOf(subject: Subject): Brief {
	const { title } = subject;
	switch (subject.kind) {
		case 'state': {
			const { telling, but, why } = subject.card;
			return {
				title,
				stance: subject.stance,
				said: telling,
				...(!telling && { note: why }),
				...(subject.stance.direction && { but: but ?? null })
			};
		}
		case 'tie': {
			const { types, statements } = subject.tie;
			const note = semicolons(types.map(({ type }) => type));
			return { title, stance: subject.stance, note, said: statements[0] };
		}
		case 'link':
			return { title, stance: subject.stance, said: subject.statements.at(-1) };
		case 'area':
			return { title, note: subject.area.note, inEnglish: true };
	}
}

/** Who said it, to whom, when: "Narendra Modi to Russia, 16 Sept 2022". */
export function saidBy({ speaker, wordsOf, quote, silent, to, date }: Said): string {
	const who = isolate(speaker);
	// The words of a witness are not those of the state.
	if (wordsOf && quote && !silent) return t(`${who}, in the words of ${isolate(wordsOf)}, ${date}`);
	if (!date) return to ? t(`${who} to ${to}`) : who;
	return to && !silent ? t(`${who} to ${to}, ${date}`) : t(`${who}, ${date}`);
}
