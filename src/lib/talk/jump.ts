export interface Jumpable {
	/** "KAZ" */
	state: string;
	name: string;
}

/** Folds to lower case without diacritics and other characters: "turkiye" finds "Türkiye". */
const fold = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** How well a place matches the typed text: 0 is best, undefined means no match. */
function fit(text: string, { state, name }: Jumpable): number | undefined {
	const folded = fold(name);
	const code = fold(state);
	if (folded === text) return 0;
	// "tur" begins two names, so the code decides.
	if (folded.startsWith(text)) return code === text ? 1 : 2;
	if (code.startsWith(text)) return 3;
	if (` ${folded}`.includes(` ${text}`)) return 4;
	// Matches initials such as "uae".
	const initials = folded.split(' ').map((word) => word[0]);
	if (initials.length > 1 && initials.join('').startsWith(text)) return 5;
}

/** The places that match the text typed after "/", best first. */
export function suggestions<T extends Jumpable>(text: string, places: readonly T[], most = 5): T[] {
	const typed = fold(text);
	if (!typed) return [];
	return places
		.flatMap((place) => {
			const rank = fit(typed, place);
			return rank === undefined ? [] : [{ place, rank }];
		})
		.sort((a, b) => a.rank - b.rank || a.place.name.localeCompare(b.place.name, 'en'))
		.slice(0, most)
		.map(({ place }) => place);
}
