import { languageNow, t } from '../i18n/t';
import type { Source, State, Statement } from '../domain/types';

/**
 * The chain of sources of a statement: "Vladimir Putin about China → RIA Novosti → Pravda.ru". Each step is a plain
 * phrase in the language of the page; the last one is what the coders read. `nameOf` maps a state code to a name.
 */
export function chainOf(
	statement: Statement,
	source: Source,
	nameOf: (state: State['code']) => string
): string[] {
	const speaker = statement.speaker.replace(/ \(about [^)]*\)/, '');
	const steps = [
		statement.voice === 'other state' ? t(`${speaker} about ${nameOf(statement.state)}`) : speaker
	];
	if (source.via) steps.push(source.via);
	const outlet = source.outlet || source.title;
	if (outlet !== source.via && outlet !== speaker) steps.push(outlet);
	if (source.translated_from)
		steps.push(
			source.translated_from === 'unknown'
				? t('translated')
				: t(`translated from ${languageName(source.translated_from)}`)
		);
	return steps;
}

/** True if the quotation is in the speaker's words, false if it is in the words of the source about the speaker. */
export function speakerWords(statement: Statement, source: Source): boolean {
	if (statement.manner === 'document') return source.kind === 'primary';
	return statement.manner === 'quote';
}

/** Name of a language in the language of the page: "Belarusian". Returns the code itself if Intl knows no name. */
export const languageName = (code: string): string =>
	new Intl.DisplayNames(languageNow(), { type: 'language' }).of(code) ?? code;
