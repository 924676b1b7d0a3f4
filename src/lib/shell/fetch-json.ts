/** What a browser fetches when it is first needed: prerendered JSON, from src/routes/json. */
import { version } from '$app/environment';
import { resolve } from '$app/paths';
import { languageNow } from '../i18n/t';
import type { Timelines } from '../domain/timeline';
import type { Dataset } from '../domain/types';

/** The version is part of the address: code and data of two versions never meet. */
async function fetchJson<T>(file: string): Promise<T> {
	const answer = await fetch(resolve(`/json/${version}/${file}` as '/'));
	if (!answer.ok) throw new Error(`${file} could not be loaded: ${answer.status}`);
	return answer.json();
}

/** In the language of the page. There once `loadDataset` has come to its end. */
export let data: Dataset;
/** Fetches `data` in the language of the page. Throws if the server does not have it or cannot be reached. */
export async function loadDataset(): Promise<void> {
	data = await fetchJson(`dataset-${languageNow()}.json`);
}

/** In English. There once `loadTimelines` has come to its end. */
export let timelines: Timelines;
/** Fetches `timelines` once. Throws if the server does not have it or cannot be reached. */
export async function loadTimelines(): Promise<void> {
	timelines ??= await fetchJson('timelines.json');
}
