import { t, sentences } from '../i18n/t';
import type { Place } from '../domain/talk';

/** The room check: what can be read from the back row, and what follows from it. */

export interface RoomLine {
	/** Height of the type as a share of the screen's height. */
	share: number;
	/** Size to choose if this is the smallest line that can be read. */
	size: Place['size'];
	readonly words: string;
}

/** Smallest last, as on an optician's chart. The rule's least on stage is 1/30. */
export const ROOM_LINES: readonly RoomLine[] = [
	{
		share: 1 / 20,
		size: 2,
		get words() {
			return t('Samarkand, 16 September 2022');
		}
	},
	{
		share: 1 / 24,
		size: 1,
		get words() {
			return t('Eight members, four observers, six partners');
		}
	},
	{
		share: 1 / 30,
		size: 0,
		get words() {
			return t('Critical, cautious, supportive, no statement found');
		}
	}
];

/** By how much each size enlarges the type, so that the least of it is the line that was read. */
export const ENLARGE: Record<Place['size'], number> = { 0: 1, 1: 30 / 24, 2: 30 / 20 };

export interface RoomAnswer {
	/** Number of lines that can be read, from the largest down. */
	lines: number;
	/** The room is dark. */
	dark: boolean;
	/** The pairs of swatches can be told apart. */
	apart: boolean;
}

export interface RoomAdvice {
	size: Place['size'];
	/** Light outshines the lamps of a lit room; in a dark one it dazzles. */
	theme: 'light' | 'dark';
	/** What a setting cannot mend; empty if all is well. */
	words: string;
}

/** Size and theme for a room. If not even the largest line can be read, the largest size and advice. */
export function sizeFor({ lines, dark, apart }: RoomAnswer): RoomAdvice {
	const least = ROOM_LINES[Math.min(lines, ROOM_LINES.length) - 1];
	const words = [
		least ? '' : t('Enlarge the picture at the projector, or ask the audience to come nearer.'),
		apart
			? ''
			: t('Dim the lamps over the screen; name shapes and patterns when you speak of a class.')
	];
	return {
		size: least?.size ?? 2,
		theme: dark ? 'dark' : 'light',
		words: sentences(words)
	};
}
