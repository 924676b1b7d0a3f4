/** The border policy in words, for the page Method and for the text of every hatched area. */

/** The rule in one sentence. */
export const BORDER_RULE =
	'Land takes the colour the United Nations gives it where the Security Council or the General Assembly has spoken, and otherwise that of the state that administers it; a hatch marks what is occupied, breakaway or disputed where a state of this atlas is concerned, and the map takes no position on final status.';

/** The text of an area under the pointer: "name: note". */
export interface AreaText {
	name: string;
	note: string;
}

/** Texts by the id of an area in data/geo/. */
export const AREA_TEXTS: Record<string, AreaText> = {
	crimea: { name: 'Crimea', note: 'Ukraine, occupied by Russia since 2014' },
	'oblast-donetsk': oblast('Donetsk'),
	'oblast-luhansk': oblast('Luhansk'),
	'oblast-zaporizhzhia': oblast('Zaporizhzhia'),
	'oblast-kherson': oblast('Kherson'),
	jk: {
		name: 'Jammu and Kashmir, Ladakh',
		note: 'administered by India, claimed by Pakistan; final status not agreed'
	},
	'ajk-gb': {
		name: 'Azad Kashmir, Gilgit-Baltistan',
		note: 'administered by Pakistan, claimed by India; final status not agreed'
	},
	siachen: { name: 'Siachen Glacier', note: 'held by India, claimed by Pakistan' },
	'aksai-chin': { name: 'Aksai Chin', note: 'administered by China, claimed by India' },
	shaksgam: {
		name: 'Shaksgam (Trans-Karakoram Tract)',
		note: 'administered by China (ceded by Pakistan in 1963), claimed by India'
	},
	arunachal: { name: 'Arunachal Pradesh', note: 'administered by India, claimed by China' },
	demchok: { name: 'Demchok', note: 'administered by India, claimed by China' },
	'bara-hoti': { name: 'Bara Hoti', note: 'administered by India, claimed by China' },
	tirpani: { name: 'Tirpani valleys', note: 'administered by India, claimed by China' },
	kaurik: { name: 'Kaurik and Shipki La', note: 'administered by India, claimed by China' },
	kurils: { name: 'Southern Kuril Islands', note: 'administered by Russia, claimed by Japan' },
	abkhazia: { name: 'Abkhazia', note: 'Georgia, breakaway region under Russian control' },
	'south-ossetia': {
		name: 'South Ossetia',
		note: 'Georgia, breakaway region under Russian control'
	},
	'north-cyprus': { name: 'Northern Cyprus', note: 'Cyprus, under Turkish control since 1974' },
	halaib: { name: 'Hala’ib Triangle', note: 'administered by Egypt, claimed by Sudan' }
};

function oblast(name: string): AreaText {
	return {
		name: `${name} oblast`,
		note: 'Ukraine, partly occupied; the front line is not drawn'
	};
}

/** The text of an area: "Crimea: Ukraine, occupied by Russia since 2014". */
export function answer({ name, note }: AreaText): string {
	return `${name}: ${note}`;
}

/** One row of the table of borders on the page Method. */
export interface BorderCase {
	area: string;
	/** Whose colour the area has. */
	colour: string;
	why: string;
}

export const BORDER_CASES: BorderCase[] = [
	{
		area: 'Crimea and Sevastopol',
		colour: 'Ukraine, under a hatch',
		why: 'Occupied by Russia since 2014; General Assembly resolution 68/262 affirms Ukraine’s territorial integrity.'
	},
	{
		area: 'Donetsk, Luhansk, Zaporizhzhia and Kherson oblasts',
		colour: 'Ukraine, under a hatch',
		why: 'General Assembly resolution ES-11/4 of 12 October 2022 declares their attempted annexation invalid. Each is partly occupied; whole oblasts are hatched, because the front line moves and is not drawn.'
	},
	{
		area: 'Jammu and Kashmir, Ladakh',
		colour: 'India, under a hatch',
		why: 'Administered by India, claimed by Pakistan; final status not agreed. The Line of Control is dashed.'
	},
	{
		area: 'Pakistan-administered Kashmir, Gilgit-Baltistan',
		colour: 'Pakistan, under a hatch',
		why: 'Administered by Pakistan, claimed by India; final status not agreed.'
	},
	{
		area: 'Siachen Glacier',
		colour: 'None, under a hatch',
		why: 'Held by India, claimed by Pakistan; the agreed line ends before it.'
	},
	{
		area: 'Aksai Chin; Shaksgam',
		colour: 'China, under a hatch',
		why: 'Administered by China, claimed by India; Pakistan ceded Shaksgam to China in 1963.'
	},
	{
		area: 'Arunachal Pradesh; Demchok, Bara Hoti, Tirpani, Kaurik and Shipki La',
		colour: 'India, under a hatch',
		why: 'Administered by India, claimed by China. The smallest can hardly be seen at this scale.'
	},
	{
		area: 'Southern Kuril Islands',
		colour: 'Russia, under a hatch',
		why: 'Administered by Russia, claimed by Japan.'
	},
	{
		area: 'Abkhazia, South Ossetia',
		colour: 'Georgia (neutral), under a hatch',
		why: 'Breakaway regions under Russian control; Security Council resolution 1808 reaffirms Georgia’s territorial integrity.'
	},
	{
		area: 'Transnistria',
		colour: 'Moldova (neutral)',
		why: 'Breakaway region with Russian troops; General Assembly resolution 72/282 asks for their withdrawal from Moldova.'
	},
	{
		area: 'Nagorno-Karabakh',
		colour: 'Azerbaijan',
		why: 'Part of Azerbaijan in Security Council resolutions 822, 853, 874 and 884. In September 2022 a part was in the hands of local Armenian authorities; that line is not drawn.'
	},
	{
		area: 'Northern Cyprus',
		colour: 'Cyprus (neutral), under a hatch',
		why: 'Under Turkish control since 1974; Security Council resolutions 541 and 550 call its declared independence invalid.'
	},
	{
		area: 'Hala’ib Triangle',
		colour: 'Egypt, under a hatch',
		why: 'Administered by Egypt, claimed by Sudan.'
	},
	{
		area: 'Golan Heights',
		colour: 'Syria (neutral), with a dashed line',
		why: 'Occupied by Israel since 1967; Security Council resolution 497 calls its annexation void.'
	},
	{
		area: 'West Bank and Gaza',
		colour: 'Neutral, with a dashed line',
		why: 'Palestine, a non-member observer state at the United Nations (General Assembly resolution 67/19); outside the subject of this map.'
	},
	{
		area: 'Western Sahara',
		colour: 'Neutral',
		why: 'On the United Nations list of non-self-governing territories; mostly administered by Morocco.'
	},
	{
		area: 'Somaliland',
		colour: 'Somalia (neutral)',
		why: 'Self-administering breakaway region without recognition by the United Nations.'
	},
	{
		area: 'Kosovo',
		colour: 'Neutral, with a dashed line',
		why: 'Security Council resolution 1244; states differ on its independence. Outside the subject of this map.'
	},
	{
		area: 'Taiwan',
		colour: 'Neutral',
		why: 'General Assembly resolution 2758 gave China’s seat to the government in Beijing, which claims the island and does not administer it; its stance is not laid over it.'
	},
	{
		area: 'Hong Kong, Macao',
		colour: 'China',
		why: 'Special administrative regions of China.'
	},
	{
		area: 'Line between North and South Korea',
		colour: 'Neutral, with a dashed line',
		why: 'Military demarcation line of the armistice of 1953.'
	}
];
