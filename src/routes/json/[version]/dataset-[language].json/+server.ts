import { error, json } from '@sveltejs/kit';
import { version } from '$app/environment';
import { LANGUAGES, OFFERED } from '$lib/i18n/language';
import type { Dataset } from '$lib/domain/types';
import { data } from '$lib/server/dataset';
import { translated } from '$lib/dataset/translated';

export const prerender = true;
export const entries = () => OFFERED.map((language) => ({ version, language }));

/** Tables that only prerendered pages show, so the browser gets them empty. */
const SERVER_ONLY: Partial<Dataset> = {
	codings: [],
	settlements: [],
	rules: [],
	talk: [],
	words: [],
	lookedFor: {},
	translations: {}
};

/** The data set in one language, fetched when another reading is requested. */
export function GET({ params }) {
	const language = LANGUAGES.find((each) => each === params.language);
	if (!language) error(404, `There is no data set in “${params.language}”.`);
	return json({ ...translated(data, language), ...SERVER_ONLY });
}
