import { error, json } from '@sveltejs/kit';
import { version } from '$app/environment';
import { LANGUAGES, OFFERED } from '$lib/i18n/language';
import { nearLayouts } from '$lib/server/atlas';

export const prerender = true;
export const entries = () => OFFERED.map((language) => ({ version, language }));

/** The places of signs and names on the enlarged map, fetched when the map is first enlarged. */
export function GET({ params }) {
	const language = LANGUAGES.find((each) => each === params.language);
	if (!language) error(404, `There is no map in “${params.language}”.`);
	return json(nearLayouts(language));
}
