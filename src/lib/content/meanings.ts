import type { Translation } from '../model/types';
import type { Rows } from './tables';

/** What one row of a table is, and what each of its columns holds: for the data package. */
export interface Meaning<T> {
	title: string;
	row: string;
	columns: Record<keyof T & string, string>;
}

/** What a row of data/translations is. */
export const TRANSLATION_MEANING: Meaning<Translation> = {
	title: 'Translations',
	row: 'A cell of another table in the language of the file.',
	columns: {
		table: 'Name of the table.',
		id: 'Key of the row; the parts of a longer key joined by “/”.',
		column: 'Name of the column; “value” in a table of keys and values.',
		english: 'The cell as it was translated: where it has changed, the translation is stale.',
		text: 'The translation; empty: not translated yet.'
	}
};

/** Told for every table and column: the compiler asks for those that are missing. */
export const MEANINGS: { [K in keyof Rows]: Meaning<Rows[K]> } = {
	statements: {
		title: 'Statements',
		row: 'One speaker, one date, one occasion, one object, as one source gives it: the coding unit.',
		columns: {
			id: 'Never changes, never used again.',
			state:
				'The state whose stance the statement shows; a group without names is never shared out.',
			speaker: 'Who spoke or acted, as the source gives it.',
			speaker_role: 'Office of the speaker.',
			date: 'YYYY, YYYY-MM or YYYY-MM-DD, or two of them joined by “/”.',
			occasion: 'Where it was said or done.',
			targets: 'To or about whom.',
			manner: 'Quoted, reported, in a document, done, kept silent, or assessed by a journalist.',
			voice: 'Who speaks: the state itself, another state about it, or a third party.',
			object: 'What it is about: a stance is always toward one object.',
			points_at:
				'How it points at the war: named, meant, or general. Empty: it speaks of something else.',
			tied_by: 'Statement in which the state itself tied a general passage to the war.',
			stance: 'The stance it carries toward the war, or none: not about the war.',
			reason: 'Why it is coded so.',
			paraphrase: 'In the words of the coders.',
			quote: 'Exact words of the source, at most 25.',
			language: 'Language of the quotation.',
			text_read: 'For silence: whole if the witness had all that was said on that occasion.',
			codable: 'no: must never be coded as a position; stands as a correction only.',
			confidence: 'How well it is attested.',
			source: 'Where it is written.',
			locator: 'Where in the source.',
			mentions: 'States that it names as present without giving them a stance.'
		}
	},
	sources: {
		title: 'Sources',
		row: 'An article, a transcript, a resolution.',
		columns: {
			id: 'Short name of the source.',
			title: 'Title as printed.',
			outlet: 'Who published it.',
			author: 'Who wrote it, where that is known.',
			date: 'As known; may be in words.',
			url: 'Web address.',
			kind: 'What kind of source it is.',
			language: 'Language of the text that was read.',
			translated_from: 'Language it was translated from; empty if not translated.',
			via: 'Agency or outlet whose text it carries; empty if its own.',
			line: 'Line of reporting: sources that go back to one text share it and count once.',
			text_read: 'How much of it was read.',
			faults: 'Known faults; empty if none are known.'
		}
	},
	states: {
		title: 'States and groups',
		row: 'A state by its ISO 3166-1 alpha-3 code, or a group without names.',
		columns: {
			code: 'ISO 3166-1 alpha-3, or X and two letters for a group.',
			name: 'Name in English.',
			kind: 'A collective never takes a position.',
			represented_by: 'Who came to the summit for it.',
			attended: 'Whether it was at the summit.',
			status: 'How its role on the day is known.',
			mark: 'A mark that is no position.',
			note: 'For the reader.',
			sources: 'Where that is written.'
		}
	},
	memberships: {
		title: 'Roles in the organisation',
		row: 'A role of a state in the organisation over a span of days.',
		columns: {
			state: 'The state.',
			role: 'Its role.',
			from: 'First day, as far as known.',
			to: 'Last day; empty while it lasts.',
			decided: 'When the organisation decided on it, where that was another day.',
			certainty: 'How sure that is.',
			note: 'For the reader.',
			sources: 'Where that is written.'
		}
	},
	codings: {
		title: 'Codings',
		row: 'How one coder read one statement.',
		columns: {
			statement: 'The statement.',
			coder: 'Which coder.',
			object: 'What it is about; empty where this coder did not code it.',
			stance: 'The stance it carries.',
			own: 'Whether the words or deeds are the state’s own.',
			sure: 'How sure the coder was.',
			reason: 'Why.'
		}
	},
	settlements: {
		title: 'Settlements',
		row: 'How a disagreement between the coders was settled.',
		columns: {
			statement: 'The statement.',
			field: 'What they disagreed on.',
			settled: 'The value that stands: a stance, or yes or no.',
			reason: 'Why.'
		}
	},
	relations: {
		title: 'Ties',
		row: 'What one state said or did toward another.',
		columns: {
			id: 'Name of the row.',
			from: 'Who spoke or acted.',
			to: 'Toward whom.',
			type: 'In two or three words.',
			description: 'In a sentence.',
			statements: 'The statements that carry it.',
			confidence: 'How well it is attested.'
		}
	},
	resolutions: {
		title: 'Resolutions',
		row: 'A vote in the UN General Assembly.',
		columns: {
			id: 'Number of the resolution.',
			date: 'Day of the vote.',
			title: 'What it is about.',
			totals: 'In favour, against, abstained, not voting.',
			favour: 'Stance that a vote in favour carries, if votes are counted; empty: none.',
			against: 'Stance that a vote against carries.',
			abstained: 'Stance that an abstention carries.'
		}
	},
	votes: {
		title: 'Votes',
		row: 'How one state voted. A deed: not counted by default.',
		columns: {
			resolution: 'On what.',
			state: 'Who.',
			vote: 'Yes, no, abstained, or NV: absent or not voting. Empty: not known.',
			certainty: 'How it is known.',
			disowned: 'yes: cast by a mission that those who rule the state disown; never counts.',
			sources: 'Where that is written.'
		}
	},
	corrections: {
		title: 'Corrections',
		row: 'Where a source errs or misleads, against the record.',
		columns: {
			id: 'Name of the correction.',
			claimed_by: 'The sources that make the claim.',
			locator: 'Where in them.',
			claim: 'What they say.',
			finding: 'What the record says.',
			sources: 'The record.',
			statements: 'Statements beside which it is shown.'
		}
	},
	windows: {
		title: 'Windows',
		row: 'A span of days within which statements can count.',
		columns: {
			id: 'Name of the window.',
			label: 'In words.',
			from: 'First day.',
			to: 'Last day.',
			occasion: 'Only statements of this occasion lie in it; empty for all.'
		}
	},
	rules: {
		title: 'The rule',
		row: 'A sentence of the rule.',
		columns: {
			id: 'Name of the sentence.',
			text: 'The sentence.',
			example: 'What falls under it.',
			counter_example: 'What does not.'
		}
	},
	stances: {
		title: 'Stances',
		row: 'A stance: what it is and how it is drawn.',
		columns: {
			id: 'Name of the stance; none is the class of states without a position.',
			label: 'In words.',
			order: 'Place in the legend.',
			direction: 'Where it points: for the war, against it, or neither.',
			shape: 'Shape of its mark.',
			pattern: 'Pattern of its fill.',
			light: 'Fill in the light theme.',
			light_text: 'Text on it.',
			dark: 'Fill in the dark theme.',
			dark_text: 'Text on it.',
			definition: 'What it is.',
			example: 'What falls under it.',
			counter_example: 'What does not.'
		}
	},
	talk: {
		title: 'The talk',
		row: 'A step of the talk: a view of the atlas, words for the room, notes for the speaker.',
		columns: {
			id: 'Name of the step.',
			heading: 'What the room reads first; {lead} is the computed count.',
			text: 'What the room reads; {rest} is the rest of the computed headline.',
			layout: 'How the marks are arranged.',
			pin: 'The state or tie it speaks of.',
			bright: 'States that stay bright; empty for all.',
			reading: 'The reading the picture is drawn in.',
			statements: 'What carries the words.',
			corrections: 'Corrections shown with it.',
			seconds: 'Time planned.',
			notes: 'For the speaker.',
			questions: 'Likely questions with answers.'
		}
	},
	about: {
		title: 'What the atlas is about',
		row: 'A key and its value.',
		columns: {
			title: 'The question.',
			event: 'The occasion.',
			subject: 'The war, as the headline names it.',
			date: 'The day whose roles are shown.',
			organisation: 'The organisation.',
			attacked: 'The state attacked.',
			belligerents: 'Who wages the war.',
			belligerent_stance: 'Stance of who wages the war.',
			contact: 'Where errors may be told.',
			address: 'Public address of the site.',
			dispute: 'Mail address for disputes.'
		}
	},
	reading: {
		title: 'The default reading',
		row: 'A switch and its setting.',
		columns: {
			window: 'The window of dates.',
			sources: 'Which sources are read.',
			silence: 'Whether silence counts.',
			voiced: 'Whether words of another state about it count.',
			deeds: 'Whether deeds count.',
			sanctions: 'Whether statements on sanctions and arms count.',
			votes: 'Whether votes in the United Nations count.',
			lines: 'Independent lines of reporting that a stance needs.',
			rule: 'How several stances become one.'
		}
	},
	changes: {
		title: 'Changes',
		row: 'What was done to some statements on one day.',
		columns: {
			id: 'Name of the change.',
			date: 'The day.',
			kind: 'What was done.',
			statements: 'To which statements; those withdrawn are in no other table.',
			what: 'What is different.',
			why: 'The reason.'
		}
	},
	signalWords: {
		title: 'Words that point at the war',
		row: 'A word for which a text is searched before its silence counts.',
		columns: {
			word: 'The beginning of a word, or of several.',
			language: 'Language of the texts that are searched for it.'
		}
	}
};
