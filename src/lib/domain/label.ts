/**
 * A label of the data as it stands within a sentence: “Critical” becomes “critical”, “No statement found” “no statement
 * found”. One with another capital or a digit holds a name and stays as written: “Pro-Ukraine”.
 */
export const inSentence = (label: string): string =>
	/^\p{Lu}[\p{Ll}\p{M}]*([ -][\p{Ll}\p{M}]+)*$/u.test(label) ? label.toLowerCase() : label;
