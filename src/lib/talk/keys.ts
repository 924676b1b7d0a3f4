/** The presenter's commands and their keys. The stage and the help use the same table. */
import { t } from '../i18n/t';

export type CommandName =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'goto'
	| 'blank'
	| 'fullscreen'
	| 'speaker'
	| 'theme'
	| 'spotlight'
	| 'jump'
	| 'back'
	| 'help'
	| 'escape';

/** A command for the stage, from a key, a button or the other window. */
export type Command =
	| Exclude<CommandName, 'goto'>
	/** A button of the speaker's window restarts the clock; there is no key, which could be pressed by mistake. */
	| 'restart'
	| { goto: number }
	/** The speaker opens a state or tie. */
	| { detour: string };

export interface Row {
	name: CommandName;
	/** KeyboardEvent.key; letters in lower case. "Shift+" only if the key means something else without it. */
	keys: string[];
	/** The keys as the help shows them. */
	readonly shown: string;
	readonly words: string;
}

/**
 * Clickers act as keyboards: next and previous are PageDown and PageUp, black is "." (Logitech) or "b" (Kensington).
 * They send the position of a key on an American keyboard, so with another layout "." arrives as ":" (French), "v"
 * (Dvorak) or ";"; "," is PowerPoint's white screen. All of them blank the stage, as in reveal.js, except "/", which
 * jumps to a country. F5, the Start button of a Logitech, is missing on purpose: the browser reloads, and the talk
 * continues where it was (place.ts).
 */
export const COMMANDS: readonly Row[] = [
	{
		name: 'next',
		keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n'],
		get shown() {
			return t('Page Down, → ↓, Space, N');
		},
		get words() {
			return t('Next step');
		}
	},
	{
		name: 'previous',
		keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+ ', 'p'],
		get shown() {
			return t('Page Up, ← ↑, Shift+Space, P');
		},
		get words() {
			return t('Previous step');
		}
	},
	{
		name: 'first',
		keys: ['Home'],
		shown: 'Home',
		get words() {
			return t('First step');
		}
	},
	{
		name: 'last',
		keys: ['End'],
		shown: 'End',
		get words() {
			return t('Last step');
		}
	},
	{
		name: 'goto',
		keys: [],
		get shown() {
			return t('Digits, then Enter');
		},
		get words() {
			return t('The step of that number');
		}
	},
	{
		name: 'blank',
		keys: ['b', '.', ',', ';', ':', 'v'],
		get shown() {
			return t('B or .');
		},
		get words() {
			return t('Black for the audience; any key returns');
		}
	},
	{
		name: 'fullscreen',
		keys: ['f'],
		shown: 'F',
		get words() {
			return t('Full screen, also after a reload');
		}
	},
	{
		name: 'speaker',
		keys: ['s'],
		shown: 'S',
		get words() {
			return t('Speaker view in a second window');
		}
	},
	{
		name: 'theme',
		keys: ['t'],
		shown: 'T',
		get words() {
			return t('Light or dark');
		}
	},
	{
		name: 'spotlight',
		keys: ['l'],
		shown: 'L',
		get words() {
			return t('Spotlight at the pointer');
		}
	},
	{
		name: 'jump',
		keys: ['/'],
		get shown() {
			return t('/ and letters');
		},
		get words() {
			return t('Go to a country: /kaz');
		}
	},
	{
		name: 'back',
		keys: ['Backspace'],
		shown: 'Backspace',
		get words() {
			return t('Back to the step');
		}
	},
	{
		name: 'help',
		keys: ['?'],
		shown: '?',
		get words() {
			return t('This help');
		}
	},
	{
		name: 'escape',
		keys: ['Escape'],
		shown: 'Esc',
		get words() {
			return t('Close the card; back to the step; leave, after a question');
		}
	}
];

const BY_KEY = new Map(
	COMMANDS.flatMap(({ name, keys }) =>
		name === 'goto' ? [] : keys.map((key) => [key, name] as const)
	)
);

export type Key = Pick<
	KeyboardEvent,
	'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat'
> & { code?: string };

/** Punctuation keys of an American keyboard, by their position (KeyboardEvent.code). */
const PUNCTUATION: Record<string, string> = {
	Period: '.',
	Comma: ',',
	Semicolon: ';',
	Slash: '/'
};

/** The key in the notation of the table. */
function written({ key, code = '', shiftKey }: Key): string {
	if (key === ' ') return shiftKey ? 'Shift+ ' : key;
	// Shift is part of a character ("?"), but with a named key it is a modifier (Shift+F5, Shift+Home).
	if (key.length > 1) return shiftKey ? '' : key;
	// A Russian or Arabic layout sends its own letters, even for a clicker, so the position of the key counts.
	if (/\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key))
		return PUNCTUATION[code] ?? /^Key([A-Z])$/.exec(code)?.[1]!.toLowerCase() ?? '';
	return key.toLowerCase();
}

const free = (key: Key, typing: boolean) =>
	!(typing || key.ctrlKey || key.metaKey || key.altKey || key.isComposing);

/**
 * The command of a key; undefined with a modifier, while the reader types, or for a repeated event, because a button
 * held slightly too long must not skip through the talk.
 */
export function commandOf(key: Key, typing: boolean): Exclude<CommandName, 'goto'> | undefined {
	return key.repeat ? undefined : meaning(key, typing);
}

/** True for a key of the stage, even while it repeats, so that it does not scroll the page. */
export const isOurs = (key: Key, typing: boolean): boolean => meaning(key, typing) !== undefined;

const meaning = (key: Key, typing: boolean) =>
	free(key, typing) ? BY_KEY.get(written(key)) : undefined;

/** True if the focused element uses the key itself. */
export function typingIn(focus: EventTarget | null, key = ''): boolean {
	const within = (selector: string) => !!(focus as Partial<Element> | null)?.closest?.(selector);
	if (within('input, textarea, select, [contenteditable]:not([contenteditable="false"])'))
		return true;
	return (
		(key === 'Enter' && within('a, button, summary, [role="button"]')) ||
		(key === ' ' && within('button, summary, [role="button"]'))
	);
}

export interface Digits {
	/** The digits typed so far, for display. */
	buffer: string;
	/** Set when Enter completes the number. */
	go?: number;
	/** True if the key belonged to the number and has no other meaning. */
	taken: boolean;
}

/** Most digits of a number: no talk has more steps. */
const MOST = 3;
/** Keys allowed between digits: a French keyboard needs Shift for digits. */
const BETWEEN = /^(Shift|CapsLock|NumLock)$/;

/** The next state while a number is typed. Any other key cancels the number and keeps its own meaning. */
export function digits(buffer: string, key: string): Digits {
	if (/^[0-9]$/.test(key)) return { buffer: (buffer + key).slice(0, MOST), taken: true };
	if (!buffer) return { buffer, taken: false };
	if (BETWEEN.test(key)) return { buffer, taken: false };
	if (key === 'Enter') return { buffer: '', go: Number(buffer), taken: true };
	if (key === 'Backspace') return { buffer: buffer.slice(0, -1), taken: true };
	return { buffer: '', taken: key === 'Escape' };
}

/** Validates a command from another window. */
export function isCommand(value: unknown): value is Command {
	if (typeof value === 'string')
		return value === 'restart' || (value !== 'goto' && COMMANDS.some(({ name }) => name === value));
	if (typeof value !== 'object' || value === null) return false;
	if ('goto' in value) return typeof value.goto === 'number' && Number.isFinite(value.goto);
	return (
		'detour' in value &&
		typeof value.detour === 'string' &&
		/^([A-Z]{3}(-[A-Z]{3})?)?$/.test(value.detour)
	);
}
