import { t, sentences } from '../i18n/t';
import type { Place } from '../domain/talk';

/** The room check: derives settings from what can be read from the back row. */

export interface RoomLine {
	/** Height of the type as a share of the screen's height. */
	share: number;
	/** Size to choose if this is the smallest readable line. */
	size: Place['size'];
	readonly words: string;
}

/** Smallest last, as on an eye chart. The rule's minimum on stage is 1/30. */
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

/** Factor by which each size enlarges the type, so that the smallest type is as large as the line that was read. */
export const ENLARGE: Record<Place['size'], number> = { 0: 1, 1: 30 / 24, 2: 30 / 20 };

export interface RoomAnswer {
	/** Number of readable lines, from the largest down. */
	lines: number;
	/** True if the room is dark. */
	dark: boolean;
	/** True if the pairs of swatches can be told apart. */
	apart: boolean;
}

export interface RoomAdvice {
	size: Place['size'];
	/** The light theme outshines the lamps of a lit room; in a dark room it would dazzle. */
	theme: 'light' | 'dark';
	/** Advice on problems that no setting solves; empty if there are none. */
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
