import type { Files } from '../../src/lib/dataset/all-tables';
import { base } from './files';
import { later, searched } from './later';

/** Something gone wrong in the small data set. */
export interface Case {
	name: string;
	files: Files;
}

/** One text replaced by another; it must stand in the file once. */
type Patch = [file: string, from: string, to: string];

function broken(name: string, ...patches: Patch[]): Case {
	const files = { ...base };
	for (const [file, from, to] of patches) {
		const parts = (files[file] ?? '').split(from);
		if (parts.length !== 2) throw new Error(`${name}: “${from}” is not once in ${file}`);
		files[file] = parts.join(to);
	}
	return { name, files };
}

/** The same in the set with all that came later; `again`: the text is searched anew before the set is read. */
function spoilt(name: string, patches: Patch[], again = false): Case {
	const files: Record<string, string> = { ...(later as Record<string, string>) };
	for (const [file, from, to] of patches) {
		const parts = (files[file] ?? '').split(from);
		if (parts.length !== 2) throw new Error(`${name}: “${from}” is not once in ${file}`);
		files[file] = parts.join(to);
	}
	return { name, files: again ? searched(files) : files };
}

/** A file made into another one, or taken away. */
function changed(
	name: string,
	file: string,
	change: (text: string) => string | Uint8Array | undefined
): Case {
	const { [file]: text = '', ...files }: Files = { ...base };
	const content = change(text as string);
	return { name, files: content === undefined ? files : { ...files, [file]: content } };
}

const utf8 = new TextEncoder();

/** A text in the encoding Windows-1252, as far as it is Latin-1. */
function latin1(text: string): Uint8Array {
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A text in UTF-16 with byte order mark, as Windows calls it “Unicode”. */
function utf16(text: string): Uint8Array {
	const units = Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0));
	return new Uint8Array(units.buffer);
}

const STATEMENTS = 'statements.csv';
const LONG = Array.from({ length: 26 }, (_, index) => `word${index + 1}`).join(' ');

export const cases: Case[] = [
	// Files
	changed('missing-file', 'windows.csv', () => undefined),
	{
		name: 'misnamed-file',
		files: Object.fromEntries(
			Object.entries(base).map(([name, text]) => [name === 'votes.csv' ? 'vote.csv' : name, text])
		)
	},
	changed('empty-file', 'sources.csv', () => ''),
	changed('old-mac-line-ends', 'states.csv', (text) => text.replaceAll('\n', '\r')),
	changed('windows-encoding', 'states.csv', latin1),
	changed('utf-16', 'states.csv', utf16),
	changed('lost-letter', 'states.csv', (text) => text.replace('ü', '\uFFFD')),
	changed('spreadsheet', 'states.csv', () => utf8.encode('PK\u0003\u0004')),
	changed('semicolons', 'states.csv', (text) => text.replaceAll(',', ';')),
	changed('tabs', 'states.csv', (text) => text.replaceAll(',', '\t')),

	// Rows and columns
	broken('misspelt-column', [STATEMENTS, 'mentions', 'mentoins']),
	broken(
		'missing-column',
		['windows.csv', 'label,', ''],
		['windows.csv', 'Around the meeting,', ''],
		['windows.csv', 'The whole year,', '']
	),
	broken(
		'unknown-column',
		['rules.csv', 'text,', 'colour,text,'],
		['rules.csv', 'breath,', 'breath,red,']
	),
	broken('column-twice', ['rules.csv', 'counter_example', 'example']),
	broken('too-many-cells', ['ties.csv', 'asks to leave,', 'asks, to leave,']),
	broken('too-few-cells', ['ties.csv', 'sanctions,,', 'sanctions,']),
	broken('empty-rows', ['ties.csv', 'T-02', '\n,,,,,,\nT-02']),
	broken('quote-left-open', [STATEMENTS, 'of the war."', 'of the war.']),
	broken('quote-never-closed', ['rules.csv', 'Hedges', '"Hedges']),
	broken('quote-closed-early', ['states.csv', '"A Person, President"', '"A "Person", President"']),
	broken('comma-outside-quotes', ['states.csv', '"A Person, President"', '"A Person", President']),

	// Cells
	broken('html', ['rules.csv', 'pointed', '<b>pointed</b>']),
	broken('control-character', ['rules.csv', 'pointed', 'poi\u0007nted']),
	broken('tab-in-cell', ['rules.csv', 'pointed word', 'pointed\tword']),
	broken('direction-override', ['rules.csv', 'pointed', '\u202Epointed']),
	broken(
		'invisible-signs-in-names',
		['states.csv', 'Kazakhstan', 'Kazakh\u00ADstan'],
		['states.csv', 'Russia,', '\u3164,'],
		['states.csv', 'Türkiye', '\u200F'],
		['stances.csv', 'Critical', 'Critical\uFE0F'],
		['stances.csv', 'Supportive', 'Sup\u200Cportive'],
		['windows.csv', 'The whole year', 'The whole year\u{E0041}'],
		['sources.csv', 'letters,Letters', 'let\u115Fters,Letters']
	),
	broken(
		'nothing-visible',
		['rules.csv', 'Hedges never cancel a pointed word.', '\u200E \u200D'],
		['states.csv', 'A Person, President', '\u00AD']
	),
	broken(
		'double-encoding',
		['states.csv', 'Türkiye', 'TÃ¼rkiye'],
		['states.csv', 'B Person', 'ErdoÄŸan'],
		[STATEMENTS, 'The host kept', 'â€œThe hostâ€\u009D kept'],
		[STATEMENTS, 'We hope for peace soon.', 'Ð£ÐºÑ€Ð°Ð¸Ð½Ð°']
	),
	broken(
		'placeholders',
		[STATEMENTS, 'We hope for peace soon.', '#NAME?'],
		[STATEMENTS, 'A joke.', 'nan'],
		['states.csv', 'Kazakhstan', 'NA'],
		['states.csv', 'Türkiye', '#N/A'],
		['rules.csv', 'Hedges never cancel a pointed word.', 'None'],
		['sources.csv', 'A. Writer', 'NULL'],
		['atlas.csv', 'the editors', 'Err:502']
	),
	broken(
		'spaces-around-codes',
		[STATEMENTS, 'RUS;UKR', 'RUS; UKR'],
		[STATEMENTS, 'S-02,KAZ', 'S-02, KAZ']
	),
	broken('list-with-gap', [STATEMENTS, 'RUS;UKR', 'RUS;;UKR']),
	broken('list-with-repetition', [STATEMENTS, 'RUS;UKR', 'RUS;RUS']),
	broken('impossible-day', [STATEMENTS, 'envoy,2022-09-16,', 'envoy,2022-02-30,']),
	broken('impossible-month', [STATEMENTS, '2022-02/2022-09', '2022-13/2022-09']),
	broken(
		'dates-of-other-lands',
		[STATEMENTS, 'envoy,2022-09-16,', 'envoy,16.09.2022,'],
		['windows.csv', '2022-09-13', '9/13/2022'],
		['resolutions.csv', '2022-03-02', '2/3/2022']
	),
	broken('range-backwards', [STATEMENTS, '2022-02/2022-09', '2022-09/2022-02']),
	broken('day-not-month', ['windows.csv', '2022-09-13', '2022-09']),
	broken('impossible-day-in-words', ['sources.csv', 'after 2022-09-15', 'after 2022-09-31']),
	broken('window-backwards', ['windows.csv', '2022-09-21', '2022-09-12']),
	broken(
		'window-of-centuries',
		['windows.csv', '2022-09-21', '2202-09-21'],
		['windows.csv', '2022-12-31', '2122-01-01']
	),
	broken('windows-centuries-apart', [
		'windows.csv',
		'2022-01-01,2022-12-31',
		'1822-01-01,1822-12-31'
	]),
	broken('membership-backwards', ['memberships.csv', '2004-12-31', '1999']),
	broken('memberships-overlap', ['memberships.csv', '2004-12-31', '2005-01']),
	broken(
		'not-an-address',
		['sources.csv', 'https://example.org', 'example.org'],
		['sources.csv', 'http://example.com', 'javascript:alert(1)']
	),
	broken('not-a-language', ['sources.csv', 'article,en', 'article,English']),
	broken(
		'languages-intl-refuses',
		['sources.csv', 'article,en', 'article,fr-FR-BE'],
		['sources.csv', 'press,en', 'press,zz-Bad-x1-aa'],
		['sources.csv', 'primary,uk', 'primary,en-12'],
		[STATEMENTS, 'soon.,en', 'soon.,ru-RU-RU']
	),
	broken('not-a-colour', ['stances.csv', '#3B95A2', 'teal']),
	broken('not-a-number', ['stances.csv', 'Cautious,2', 'Cautious,two']),
	broken('unknown-word', [STATEMENTS, 'quote,own,war,critical', 'qoute,own,war,critical']),
	broken('true-for-yes', [STATEMENTS, 'whole,yes', 'whole,TRUE']),

	// Ids and references
	broken(
		'name-for-code',
		[STATEMENTS, 'S-01,TUR', 'S-01,Turkiye'],
		[STATEMENTS, 'RUS;UKR', 'Ukrain;Russia']
	),
	broken(
		'unknown-codes',
		[STATEMENTS, 'S-02,KAZ', 'S-02,ZZZ'],
		['memberships.csv', 'KAZ', 'KZA'],
		['votes.csv', 'ES-11/1,KAZ', 'ES-11/9,kaz']
	),
	broken(
		'unknown-stance',
		[STATEMENTS, 'war,critical', 'war,criticl'],
		['codings.csv', 'S-01,first,,critical', 'S-01,first,,criticl'],
		['codings.csv', 'S-01,second,war,critical', 'S-01,second,war,criticl']
	),
	broken(
		'dangling-references',
		[STATEMENTS, 'low,herald', 'low,heralds'],
		['ties.csv', 'S-01;S-05', 'S-01;S-50'],
		['corrections.csv', 'herald', 'harold'],
		['codings.csv', 'S-04,first', 'S-40,first'],
		['settlements.csv', 'S-03', 'S-99'],
		['atlas.csv', 'UKR', 'Ukraine'],
		['reading.csv', 'summit', 'sumit']
	),
	broken(
		'ids-twice',
		[STATEMENTS, 'S-05', 'S-02'],
		['ties.csv', 'S-01;S-05', 'S-01'],
		['votes.csv', 'ES-11/1,TUR', 'ES-11/1,KAZ']
	),
	broken(
		'pages-in-one-file',
		['sources.csv', 'gazette,The other', 'Herald.html,The other'],
		['sources.csv', 'letters,Letters', `${'ж'.repeat(101)},Letters`]
	),
	broken('bad-ids', ['states.csv', 'XWE', 'West'], ['sources.csv', 'letters,L', 'let ters,L']),
	broken('tie-to-itself', ['ties.csv', 'TUR,RUS', 'RUS,RUS']),
	broken('tie-without-statement', ['ties.csv', 'S-04', '']),
	broken(
		'keys',
		['reading.csv', 'silence', 'silense'],
		['reading.csv', 'lines,1', 'lines,3'],
		['atlas.csv', 'contact,the editors\n', 'colour,red\n']
	),

	// Statements
	broken('quotation-too-long', [STATEMENTS, 'We hope for peace soon.', LONG]),
	broken('quotation-too-long-without-spaces', [
		STATEMENTS,
		'We hope for peace soon.',
		'我们呼吁有关方通过对话协商实现停火，'.repeat(4)
	]),
	broken('stance-without-words', [STATEMENTS, 'We hope for peace soon.', '']),
	broken('silence-not-read', [STATEMENTS, 'en,whole,yes', 'en,,yes']),
	broken('stance-of-an-invention', [STATEMENTS, 'soon.,en,,yes', 'soon.,en,,no']),
	broken('vote-without-vote', ['votes.csv', 'KAZ,A', 'KAZ,']),
	broken('no-class-without-position', [
		'stances.csv',
		'none,No statement found,4,',
		'nothing,No statement found,4,against'
	]),

	broken(
		'stance-ids',
		['stances.csv', 'critical,Critical', 'anti.war/x,Critical'],
		['stances.csv', 'supportive,Supportive', '1st,Supportive']
	),
	broken(
		'stances-alike',
		[
			'stances.csv',
			'supportive,Supportive,3,for,circle,solid,#43267E',
			'supportive,Critical,1,for,square,dots,#3b95a2'
		],
		['stances.csv', '#8160CC', '#E8842A']
	),
	broken('two-hedges', [
		'stances.csv',
		'supportive,Supportive,3,for',
		'supportive,Supportive,3,hedge'
	]),
	broken('no-hedge', ['stances.csv', 'cautious,Cautious,2,hedge', 'cautious,Cautious,2,against']),

	// Two coders
	broken('disagreement', [
		'settlements.csv',
		'S-02,stance,cautious,Silence is never a reproach.\n',
		''
	]),
	broken('disagreement-on-own', [
		'settlements.csv',
		'S-03,own,no,An invention of a cartoonist.\n',
		''
	]),
	broken(
		'nothing-to-settle',
		['settlements.csv', 'S-03,own', 'S-04,own'],
		['codings.csv', 'S-03,first,,none,yes', 'S-03,first,,none,no'],
		['settlements.csv', 'S-02,stance', 'S-05,stance'],
		['codings.csv', 'S-02,first,,critical', 'S-02,first,,cautious']
	),
	broken(
		'bad-settlements',
		['settlements.csv', 'own,no', 'own,maybe'],
		['settlements.csv', 'stance,cautious', 'stance,carefull']
	),
	broken(
		'against-the-coders',
		[STATEMENTS, 'own,war,critical', 'own,war,supportive'],
		[STATEMENTS, 'silence,own,war,cautious', 'silence,third party,war,critical']
	),

	// Quotations
	broken('quotation-one-letter', [STATEMENTS, 'neighbour’s army', 'neighbor’s army']),
	broken('quotation-one-sign', [STATEMENTS, 'neighbour’s', "neighbour's"]),
	broken('quotation-shortened', [STATEMENTS, 'met on Friday in Rivertown', 'met on Friday']),
	broken('quotation-two-words-swapped', [STATEMENTS, 'met on Friday', 'on met Friday']),
	broken('quotation-without-seal', [
		STATEMENTS,
		'We hope for peace soon.,en,,yes,medium,letters',
		'The host opened the meeting with a long speech about trains,en,,yes,medium,herald'
	]),
	broken('quotation-from-elsewhere', [
		STATEMENTS,
		'We hope for peace soon.,en,,yes,medium,letters',
		'We hope for peace soon.,en,,yes,medium,herald'
	]),
	broken('fingerprint-cut-off', ['fingerprints/herald.json', '"count": 54', '"count": 60']),
	changed('fingerprint-not-json', 'fingerprints/herald.json', (text) => text.slice(0, 50)),
	changed('fingerprint-of-nothing', 'fingerprints/heralds.json', () =>
		String(base['fingerprints/herald.json']).replace('"herald"', '"heralds"')
	),

	// The change log
	broken(
		'changes-without-a-row',
		['changes.csv', 'S-04;S-05', 'S-05'],
		['changes.csv', 'recoded,S-02', 'recoded,S-20']
	),
	broken(
		'changes-told-twice',
		['changes.csv', 'S-04;S-05', 'S-04;S-05;S-01'],
		['changes.csv', 'S-03;S-06', 'S-06'],
		['changes.csv', 'recoded,S-02', 'recoded,S-03']
	),
	broken(
		'changes-out-of-order',
		['changes.csv', 'begin,2022-10-01', 'begin,2022-10-06'],
		['changes.csv', 'gone,2022-10-09', 'gone,2022-10-32']
	),
	broken('changes-withdrawn-and-there', ['changes.csv', 'withdrawn,S-06', 'withdrawn,S-06;S-03']),
	broken(
		'changes-come-back',
		['changes.csv', 'gone,2022-10-09,withdrawn', 'gone,2022-10-05,withdrawn'],
		[
			'changes.csv',
			'Nobody ever said it.\n',
			'Nobody ever said it.\nagain,2022-10-10,added,S-06,Back.,Somebody did.\nonce-more,2022-10-11,recoded,S-06,Recoded.,Why not.\n'
		]
	),
	broken('changes-withdrawn-never-added', ['changes.csv', 'S-03;S-06', 'S-03']),
	broken(
		'changes-other-cells',
		['changes.csv', 'recoded,S-02', 'corrected,S-02'],
		['changes.csv', 'withdrawn,S-06', 'withdrawn,'],
		['changes.csv', 'Found later.', '']
	),
	changed('changes-missing', 'changes.csv', () => undefined),

	// Where disputes go
	broken('not-a-mail-address', [
		'atlas.csv',
		'contact,the editors\n',
		'contact,the editors\naddress,example.org\ndispute,desk@example.org?bcc=all@example.org\n'
	]),

	// The talk
	broken(
		'talk-unknown-state',
		['talk.csv', 'stance,KAZ,', 'stance,Kazakstan,'],
		['talk.csv', 'TUR-RUS,TUR;RUS', 'TRU-RUS,TUR;RUZ']
	),
	broken('talk-group', ['talk.csv', 'stance,KAZ,', 'stance,XWE,']),
	broken('talk-unknown-tie', ['talk.csv', 'TUR-RUS', 'TUR-KAZ']),
	broken('talk-tie-backwards', ['talk.csv', 'TUR-RUS', 'RUS-TUR']),
	broken(
		'talk-empty-words',
		['talk.csv', 'The envoy asks', ' '],
		['talk.csv', '{lead} {rest}', '']
	),
	broken(
		'talk-broken-references',
		['talk.csv', 'S-01;S-04', 'S-01;S-40'],
		['talk.csv', 'C-01', 'C-10'],
		['talk.csv', 'default,S-02', 'default,']
	),
	changed('talk-without-steps', 'talk.csv', (text) => text.split('\n')[0] + '\n'),
	broken(
		'talk-malformed-questions',
		['talk.csv', 'Two of us.|', 'Two of us.||'],
		['talk.csv', 'Why? Because one', 'Because one'],
		['talk.csv', '90,,', '90,,Who asks?']
	),
	broken(
		'talk-other-cells',
		['talk.csv', '{lead} spoke', '{leed} spoke'],
		['talk.csv', 'map,TUR', 'globe,TUR'],
		['talk.csv', 'articles', 'article'],
		['talk.csv', 'S-02,,30', 'S-02,,0']
	),

	// How a passage points at the war
	spoilt('general-with-a-stance', [
		[STATEMENTS, 'medium,letters,,,named,', 'medium,letters,,,general,']
	]),
	spoilt('stance-that-points-nowhere', [
		[STATEMENTS, 'medium,letters,,,named,', 'medium,letters,,,,']
	]),
	spoilt('tied-by-another-state', [
		[STATEMENTS, 'medium,letters,,,named,', 'medium,letters,,,general,S-04']
	]),
	spoilt('tied-by-silence', [
		[STATEMENTS, 'medium,letters,,,named,', 'medium,letters,,,general,S-02'],
		[STATEMENTS, 'S-05,TUR', 'S-05,KAZ']
	]),
	spoilt('tied-by-itself', [
		[STATEMENTS, 'medium,letters,,,named,', 'medium,letters,,,general,S-05']
	]),
	spoilt('tied-by-nothing', [
		[STATEMENTS, 'medium,letters,,,named,', 'medium,letters,,,general,S-50']
	]),
	spoilt('named-and-tied', [
		[STATEMENTS, 'medium,letters,,,named,', 'medium,letters,,,named,S-01']
	]),

	// Silence is read
	spoilt('silence-of-a-part', [[STATEMENTS, 'en,whole,yes', 'en,part,yes']]),
	spoilt('silence-without-a-whole-text', [
		[STATEMENTS, 'yes,medium,herald,line 3', 'yes,medium,gazette,line 3']
	]),
	spoilt('silence-not-searched', [['words.csv', 'trenches,en\n', 'trenches,en\ncanals,en\n']]),
	spoilt('silence-with-a-word', [['words.csv', 'trenches', 'canal']], true),
	spoilt(
		'silence-in-another-language',
		[
			['words.csv', 'trenches,en', 'окопы,ru'],
			['words.csv', 'red river,en', 'красная река,ru']
		],
		true
	),
	spoilt('words-looked-for', [
		['words.csv', 'trenches,en\nred river', '…,en\ntrenches,english\nred river']
	]),

	// A window of one occasion
	spoilt('window-of-no-occasion', [
		['windows.csv', '2022-09-21,Rivertown', '2022-09-21,Rivertwon']
	]),

	// Words in other languages
	spoilt('translation-stale', [
		['rules.csv', 'Hedges never cancel', 'Hedges hardly ever cancel'],
		['stances.csv', 'Blames nobody.', 'Blames no one.']
	]),
	spoilt('translation-missing', [
		['translations/fr.csv', 'states,KAZ,name,Kazakhstan,Kazakhstan\n', ''],
		['translations/fr.csv', 'atlas,contact,value,the editors,the editors\n', '']
	]),
	spoilt('translation-of-nothing', [
		['translations/fr.csv', 'states,KAZ,name,Kazakhstan', 'states,KAS,name,Kazakhstan'],
		['translations/fr.csv', 'stances,critical,label', 'stances,critical,lable'],
		['translations/fr.csv', 'atlas,title,value', 'atlass,title,value']
	]),
	spoilt('translation-of-other-form', [
		['translations/fr.csv', '{lead} spoke,{lead} spoke', '{lead} spoke,{leed} spoke'],
		[
			'translations/fr.csv',
			'stances,critical,label,Critical,Critical',
			`stances,critical,label,Critical,${'x'.repeat(61)}`
		]
	]),
	{
		name: 'translation-in-no-language',
		files: Object.fromEntries(
			Object.entries(later).map(([name, text]) => [name.replace('fr.csv', 'French.csv'), text])
		)
	},

	// Many at once, and none that follow from another
	broken(
		'everywhere',
		['states.csv', 'Türkiye,state', 'Türkiye,land'],
		['stances.csv', 'Cautious,2,hedge', 'Cautious,2,'],
		[STATEMENTS, 'S-01,TUR', 'S-01,TRU'],
		['votes.csv', 'RUS,N', 'RUS,no'],
		['atlas.csv', '2022-09-16', '2022-09-61']
	)
];
