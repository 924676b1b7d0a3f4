import { wordsOf } from './words';

/** How often each word begins a word of the text, whatever its capitals; of several words, each begins the next. */
export function lookFor(looked: readonly string[], text: string): Record<string, number> {
	const found = wordsOf(text.toLowerCase()).map(({ word }) => word);
	return Object.fromEntries(
		looked.map((word) => {
			const parts = wordsOf(word.toLowerCase()).map((part) => part.word);
			const here = (at: number) => parts.every((part, i) => found[at + i]?.startsWith(part));
			return [word, parts.length === 0 ? 0 : found.filter((_, at) => here(at)).length];
		})
	);
}
