import { languageNow, t } from '../i18n/t';
import type { Source, State, Statement } from '../domain/types';

/**
 * How the words came to us, hand by hand: "Vladimir Putin about China → RIA Novosti → Pravda.ru".
 * Each step is a plain phrase; the last is what the coders had before them.
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

/** True if the quotation gives the speaker's words; else they are the words of the source about the speaker. */
export function speakerWords(statement: Statement, source: Source): boolean {
	if (statement.manner === 'document') return source.kind === 'primary';
	return statement.manner === 'quote';
}

/** "Belarusian": the name of a language in that of the page. */
export const languageName = (code: string): string =>
	new Intl.DisplayNames(languageNow(), { type: 'language' }).of(code) ?? code;
