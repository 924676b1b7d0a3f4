/** The words of the project as types. See the table of words in data/README.md. Imports nothing but the type of a step. */
import type { Step } from './talk';

/** ISO 3166-1 alpha-3 code of a state ("KAZ"), or the code of a collective ("XSC", "XWE"). */
export type StateCode = string;

/** Where a stance points: for the war, against it, or neither. */
export type Direction = 'for' | 'against' | 'hedge';
export const SHAPES = ['circle', 'square', 'diamond', 'dashed'] as const;
export type Shape = (typeof SHAPES)[number];
export const PATTERNS = ['solid', 'dots', 'stripes', 'lines'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** One row of data/stances.csv. `id` "none" is the class of states without a position. */
export interface Stance {
	id: string;
	label: string;
	order: number;
	/** Empty for "none", which is no stance. */
	direction: Direction | '';
	shape: Shape;
	pattern: Pattern;
	/** Fill, and the colour of text on it, as #RRGGBB in both themes. */
	light: string;
	light_text: string;
	dark: string;
	dark_text: string;
	definition: string;
	example: string;
	counter_example: string;
}

export const ROLES = ['member', 'observer', 'partner', 'guest', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** One row of data/states.csv. */
export interface State {
	code: StateCode;
	name: string;
	/** A collective ("the unnamed summit participants") never takes a position. */
	kind: 'state' | 'collective';
	/** Who came to the summit for it; empty if nobody or not applicable. */
	represented_by: string;
	attended: boolean;
	/** How the role on the day of the summit is known. */
	status: string;
	/** A mark that is no position, in words: "named in ES-11/1 as involved"; empty for none. */
	mark: string;
	note: string;
	sources: string[];
}

/** One row of data/memberships.csv: a role over a span of days. */
export interface Membership {
	state: StateCode;
	role: Exclude<Role, 'other'>;
	/** First and last day, as written: YYYY, YYYY-MM or YYYY-MM-DD; `to` empty while it lasts. */
	from: string;
	to: string;
	/** When the organisation decided on it, where that was another day; empty if the same or not known. */
	decided: string;
	certainty: 'confirmed' | 'unconfirmed' | 'sources differ';
	note: string;
	sources: string[];
}

/** One row of data/sources.csv. */
export interface Source {
	id: string;
	title: string;
	outlet: string;
	author: string;
	/** As known; may be approximate ("2022-09 (undated)"). */
	date: string;
	url: string;
	kind: 'article' | 'press' | 'primary' | 'analysis' | 'dataset' | 'encyclopedia';
	language: string;
	/** Language it was translated from; empty if not translated. */
	translated_from: string;
	/** Agency or outlet whose text it carries; empty if its own. */
	via: string;
	/** Line of reporting: sources that go back to one text share it. */
	line: string;
	/** How much of it was read by the coders. */
	text_read: 'whole' | 'extract';
	/** Known faults, in words for the reader; empty if none known. */
	faults: string;
}

/** How a statement was made. */
export const MANNERS = ['quote', 'reported', 'document', 'deed', 'silence', 'assessment'] as const;
/** "vote": how the state voted in the United Nations; made from data/votes.csv, never in data/statements.csv. */
export type Manner = (typeof MANNERS)[number] | 'vote';

/** What a statement is about. */
export const OBJECTS = [
	'war',
	'territory',
	'negotiation',
	'consequences',
	'sanctions',
	'arms',
	'order',
	'other'
] as const;
export type Subject = (typeof OBJECTS)[number];

/**
 * How a passage points at the war: it names it, a party or its place; it means it without a name and unmistakably; or
 * it is a general appeal or principle that fits any conflict.
 */
export const POINTS = ['named', 'meant', 'general'] as const;
export type Points = (typeof POINTS)[number];

/** Who spoke for the state: itself, another state about it, or somebody else (a journalist, firms). */
export const VOICES = ['own', 'other state', 'third party'] as const;
export type Voice = (typeof VOICES)[number];

/** One row of data/statements.csv: one speaker, one date, one occasion, one object, as one source gives it. */
export interface Statement {
	id: string;
	/** The state whose stance this shows. */
	state: StateCode;
	speaker: string;
	speaker_role: string;
	/** First and last day it can have been made, inclusive, YYYY-MM-DD; both empty if unknown. */
	from: string;
	to: string;
	/** The date as written in the table: "2022-09-16", "2022-09", "2022-02-24/2022-09-16". */
	date: string;
	occasion: string;
	targets: StateCode[];
	manner: Manner;
	voice: Voice;
	object: Subject;
	/** Empty: it speaks of something else, or is silence. */
	points_at: Points | '';
	/** Id of the statement in which the state itself tied a general passage to the war; empty for none. */
	tied_by: string;
	/** Id of a stance, or "none": not about the war. */
	stance: string;
	reason: string;
	paraphrase: string;
	/** Exact words of the source, at most 25; empty if there is only a paraphrase. */
	quote: string;
	language: string;
	/** Silence is a finding only where the witness had the whole of what was said. */
	text_read: 'whole' | 'part' | '';
	/** False: must never be coded as a position (an invented line); shown as a correction only. */
	codable: boolean;
	confidence: 'high' | 'medium' | 'low';
	source: string;
	locator: string;
	/** States it names as present without giving them a stance. */
	mentions: StateCode[];
	/** 1-based line of the table, for messages and permalinks to the row. */
	line: number;
}

/** A statement without words, for what is made of other tables and has no cell for everything: a vote. */
export const BLANK: Statement = {
	id: '',
	state: '',
	speaker: '',
	speaker_role: '',
	date: '',
	from: '',
	to: '',
	occasion: '',
	targets: [],
	manner: 'document',
	voice: 'own',
	object: 'war',
	points_at: '',
	tied_by: '',
	stance: 'none',
	reason: '',
	paraphrase: '',
	quote: '',
	language: '',
	text_read: '',
	codable: true,
	confidence: 'high',
	source: '',
	locator: '',
	mentions: [],
	line: 0
};

/** One row of data/codings.csv: how one coder read one statement. */
export interface Coding {
	statement: string;
	coder: string;
	/** Empty where this coder did not code the object. */
	object: Subject | '';
	stance: string;
	own: boolean;
	/** Empty where the coder did not say. */
	sure: 'high' | 'medium' | 'low' | '';
	reason: string;
}

/** One row of data/settlements.csv: how a disagreement between coders was settled. */
export interface Settlement {
	statement: string;
	field: 'stance' | 'own';
	settled: string;
	reason: string;
}

/** One row of data/ties.csv: a typed, directed relation with the statements that carry it. */
export interface Relation {
	id: string;
	from: StateCode;
	to: StateCode;
	type: string;
	description: string;
	statements: string[];
	confidence: 'high' | 'medium' | 'low';
}

/** One row of data/resolutions.csv. */
export interface Resolution {
	id: string;
	date: string;
	title: string;
	totals: string;
	/** Id of the stance that a vote in favour, against or abstained carries; empty for none. */
	favour: string;
	against: string;
	abstained: string;
}

/** One row of data/votes.csv. NV (absent or not voting) is not an abstention. Votes are deeds, a layer of their own. */
export interface Vote {
	resolution: string;
	state: StateCode;
	vote: 'Y' | 'N' | 'A' | 'NV' | '';
	certainty: 'named source' | 'profile' | 'derived' | 'weak source' | 'unconfirmed';
	/** Cast by a mission that those who rule the state disown: shown, never counted. */
	disowned: boolean;
	sources: string[];
}

/** One row of data/corrections.csv: where a source errs or misleads, against the record. */
export interface Correction {
	id: string;
	/** The sources that make the claim. */
	claimed_by: string[];
	locator: string;
	claim: string;
	finding: string;
	sources: string[];
	/** Statements beside which the correction is shown. */
	statements: string[];
}

/** One row of data/windows.csv. */
export interface Window {
	id: string;
	label: string;
	from: string;
	to: string;
	/** Only statements of this occasion lie in it, as the table of statements calls it; empty for all. */
	occasion: string;
}

/** One row of data/words.csv: none of these may stand in a text whose silence counts. */
export interface SignalWord {
	/** The beginning of a word, or of several: "ukrain" is found in “Ukrainian”, "black sea" in “Black Sea”. */
	word: string;
	language: string;
}

/** One row of data/translations/ru.csv: a cell of another table in the language of the file. */
export interface Translation {
	/** Name of the table without .csv. */
	table: string;
	/** Key of the row; the parts of a longer key joined by "/". */
	id: string;
	column: string;
	/** The cell as it was when it was translated: another text now makes the translation stale. */
	english: string;
	/** Empty while it is not translated: the English is shown and marked as such. */
	text: string;
}

/** One row of data/rules.csv: a sentence of the rule, with one example and one counter-example from the evidence. */
export interface Rule {
	id: string;
	text: string;
	example: string;
	counter_example: string;
}

/** data/atlas.csv: what this atlas is about. Dates are YYYY-MM-DD. */
export interface About {
	title: string;
	event: string;
	/** The war, as the headline names it. */
	subject: string;
	/** The day whose roles are shown. */
	date: string;
	organisation: string;
	/** The state attacked: outlined and named, takes no position here. */
	attacked: StateCode;
	/** Takes part in the war, so it needs no quotation. */
	belligerents: StateCode[];
	/** Stance of a belligerent. */
	belligerent_stance: string;
	contact: string;
	/** Public http(s) address of the site, for links that are taken away; empty if it is not known. */
	address: string;
	/** Mail address to which disputes go; empty if none is given. */
	dispute: string;
}

/** What became of a statement. */
export const CHANGE_KINDS = ['added', 'recoded', 'withdrawn'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One row of data/changes.csv: what was done to some statements on one day, and why. */
export interface Change {
	id: string;
	/** YYYY-MM-DD */
	date: string;
	kind: ChangeKind;
	/** Ids of statements; one that was withdrawn is in no other table. */
	statements: string[];
	what: string;
	why: string;
}

/** Everything in data/, checked and typed. */
export interface Dataset {
	about: About;
	stances: Stance[];
	states: State[];
	memberships: Membership[];
	sources: Source[];
	statements: Statement[];
	codings: Coding[];
	settlements: Settlement[];
	relations: Relation[];
	resolutions: Resolution[];
	votes: Vote[];
	corrections: Correction[];
	windows: Window[];
	rules: Rule[];
	/** Reading the site opens with. */
	reading: Reading;
	/** The talk, step by step. */
	talk: Step[];
	/** What was changed in the statements, oldest first. */
	changes: Change[];
	/** Result of checking each quotation against its source's fingerprint, by statement id. */
	verified: Record<string, 'verified' | 'no text'>;
	/** Words looked for before a silence counts. */
	words: SignalWord[];
	/** How often each of them stands in a text that was at hand, by source and word. */
	lookedFor: Record<string, Record<string, number>>;
	/** Translations of cells by language. */
	translations: Record<string, Translation[]>;
}

/** Which statements count and by which rule. */
export interface Reading {
	/** Id of a row of data/windows.csv, or two days chosen by a reader: "2022-03-01..2022-08-31". */
	window: string;
	/** All, a kind, or the ids of sources picked by hand. */
	sources: 'all' | 'articles' | 'primary' | string[];
	silence: boolean;
	/** Words another state spoke about it. */
	voiced: boolean;
	deeds: boolean;
	/** Statements about sanctions and arms. */
	sanctions: boolean;
	/** Votes in the United Nations. */
	votes: boolean;
	/** Independent lines of reporting a stance needs to be carried. */
	lines: 1 | 2;
	rule: 'pointed' | 'majority';
}

/** Why a state has no position. */
export type Absence =
	| 'not named'
	| 'named as attending only'
	| 'only in an unnamed group'
	| 'text not read'
	| 'only general words'
	| 'spoke of other things'
	| 'only words or deeds that do not count'
	| 'too few lines';

/** Where a state stands in a reading: derived, never typed. */
export interface Position {
	state: StateCode;
	/** Id of a stance, or "none". */
	stance: string;
	/** True if the stance follows from taking part in the war, not from a statement. */
	byConduct: boolean;
	/** The statements that count, newest last. */
	counted: Statement[];
	/** Independent lines of reporting behind the stance, by stance id. */
	lines: Record<string, string[]>;
	/** Set when stance is "none". */
	absence?: Absence;
}

/** All relations from one state to another in a reading. */
export interface Tie {
	/** "IND-RUS" */
	id: string;
	from: StateCode;
	to: StateCode;
	relations: Relation[];
	/** Its statements that fall into the reading's window and sources. */
	statements: Statement[];
	/** Stance its counted statements carry, or "none". */
	tone: string;
}

/** In how many of all readings a state keeps its label. */
export interface Firmness {
	kept: number;
	of: number;
	/** Number of readings by the label they give, "none" included. */
	by: Record<string, number>;
}

export interface Headline {
	/** "5 of 8 members" */
	lead: string;
	/** The rest of the sentence(s). */
	rest: string;
}

/** A fault in a data file, as one of a list: all are reported at once. */
export interface Problem {
	/** Path from the project's root: "data/statements.csv". */
	file: string;
	/** 1-based; 1 is the header. */
	line: number;
	/** 1-based character in that line where the field starts. */
	column: number;
	/** Name of the table's column, empty for problems of the whole file or row. */
	field: string;
	found: string;
	expected: string;
	suggestion?: string;
}
