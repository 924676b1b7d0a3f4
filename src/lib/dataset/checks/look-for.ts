import { wordsOf } from './words';

/** How often words of the text start with each given word, in any case. In a phrase, this applies word by word. */
export function lookFor(looked: readonly string[], text: string): Record<string, number> {
	const found = wordsOf(text.toLowerCase()).map(({ word }) => word);
	const counts = new Map(looked.map((word) => [word, 0]));
	/** Grouped by first letter, because most words of a long text start with none of them. */
	const byLetter = new Map<string, { word: string; parts: string[] }[]>();
	for (const word of counts.keys()) {
		const parts = wordsOf(word.toLowerCase()).map((part) => part.word);
		const letter = parts[0]?.[0];
		if (letter !== undefined)
			byLetter.set(letter, [...(byLetter.get(letter) ?? []), { word, parts }]);
	}
	for (const [at, each] of found.entries())
		for (const { word, parts } of byLetter.get(each[0]!) ?? [])
			if (parts.every((part, i) => found[at + i]?.startsWith(part)))
				counts.set(word, counts.get(word)! + 1);
	return Object.fromEntries(counts);
}
