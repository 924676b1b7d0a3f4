import type { Stance } from '../domain/types';
import type { Entry } from '../picture/entry';
import { externalUrl } from '../shell/external-url';
import { onSite } from '../shell/public-url';
import type { CitedData } from './citation';

type Node = Record<string, unknown>;

/** The data set as schema.org tells it. `home` is the site's address, or empty. */
export function datasetLd(
	data: CitedData,
	description: string,
	home: string,
	version: string
): Node {
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: data.title,
		description,
		version,
		...(data.date && { dateModified: data.date }),
		license: 'https://creativecommons.org/licenses/by/4.0/',
		isAccessibleForFree: true,
		...(home && {
			url: home,
			distribution: [
				{
					'@type': 'DataDownload',
					encodingFormat: 'application/zip',
					contentUrl: onSite(home, '/data/stance-atlas.zip')
				}
			]
		})
	};
}

/** Statements as quotations, or, where there are no exact words, as claims. */
export function statementsLd(entries: Entry[], stances: Stance[]): Node {
	return { '@context': 'https://schema.org', '@graph': entries.map((e) => statement(e, stances)) };
}

function statement(entry: Entry, stances: Stance[]): Node {
	const label = stances.find(({ id }) => id === entry.stance)?.label;
	const url = externalUrl(entry.source.url);
	const whole = externalUrl(entry.address);
	return {
		// A quotation in the words of a journalist is not the speaker's.
		'@type': entry.quote && !entry.wordsOf ? 'Quotation' : 'Claim',
		identifier: entry.id,
		...(whole && { '@id': whole, url: whole }),
		text: entry.quote || entry.paraphrase,
		...(entry.quote && { inLanguage: entry.language, abstract: entry.paraphrase }),
		// A person, an office or a newspaper: which of them, the data do not say.
		creator: { name: entry.wordsOf && entry.quote ? entry.wordsOf : entry.speaker },
		...(entry.day && { temporalCoverage: entry.day }),
		isBasedOn: {
			'@type': 'CreativeWork',
			name: entry.source.title,
			publisher: { '@type': 'Organization', name: entry.source.outlet },
			...(url && { url })
		},
		...(entry.stance !== 'none' && label && { keywords: label })
	};
}

/**
 * A value as the text of a script element of type application/ld+json. Nothing in it can end the element:
 * every "<" is written as an escape, which JSON reads back as the same sign.
 */
export const ldText = (value: Node): string =>
	JSON.stringify(value)
		.replaceAll('<', '\\u003c')
		.replaceAll('>', '\\u003e')
		.replaceAll('&', '\\u0026')
		.replaceAll('\u2028', '\\u2028')
		.replaceAll('\u2029', '\\u2029');

/** The element itself, for {@html}. The content security policy has no say: data are not executed. */
export const ldElement = (value: Node): string =>
	`<script type="application/ld+json">${ldText(value)}</` + 'script>';
