import type { Dataset } from '../domain/types';
import { lastChange } from '../picture/changes';

/** What can be cited: the data set, or a part of it. The date of a statement is in words. */
export type Cited =
	| { kind: 'dataset' }
	| { kind: 'step'; n: number; heading: string }
	| { kind: 'state'; code: string; name: string }
	| { kind: 'statement'; id: string; speaker: string; date: string };

/** Everything a citation tells. The editors are not known, so nobody is named as author. */
export interface Work {
	/** For keys: "stance-atlas-ind-01". */
	id: string;
	kind: Cited['kind'];
	/** Title of the part; empty for the data set itself. */
	part: string;
	/** Title of the data set. */
	title: string;
	version: string;
	/** Day of the version, YYYY-MM-DD; empty if it is not known. */
	date: string;
	/** Where the cited thing stands; empty if that is not known. */
	address: string;
	/** Day on which it was looked at, YYYY-MM-DD; empty: not told. */
	accessed: string;
}

/** Where and in which version it was found; `address` and `accessed` may be left out. */
export interface Found {
	version: string;
	address?: string;
	accessed?: string;
}

/** What a citation needs of the data: small enough for any page. */
export type CitedData = { title: string; date: string };

/** Title of the atlas and date of its last change, from data/atlas.csv and data/changes.csv. */
export const citedData = (data: Pick<Dataset, 'about' | 'changes'>): CitedData => ({
	title: `Stance Atlas: ${data.about.title}`,
	date: lastChange(data)
});

/** The work to cite. Its id is a BibTeX key ("stance-atlas-kaz"); `address` and `accessed` are empty if not given. */
export function workOf(data: CitedData, what: Cited, found: Found): Work {
	return {
		id: ['stance-atlas', ...idOf(what)].join('-').toLowerCase(),
		kind: what.kind,
		part: partOf(what),
		title: data.title,
		version: found.version,
		date: data.date,
		address: found.address ?? '',
		accessed: found.accessed ?? ''
	};
}

function idOf(what: Cited): string[] {
	if (what.kind === 'step') return ['step', String(what.n)];
	// Signs that end a key in BibTeX are no part of one.
	const id = what.kind === 'state' ? what.code : what.kind === 'statement' ? what.id : '';
	return id ? [id.replace(/[^\p{L}\p{N}._-]/gu, '-')] : [];
}

function partOf(what: Cited): string {
	switch (what.kind) {
		case 'dataset':
			return '';
		case 'step':
			return `Step ${what.n}: ${what.heading}`;
		case 'state':
			return what.name;
		case 'statement':
			return `Statement ${what.id}: ${[what.speaker, what.date].filter(Boolean).join(', ')}`;
	}
}

const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);
/** As MLA shortens them. */
const SHORT = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** [year, month, day] of YYYY-MM-DD; undefined for no date. */
function parts(date: string): [number, number, number] | undefined {
	const [year, month, day] = date.split('-').map(Number);
	return year && month && day ? [year, month, day] : undefined;
}

/** "2026, November 21" or "November 21, 2026"; "n.d." without a date. */
function american(date: string, yearFirst = false): string {
	const [year, month, day] = parts(date) ?? [];
	if (!year || !month || !day) return 'n.d.';
	const inYear = `${MONTHS[month - 1]} ${day}`;
	return yearFirst ? `${year}, ${inYear}` : `${inYear}, ${year}`;
}

/** "21 Nov. 2026" */
function mlaDate(date: string): string {
	const [year, month, day] = parts(date) ?? [];
	return year && month && day ? `${day} ${SHORT[month - 1]} ${year}` : 'n.d.';
}

/** Ends a sentence once, whatever the text ends with. */
const sentence = (text: string) => (/[.!?…]["”’]?$/.test(text) ? text : `${text}.`);

/** Of an address nothing follows directly, so that it can be copied. */
const last = (text: string) => (text ? ` ${text}` : '');

/** American Psychological Association, 7th edition. Plain text: its italics are left out. */
export function apa(work: Work): string {
	const set = `${work.title} (Version ${work.version}) [Data set].`;
	const when = `(${american(work.date, true)}).`;
	const where =
		work.address && work.accessed
			? `Retrieved ${american(work.accessed)}, from ${work.address}`
			: work.address;
	return (work.part ? `${sentence(work.part)} ${when} In ${set}` : `${set} ${when}`) + last(where);
}

/** The Chicago Manual of Style, 17th edition, bibliography. */
export function chicago(work: Work): string {
	const part = work.part ? `“${sentence(work.part)}” In ` : '';
	const accessed = work.accessed ? ` Accessed ${american(work.accessed)}.` : '';
	const when = work.date ? ` ${american(work.date)}.` : '';
	const where = work.address ? ` ${work.address}.` : '';
	return `${part}${work.title}. Version ${work.version}.${when}${accessed}${where}`;
}

/** Modern Language Association, 9th edition. */
export function mla(work: Work): string {
	const part = work.part ? `“${sentence(work.part)}” ` : '';
	const where = work.address ? `, ${work.address.replace(/^https?:\/\//, '')}` : '';
	const accessed = work.accessed ? ` Accessed ${mlaDate(work.accessed)}.` : '';
	// A data set of its own is the work, so its title ends with a full stop; a part stands in it.
	return `${part}${work.title}. Version ${work.version}, ${mlaDate(work.date)}${where}.${accessed}`;
}

/** A text between braces in BibTeX. Letters beyond ASCII are kept: BibTeX files are UTF-8 today. */
export function bibtexText(text: string): string {
	const SIGNS: Record<string, string> = {
		'\\': '\\textbackslash{}',
		// As commands, not as \{: BibTeX counts braces, whatever stands before them.
		'{': '\\textbraceleft{}',
		'}': '\\textbraceright{}',
		'~': '\\textasciitilde{}',
		'^': '\\textasciicircum{}'
	};
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\{}~^&%$#_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/** An entry for BibTeX and BibLaTeX. */
export function bibtex(work: Work): string {
	const [year, month, day] = parts(work.date) ?? [];
	const two = (n: number) => String(n).padStart(2, '0');
	const fields: [string, string][] = [
		// Double braces: the letters keep their case.
		['title', `{${bibtexText(work.part || work.title)}}`],
		...(work.part
			? ([['howpublished', `In: {${bibtexText(work.title)}}`]] as [string, string][])
			: []),
		...(year && month && day
			? ([
					['year', String(year)],
					['date', `${year}-${two(month)}-${two(day)}`]
				] as [string, string][])
			: []),
		['version', bibtexText(work.version)],
		['note', `${work.part ? 'Part of a data' : 'Data'} set, version ${bibtexText(work.version)}`],
		...(work.address ? ([['url', bareUrl(work.address)]] as [string, string][]) : []),
		...(work.accessed ? ([['urldate', work.accessed]] as [string, string][]) : [])
	];
	const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
	return `@misc{${work.id},\n${lines.join(',\n')}\n}\n`;
}

/** An address is set as it is; what would end the field cannot stand in an address anyway. */
const bareUrl = (address: string) =>
	address.replace(/[\s{}\\^~]/g, (sign) => encodeURIComponent(sign).replace('~', '%7E'));

/** CSL-JSON, as reference managers read it. */
export function cslJson(work: Work): string {
	const issued = parts(work.date);
	const accessed = parts(work.accessed);
	const item = {
		id: work.id,
		type: 'dataset',
		title: work.part || work.title,
		...(work.part && { 'container-title': work.title }),
		version: work.version,
		...(issued && { issued: { 'date-parts': [issued] } }),
		...(accessed && { accessed: { 'date-parts': [accessed] } }),
		...(work.address && { URL: work.address })
	};
	return `${JSON.stringify([item], null, 2)}\n`;
}

/** The forms a reader can choose from. */
export const STYLES: { id: string; name: string; write: (work: Work) => string }[] = [
	{ id: 'apa', name: 'APA', write: apa },
	{ id: 'chicago', name: 'Chicago', write: chicago },
	{ id: 'mla', name: 'MLA', write: mla },
	{ id: 'bibtex', name: 'BibTeX', write: bibtex },
	{ id: 'csl', name: 'CSL-JSON', write: cslJson }
];
