import type { Source, State, Statement } from '../model/types';

/**
 * How the words came to us, hand by hand: "Vladimir Putin about China → RIA Novosti → Pravda.ru".
 * Each step is a plain phrase; the last is what the coders had before them.
 */
export function chainOf(
	statement: Statement,
	source: Source,
	nameOf: (state: State['code']) => string
): string[] {
	const about = statement.voice === 'other state' ? ` about ${nameOf(statement.state)}` : '';
	const speaker = statement.speaker.replace(/ \(about [^)]*\)/, '');
	const steps = [speaker + about];
	if (source.via) steps.push(source.via);
	const outlet = source.outlet || source.title;
	if (outlet !== source.via && outlet !== speaker) steps.push(outlet);
	if (source.translated_from)
		steps.push(
			source.translated_from === 'unknown'
				? 'translated'
				: `translated from ${LANGUAGES[source.translated_from] ?? source.translated_from}`
		);
	return steps;
}

/** True if the quotation gives the speaker's words; else they are the words of the source about the speaker. */
export function speakerWords(statement: Statement, source: Source): boolean {
	if (statement.manner === 'document') return source.kind === 'primary';
	return statement.manner === 'quote';
}

export const LANGUAGES: Record<string, string> = {
	be: 'Belarusian',
	en: 'English',
	es: 'Spanish',
	fr: 'French',
	hi: 'Hindi',
	it: 'Italian',
	mn: 'Mongolian',
	ro: 'Romanian',
	ru: 'Russian',
	tl: 'Filipino'
};
