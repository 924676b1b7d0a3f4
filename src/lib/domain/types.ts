/** The terms of the project as types, as explained in data/README.md. Imports nothing but the type of a step. */
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
	/** Empty for "none", which is not a stance. */
	direction: Direction | '';
	shape: Shape;
	pattern: Pattern;
	/** Fill, and colour of text on it, as #RRGGBB in both themes. */
	light: string;
	light_text: string;
	dark: string;
	dark_text: string;
	definition: string;
	example: string;
	counter_example: string;
	/** The headline of the atlas about this stance: "Of {of} members, {n} reproached Moscow"; empty for none. */
	claim: string;
	/** The same if no member has it. */
	claim_none: string;
}

export const ROLES = ['member', 'observer', 'partner', 'guest', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** One row of data/states.csv. */
export interface State {
	code: StateCode;
	name: string;
	/** A collective ("the unnamed summit participants") never takes a position. */
	kind: 'state' | 'collective';
	/** Who represented the state at the summit; empty if nobody or not applicable. */
	represented_by: string;
	attended: boolean;
	/** How certain its role on the day of the summit is, in words. */
	status: string;
	/** A mark that is not a position, in words: "named in ES-11/1 as involved"; empty for none. */
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
	/** Date of the organisation's decision, if it differs; empty if it is the same day or unknown. */
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
	/** As far as known; may be approximate ("2022-09 (undated)"). */
	date: string;
	url: string;
	kind: 'article' | 'press' | 'primary' | 'analysis' | 'dataset' | 'encyclopedia';
	language: string;
	/** Language from which it was translated; empty if it is not a translation. */
	translated_from: string;
	/** Agency or outlet whose text the source reproduces; empty if the text is its own. */
	via: string;
	/** Line of reporting: sources that go back to one text share it. */
	line: string;
	/** How much of the text the coders read. */
	text_read: 'whole' | 'extract';
	/** Known faults, in words for the reader; empty if there are none. */
	faults: string;
}

/** How a statement was made. */
export const MANNERS = ['quote', 'reported', 'document', 'deed', 'silence', 'assessment'] as const;
/** "vote": how the state voted in the United Nations; derived from data/votes.csv, never in data/statements.csv. */
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
 * How a passage points at the war: "named" names the war, a party or its place; "meant" means it unmistakably without a
 * name; "general" is an appeal or principle that fits any conflict.
 */
export const POINTS = ['named', 'meant', 'general'] as const;
export type Points = (typeof POINTS)[number];

/** Who spoke for the state: itself, another state about it, or somebody else (a journalist, firms). */
export const VOICES = ['own', 'other state', 'third party'] as const;
export type Voice = (typeof VOICES)[number];

/** One row of data/statements.csv: one speaker, one date, one occasion, one object, according to one source. */
export interface Statement {
	id: string;
	/** The state whose stance this shows. */
	state: StateCode;
	speaker: string;
	speaker_role: string;
	/** First and last possible day, inclusive, YYYY-MM-DD; both empty if unknown. */
	from: string;
	to: string;
	/** The date as written in the table: "2022-09-16", "2022-09", "2022-02-24/2022-09-16". */
	date: string;
	occasion: string;
	targets: StateCode[];
	manner: Manner;
	voice: Voice;
	object: Subject;
	/** Empty if the passage is about something else, or is silence. */
	points_at: Points | '';
	/** Id of the statement in which the state itself tied a general passage to the war; empty for none. */
	tied_by: string;
	/** Id of a stance, or "none" if it is not about the war. */
	stance: string;
	reason: string;
	paraphrase: string;
	/** Exact words of the source, at most 25; empty if there is only a paraphrase. */
	quote: string;
	/** Part of the quotation that stands for it where there is little room; empty: its first words. */
	excerpt: string;
	language: string;
	/** Silence is a finding only if the witness had the whole of what was said. */
	text_read: 'whole' | 'part' | '';
	/** False if it must never be coded as a position (an invented line); shown as a correction only. */
	codable: boolean;
	confidence: 'high' | 'medium' | 'low';
	source: string;
	locator: string;
	/** Codes of states that it names as present without giving them a stance. */
	mentions: StateCode[];
	/** Line of the table, 1-based, for messages and permalinks. */
	line: number;
}

/** Default values for a statement that is derived from another table, such as a vote. */
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
	excerpt: '',
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
	/** Empty if this coder did not code the object. */
	object: Subject | '';
	stance: string;
	own: boolean;
	/** Empty if the coder did not say. */
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

/** One row of data/ties.csv: a typed, directed relation with the statements behind it. */
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
	/** Id of the stance of a vote in favour, against or abstained; empty for none. */
	favour: string;
	against: string;
	abstained: string;
}

/** One row of data/votes.csv. NV (absent or not voting) is not an abstention. Votes are deeds, shown separately. */
export interface Vote {
	resolution: string;
	state: StateCode;
	vote: 'Y' | 'N' | 'A' | 'NV' | '';
	certainty: 'named source' | 'profile' | 'derived' | 'weak source' | 'unconfirmed';
	/** True if the mission that voted is disowned by those who rule the state: shown, never counted. */
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
	/** Ids of statements beside which the correction is shown. */
	statements: string[];
}

/** One row of data/windows.csv. */
export interface Window {
	id: string;
	label: string;
	from: string;
	to: string;
	/** Limits the window to statements of this occasion (as in data/statements.csv); empty for all. */
	occasion: string;
}

/** One row of data/words.csv: a text in which one of these words occurs cannot count as silence. */
export interface SignalWord {
	/** The beginning of one or several words: "ukrain" matches “Ukrainian”, "black sea" matches “Black Sea”. */
	word: string;
	language: string;
}

/** One row of data/translations/ru.csv: a cell of another table in the language of the file. */
export interface Translation {
	/** Name of the table without .csv. */
	table: string;
	/** Key of the row; the parts of a compound key are joined by "/". */
	id: string;
	column: string;
	/** The English text at the time of translation; if the cell differs now, the translation is stale. */
	english: string;
	/** Empty until it is translated; pages then show the English text and mark it as such. */
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
	/** States that a button shows closer on the map, and its text. */
	focus: StateCode[];
	focus_label: string;
	/** The war, as the headline names it. */
	subject: string;
	/** The day whose roles are shown by default, YYYY-MM-DD. */
	date: string;
	organisation: string;
	/** Code of the state attacked, which is outlined and named but has no position here. */
	attacked: StateCode;
	/** Codes of the states that take part in the war, so that their position needs no quotation. */
	belligerents: StateCode[];
	/** Id of the stance of a belligerent. */
	belligerent_stance: string;
	contact: string;
	/** Public http(s) address of the site, for links in exported files; empty if unknown. */
	address: string;
	/** Mail address for disputes; empty if there is none. */
	dispute: string;
}

/** What a change did to a statement. */
export const CHANGE_KINDS = ['added', 'recoded', 'withdrawn'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One row of data/changes.csv: what was done to some statements on one day, and why. */
export interface Change {
	id: string;
	/** YYYY-MM-DD */
	date: string;
	kind: ChangeKind;
	/** Ids of statements; a withdrawn one is in no other table. */
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
	/** The default reading. */
	reading: Reading;
	/** The talk, step by step. */
	talk: Step[];
	/** Changes of statements, oldest first. */
	changes: Change[];
	/** Result of checking each quotation against the fingerprint of its source, by statement id. */
	verified: Record<string, 'verified' | 'no text'>;
	/** Words that a text is searched for before its silence counts. */
	words: SignalWord[];
	/** How often each word occurs in each available text, by source and word. */
	lookedFor: Record<string, Record<string, number>>;
	/** Translations of cells by language. */
	translations: Record<string, Translation[]>;
}

/** Which statements count and by which rule. */
export interface Reading {
	/** Id of a row of data/windows.csv, or two days chosen by a reader: "2022-03-01..2022-08-31". */
	window: string;
	/** All sources, a kind of sources, or the ids of hand-picked sources. */
	sources: 'all' | 'articles' | 'primary' | string[];
	silence: boolean;
	/** True if words of another state about it count. */
	voiced: boolean;
	deeds: boolean;
	/** True if statements about sanctions and arms count. */
	sanctions: boolean;
	/** True if votes in the United Nations count. */
	votes: boolean;
	/** Number of independent lines of reporting that a stance requires. */
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

/** The position of a state in a reading; always derived, never entered. */
export interface Position {
	state: StateCode;
	/** Id of a stance, or "none". */
	stance: string;
	/** True if the stance follows from taking part in the war, instead of from a statement. */
	byConduct: boolean;
	/** The statements that count, oldest first. */
	counted: Statement[];
	/** Ids of the independent lines of reporting, by stance id. */
	lines: Record<string, string[]>;
	/** Set when stance is "none". */
	absence?: Absence;
}

/** All relations from one state to another in a reading. */
export interface Tie {
	/** Codes of both states: "IND-RUS". */
	id: string;
	from: StateCode;
	to: StateCode;
	relations: Relation[];
	/** Its statements within the window and sources of the reading. */
	statements: Statement[];
	/** Id of the stance of its counting statements, or "none". */
	tone: string;
}

/** In how many of all readings a state keeps its label: `kept` of `of`. */
export interface Firmness {
	kept: number;
	of: number;
	/** Number of readings by the label they give the state, including "none". */
	by: Record<string, number>;
}

export interface Headline {
	/** What the picture shows in one line: "Of 8 members, 1 reproached Moscow"; empty if data/stances.csv has no claim. */
	claim: string;
	/** Beginning of the sentence: "5 of 8 members". */
	lead: string;
	/** What follows it in the first sentence: "took a position on the war that this coverage can attribute." */
	told: string;
	/** The sentences after the first: which states hold which stance. */
	more: string;
	/** `told` and `more`. */
	rest: string;
}

/** One of possibly many faults in a data file, which are all reported at once. */
export interface Problem {
	/** Path from the project's root: "data/statements.csv". */
	file: string;
	/** Line, 1-based; line 1 is the header. */
	line: number;
	/** Character in that line where the field starts, 1-based. */
	column: number;
	/** Name of the column; empty for a problem of the whole file or row. */
	field: string;
	found: string;
	expected: string;
	suggestion?: string;
}
