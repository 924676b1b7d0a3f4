/** A small invented data set, to be changed at will: a war of Russia's, three other members, an observer. */
import { readSpan } from '../../src/lib/dataset/dates';
import { statements as columns, type StatementRow } from '../../src/lib/dataset/tables/statements';
import type {
	Dataset,
	Membership,
	Reading,
	Relation,
	Source,
	Stance,
	State,
	Statement
} from '../../src/lib/domain/types';

export const reading: Reading = {
	window: 'summit',
	sources: 'all',
	silence: true,
	voiced: false,
	deeds: false,
	sanctions: false,
	votes: false,
	lines: 1,
	rule: 'pointed'
};

/** A quotation of Anania's about the war that counts and hedges, unless told otherwise. */
export function statement(changes: Partial<Statement> = {}): Statement {
	const date = changes.date ?? '2022-09-16';
	return {
		// What came later has its value of old tables.
		...(columns.optional as StatementRow),
		id: 'S-1',
		state: 'ANA',
		speaker: 'Ana Ananova',
		speaker_role: 'President',
		date,
		...(readSpan(date).span ?? { from: '', to: '' }),
		occasion: '',
		targets: [],
		manner: 'quote',
		voice: 'own',
		object: 'war',
		stance: 'cautious',
		reason: '',
		paraphrase: 'She asked for dialogue.',
		quote: 'Let us talk',
		language: 'en',
		text_read: '',
		codable: true,
		confidence: 'high',
		source: 'l0',
		locator: '',
		mentions: [],
		line: 2,
		...changes
	};
}

/** Statements with ids S-1, S-2, …, each in a line of reporting of its own unless it names a source. */
export const statements = (...changes: Partial<Statement>[]): Statement[] =>
	changes.map((change, i) => statement({ id: `S-${i + 1}`, source: `l${i}`, ...change }));

export const source = (id: string, changes: Partial<Source> = {}): Source => ({
	id,
	title: `Title of ${id}`,
	outlet: `Outlet of ${id}`,
	author: '',
	date: '2022-09-16',
	url: `https://example.org/${id}`,
	kind: 'press',
	language: 'en',
	translated_from: '',
	via: '',
	line: id,
	text_read: 'extract',
	faults: '',
	...changes
});

export const state = (code: string, name: string, changes: Partial<State> = {}): State => ({
	code,
	name,
	kind: 'state',
	represented_by: '',
	attended: true,
	status: '',
	mark: '',
	note: '',
	sources: [],
	...changes
});

export const membership = (
	state: string,
	role: Membership['role'],
	from = '2001-06-15',
	to = ''
): Membership => ({
	state,
	role,
	from,
	to,
	decided: '',
	certainty: 'confirmed',
	note: '',
	sources: []
});

export const relation = (
	from: string,
	to: string,
	statements: string[],
	id = `R-${from}-${to}`
): Relation => ({
	id,
	from,
	to,
	type: 'warns',
	description: '',
	statements,
	confidence: 'high'
});

const stance = (
	id: string,
	label: string,
	order: number,
	direction: Stance['direction']
): Stance => ({
	id,
	label,
	order,
	direction,
	shape: 'circle',
	pattern: 'solid',
	light: '#000000',
	light_text: '#FFFFFF',
	dark: '#000000',
	dark_text: '#FFFFFF',
	definition: '',
	example: '',
	counter_example: '',
	claim: '',
	claim_none: ''
});

export function dataset(statements: Statement[] = [], changes: Partial<Dataset> = {}): Dataset {
	return {
		about: {
			title: 'A small atlas',
			event: 'A meeting',
			subject: 'the war',
			date: '2022-09-16',
			organisation: 'The Council',
			attacked: 'UKR',
			belligerents: ['RUS'],
			belligerent_stance: 'supportive',
			focus: [],
			focus_label: '',
			contact: '',
			address: '',
			dispute: ''
		},
		stances: [
			stance('supportive', 'Supportive', 3, 'for'),
			stance('critical', 'Critical', 1, 'against'),
			stance('none', 'No statement found', 4, ''),
			stance('cautious', 'Cautious', 2, 'hedge')
		],
		states: [
			state('ZED', 'Zedland'),
			state('RUS', 'Russia'),
			state('ANA', 'Anania'),
			state('MID', 'Midland'),
			state('OBS', 'Observia'),
			state('UKR', 'Ukraine', { attended: false }),
			state('XGR', 'Participants, unnamed', { kind: 'collective' }),
			state('XFA', 'Powers far away', { kind: 'collective', attended: false })
		],
		memberships: [
			...['ZED', 'RUS', 'ANA', 'MID'].map((code) => membership(code, 'member')),
			membership('OBS', 'observer')
		],
		sources: [
			...Array.from({ length: 10 }, (_, i) => source(`l${i}`)),
			source('article', { kind: 'article', line: 'wire' }),
			source('copy', { line: 'wire' }),
			source('record', { kind: 'primary' })
		],
		statements,
		codings: [],
		talk: [],
		settlements: [],
		relations: [],
		resolutions: [],
		votes: [],
		corrections: [],
		windows: [
			{ id: 'summit', label: 'Summit', from: '2022-09-13', to: '2022-09-21', occasion: '' }
		],
		rules: [],
		reading,
		changes: [],
		verified: {},
		words: [],
		lookedFor: {},
		translations: {},
		...changes
	};
}
