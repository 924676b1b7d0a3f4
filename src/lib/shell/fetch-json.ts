/** Fetches prerendered JSON (src/routes/json) when it is first needed. */
import { version } from '$app/environment';
import { resolve } from '$app/paths';
import { languageNow } from '../i18n/t';
import type { Timelines } from '../domain/timeline';
import type { Settled } from '../domain/layout';
import type { Dataset } from '../domain/types';

/** The address contains the version, so that code and data of two versions never mix. */
async function fetchJson<T>(file: string): Promise<T> {
	const answer = await fetch(resolve(`/json/${version}/${file}` as '/'));
	if (!answer.ok) throw new Error(`${file} could not be loaded: ${answer.status}`);
	return answer.json();
}

/** The data set in the language of the page; undefined until `loadDataset` has resolved. */
export let data: Dataset;
/** Fetches `data` in the language of the page. Throws if the server does not have it or cannot be reached. */
export async function loadDataset(): Promise<void> {
	data = await fetchJson(`dataset-${languageNow()}.json`);
}

/** The time lines in English; undefined until `loadTimelines` has resolved. */
export let timelines: Timelines;
/** Fetches `timelines` once. Throws if the server does not have it or cannot be reached. */
export async function loadTimelines(): Promise<void> {
	timelines ??= await fetchJson('timelines.json');
}

/** The places of signs and names on the enlarged map; undefined until `loadNear` has resolved. */
export let near: Settled[];
/** Fetches `near` once, in the language of the page. Throws if the server does not have it or cannot be reached. */
export async function loadNear(): Promise<void> {
	near ??= await fetchJson(`near-${languageNow()}.json`);
}
