import { commas, t } from '../i18n/t';
import { MANNER_NAMES, OBJECT_NAMES } from '../domain/vocabulary';
import { REASON_WORDS, type Entry } from './entry';
import { inMarks } from '../i18n/dates-and-lists';

/**
 * A mailto: link with all information for re-examining a statement. `stance` is the label of its stance, `address` the
 * URL of the statement. Works without a recipient: the reader's mail program then asks for one.
 */
export function disputeLink(entry: Entry, stance: string, address: string): string {
	const said = [entry.quote && inMarks(entry.quote), entry.paraphrase].filter(Boolean);
	const { title, outlet, url } = entry.source;
	const source = commas([title, outlet, entry.locator, url].filter(Boolean));
	const body = [
		t(`I think that statement ${entry.id} is coded wrongly, because:`),
		'',
		'',
		t('— What the atlas says —'),
		...said,
		`${commas([entry.speaker, entry.date, entry.occasion].filter(Boolean))}.`,
		t(`Source: ${source}`),
		'',
		t(`Coded as: ${stance}; ${MANNER_NAMES[entry.manner]}; about ${OBJECT_NAMES[entry.object]}`),
		entry.against ? t(`Does not count: ${REASON_WORDS[entry.against]}.`) : t('Counts.'),
		t(`Reason: ${entry.reason}`),
		'',
		t(`Address: ${address}`)
	];
	const subject = t(`Stance Atlas: statement ${entry.id}`);
	// RFC 6068 requires CRLF between lines.
	return `mailto:${recipient(entry.disputeTo)}?subject=${encode(subject)}&body=${encode(body.join('\r\n'))}`;
}

/** Encodes everything except @, so that a recipient cannot add header fields. */
const recipient = (mail: string) => encode(mail).replace(/%40/g, '@');

/** Replaces half a surrogate pair, which cannot be encoded, by the replacement character U+FFFD. */
const encode = (text: string) =>
	encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
