/** Words of data/ that label the picture, in the language of the page. Sentences in data/ stay in their own. */
import { say } from '../model/say';

/** By the English word as it stands in the data. A word that is not here is shown as it stands. */
const TERMS: Record<string, () => string> = {
	// stances.csv
	Critical: () => say('Critical'),
	Cautious: () => say('Cautious'),
	Supportive: () => say('Supportive'),
	'No statement found': () => say('No statement found'),
	// windows.csv
	'Around the summit': () => say('Around the summit'),
	'From the invasion to the annexation votes': () =>
		say('From the invasion to the annexation votes'),
	// atlas.csv
	'Who stands where on the war in Ukraine': () => say('Who stands where on the war in Ukraine'),
	'SCO summit, Samarkand, 15–16 September 2022': () =>
		say('SCO summit, Samarkand, 15–16 September 2022'),
	'the war': () => say('the war'),
	'Shanghai Cooperation Organisation': () => say('Shanghai Cooperation Organisation'),
	'the project’s issue page': () => say('the project’s issue page'),
	// states.csv: groups; names of states come from country-names.ts
	'Summit participants, unnamed': () => say('Summit participants, unnamed'),
	'The West': () => say('The West'),
	'European Union': () => say('European Union'),
	NATO: () => say('NATO'),
	// ties.csv: between two names, “Kazakhstan: refuses recognition sought by Russia”
	'seeks support from': () => say('seeks support from'),
	'depends on': () => say('depends on'),
	'holds concerns toward': () => say('holds concerns toward'),
	'stays silent on the war with': () => say('stays silent on the war with'),
	'verbally backs': () => say('verbally backs'),
	'withholds arms and sanctioned goods from': () => say('withholds arms and sanctioned goods from'),
	'complies (firms) with sanctions of': () => say('complies (firms) with sanctions of'),
	'denounces sanctions of': () => say('denounces sanctions of'),
	'gas pipeline to (Power of Siberia 2, planned)': () =>
		say('gas pipeline to (Power of Siberia 2, planned)'),
	'gas transit through (planned)': () => say('gas transit through (planned)'),
	warns: () => say('warns'),
	reassures: () => say('reassures'),
	'depends on investment from': () => say('depends on investment from'),
	'refuses recognition sought by': () => say('refuses recognition sought by'),
	'corrects the claim of': () => say('corrects the claim of'),
	'guarantees verbally': () => say('guarantees verbally'),
	'will not help evade sanctions of': () => say('will not help evade sanctions of'),
	backs: () => say('backs'),
	'sponsors SCO entry of': () => say('sponsors SCO entry of'),
	'takes part in the war of': () => say('takes part in the war of'),
	arms: () => say('arms'),
	'asks to return land': () => say('asks to return land'),
	'mediates with': () => say('mediates with'),
	'energy route and trade with': () => say('energy route and trade with'),
	'depends economically on': () => say('depends economically on'),
	'seeks cooperation with': () => say('seeks cooperation with'),
	'criticises through its army chief (Apr 2022)': () =>
		say('criticises through its army chief (Apr 2022)'),
	'supports territorial integrity of': () => say('supports territorial integrity of'),
	'isolates and sanctions': () => say('isolates and sanctions'),
	'presents the SCO as counterweight to': () => say('presents the SCO as counterweight to'),
	'claims growing pressure on': () => say('claims growing pressure on'),
	'in armed conflict with (16 Sept 2022)': () => say('in armed conflict with (16 Sept 2022)'),
	'in armed conflict with (13–14 Sept 2022)': () => say('in armed conflict with (13–14 Sept 2022)'),
	'asks for respect from': () => say('asks for respect from'),
	'condemns the invasion by': () => say('condemns the invasion by')
};

export const term = (english: string): string =>
	Object.hasOwn(TERMS, english) ? TERMS[english]!() : english;

/** For the test that every label of the data is here. */
export const KNOWN_TERMS = Object.keys(TERMS);
