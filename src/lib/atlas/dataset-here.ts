/** The data set of a browser, in the language of the page. There once `loadDataset` has come to its end. */
import type { Language } from '../model/language';
import { languageNow } from '../model/say';
import type { Dataset } from '../model/types';

const IN: Record<Language, () => Promise<{ data: Dataset }>> = {
	en: () => import('virtual:dataset'),
	ru: () => import('virtual:dataset/ru'),
	zh: () => import('virtual:dataset/zh'),
	fa: () => import('virtual:dataset/fa')
};

export let data: Dataset;

export async function loadDataset(): Promise<void> {
	({ data } = await IN[languageNow()]());
}
