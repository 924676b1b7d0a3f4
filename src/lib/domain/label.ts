/**
 * A label of the data for use within a sentence: “Critical” becomes “critical”, “No statement found” “no statement
 * found”. A label with another capital or a digit contains a name and does not change: “Pro-Ukraine”.
 */
export const inSentence = (label: string): string =>
	/^\p{Lu}[\p{Ll}\p{M}]*([ -][\p{Ll}\p{M}]+)*$/u.test(label) ? label.toLowerCase() : label;
