/** The data set with its labels in another language. What was said, and every sentence in data/, stays as it is. */
import type { Language } from '../model/language';
import type { Dataset } from '../model/types';
import { countryName } from './country-names';
import { term } from './terms';

export function translated(data: Dataset, language: Language): Dataset {
	if (language === 'en') return data;
	const { title, event, subject, organisation, contact } = data.about;
	return {
		...data,
		about: {
			...data.about,
			title: term(title),
			event: term(event),
			subject: term(subject),
			organisation: term(organisation),
			contact: term(contact)
		},
		states: data.states.map((state) => ({
			...state,
			name: countryName(state.code, language) ?? term(state.name)
		})),
		stances: data.stances.map((stance) => ({ ...stance, label: term(stance.label) })),
		windows: data.windows.map((window) => ({ ...window, label: term(window.label) })),
		relations: data.relations.map((tie) => ({ ...tie, type: term(tie.type) }))
	};
}
