import { commas, t } from '../i18n/t';
import { own } from '../domain/own';
import { chainOf, speakerWords } from '../analysis/chain';
import { groupBy, lookUp } from '../analysis/look-up';
import { judgeOf } from '../analysis/position';
import type { Reason } from '../analysis/reading';
import type {
	ChangeKind,
	Coding,
	Correction,
	Dataset,
	Manner,
	Points,
	Reading,
	Settlement,
	Statement,
	Subject,
	Voice
} from '../domain/types';
import { onSite, statementPath } from '../shell/public-url';
import { dateWords } from '../i18n/dates-and-lists';

/** A source as named beside a statement. */
export interface SourceView {
	id: string;
	title: string;
	outlet: string;
	date: string;
	url: string;
	line: string;
	/** Outlets of other sources of the same line. */
	sameLine: string[];
	faults: string;
	whole: boolean;
}

/** One statement with everything a reader needs to defend or dispute its coding. */
export interface Entry {
	id: string;
	state: string;
	stateName: string;
	speaker: string;
	/** Outlet whose words the quotation is, if they are not the speaker's. */
	wordsOf: string;
	role: string;
	date: string;
	/** Date for sorting. */
	day: string;
	occasion: string;
	to: string;
	manner: Manner;
	voice: Voice;
	object: Subject;
	points: Points | '';
	/** The statement that ties it to the war, with its address; empty for none. */
	tiedBy: string;
	stance: string;
	reason: string;
	paraphrase: string;
	quote: string;
	language: string;
	confidence: Statement['confidence'];
	locator: string;
	verified: 'verified' | 'no text' | '';
	/** The chain of sources, from the speaker to the page. */
	chain: string[];
	/** Why it does not count; undefined if it counts. */
	against: Reason | undefined;
	source: SourceView;
	codings: Coding[];
	settlements: Settlement[];
	corrections: CorrectionView[];
	/** Changes to the statement, oldest first; the first is its addition. */
	changes: ChangeView[];
	/** Permanent address: a path from the root of the site, or a whole URL if the data knows the site's address. */
	address: string;
	/** Mail address for disputes; may be empty. */
	disputeTo: string;
}

/** A row of the change log for the reader. */
export interface ChangeView {
	id: string;
	date: string;
	kind: ChangeKind;
	what: string;
	why: string;
}

export interface CorrectionView {
	id: string;
	locator: string;
	claim: string;
	finding: string;
	claimedBy: string[];
	sources: { title: string; outlet: string; url: string }[];
	statements: string[];
}

/** Why each statement or vote does not count in a reading, by id; those that count are missing. */
export function againstOf(data: Dataset, reading: Reading): Map<string, Reason> {
	const judge = judgeOf(data, reading);
	const { ofState } = lookUp(data);
	const against = new Map<string, Reason>();
	/** Ids that count: a vote with several sources counts if it does so in one of them. */
	const counts = new Set<string>();
	for (const { code, kind } of data.states)
		for (const s of ofState.get(code) ?? []) {
			const reason = kind === 'collective' ? 'of a group' : judge(s);
			if (reason && !counts.has(s.id)) against.set(s.id, reason);
			else if (s.manner === 'vote') {
				counts.add(s.id);
				against.delete(s.id);
			}
		}
	return against;
}

/** Entries for `statements` of the data set, by default for all, in a reading. */
export function entriesOf(data: Dataset, reading: Reading, statements = data.statements): Entry[] {
	const against = againstOf(data, reading);
	const { sources, states } = lookUp(data);
	const nameOf = (code: string) => states.get(code)?.name ?? code;
	// Indexes each table once, instead of searching it for every statement.
	const lines = groupBy(data.sources, (o) => o.line);
	const codings = groupBy(data.codings, (c) => c.statement);
	const settlements = groupBy(data.settlements, (c) => c.statement);
	const corrections = byStatement(data.corrections);
	const changes = byStatement(data.changes);
	/** One object per source, shared by its statements, so that a page contains it once. */
	const sourceViews = new Map(
		data.sources.map((source): [string, SourceView] => [
			source.id,
			{
				id: source.id,
				title: source.title,
				outlet: source.outlet,
				date: source.date,
				url: source.url,
				line: source.line,
				sameLine: lines
					.get(source.line)!
					.filter((o) => o.id !== source.id)
					.map((o) => o.outlet),
				faults: source.faults,
				whole: source.text_read === 'whole'
			}
		])
	);
	return statements.map((s) => {
		const source = sources.get(s.source)!;
		return {
			id: s.id,
			state: s.state,
			stateName: nameOf(s.state),
			speaker: s.speaker,
			wordsOf: speakerWords(s, source) ? '' : source.outlet,
			role: s.speaker_role,
			date: dateWords(s.date),
			day: s.from,
			occasion: s.occasion,
			to: commas(s.targets.map(nameOf)),
			manner: s.manner,
			voice: s.voice,
			object: s.object,
			points: s.points_at,
			tiedBy: s.tied_by,
			stance: s.stance,
			reason: s.reason,
			paraphrase: s.paraphrase,
			quote: s.quote,
			language: s.language,
			confidence: s.confidence,
			locator: s.locator,
			verified: own(data.verified, s.id) ?? '',
			chain: chainOf(s, source, nameOf),
			against: against.get(s.id),
			source: sourceViews.get(s.source)!,
			codings: codings.get(s.id) ?? [],
			settlements: settlements.get(s.id) ?? [],
			corrections: (corrections.get(s.id) ?? []).map((c) => correctionView(data, c)),
			changes: (changes.get(s.id) ?? []).map(({ id, date, kind, what, why }) => ({
				id,
				date: dateWords(date),
				kind,
				what,
				why
			})),
			address: onSite(data.about.address, statementPath(s)),
			disputeTo: data.about.dispute
		};
	});
}

/** Rows by the statements that they name, in the order of their table. */
function byStatement<T extends { statements: string[] }>(rows: T[]): Map<string, T[]> {
	const pairs = rows.flatMap((row) => [...new Set(row.statements)].map((id) => ({ id, row })));
	return new Map(
		[...groupBy(pairs, ({ id }) => id)].map(([id, all]) => [id, all.map(({ row }) => row)])
	);
}

/** A correction with outlets and links in place of the ids of its sources, which must be part of the data set. */
export function correctionView(data: Dataset, correction: Correction): CorrectionView {
	const { sources } = lookUp(data);
	const source = (id: string) => sources.get(id)!;
	return {
		id: correction.id,
		locator: correction.locator,
		claim: correction.claim,
		finding: correction.finding,
		claimedBy: correction.claimed_by.map((id) => source(id).outlet),
		sources: correction.sources
			.map(source)
			.map(({ title, outlet, url }) => ({ title, outlet, url })),
		statements: correction.statements
	};
}

/**
 * Largest number of statements that the page of a state shows in full, at 8 kB each. With more, the page shows the
 * first ones in full and only names the others, which the pages of their sources show in full.
 */
export const MOST_IN_FULL = 200;
const FIRST_IN_FULL = 100;

export interface InPage {
	/** Statements shown in full. */
	entries: Entry[];
	/** Ids of the others, by source id. */
	elsewhere: Record<string, string[]>;
	/** Number of statements in each group. */
	counts: Partial<Record<Group, number>>;
}

/**
 * Divides the statements of a state into those that its page shows in full and those that it only names, by the limits
 * above. The counts are those of all.
 */
export function inPage(all: Entry[]): InPage {
	const entries = all.length > MOST_IN_FULL ? all.slice(0, FIRST_IN_FULL) : all;
	const sizes = (groups: Map<string, Entry[]>) =>
		Object.fromEntries([...groups].map(([id, of]) => [id, of.length]));
	const others = groupBy(all.slice(entries.length), (e) => e.source.id);
	return {
		entries,
		elsewhere: Object.fromEntries([...others].map(([id, of]) => [id, of.map((e) => e.id)])),
		counts: sizes(groupBy(all, groupOf))
	};
}

/** Words, deeds and silence are the state's own; the fourth group is what others say. */
export type Group = 'words' | 'deeds' | 'silence' | 'others';

/** The group of a statement. A vote would fall under "words", so callers keep votes apart. */
export function groupOf({ manner, voice }: Pick<Entry, 'manner' | 'voice'>): Group {
	if (voice !== 'own' || manner === 'assessment') return 'others';
	if (manner === 'deed') return 'deeds';
	return manner === 'silence' ? 'silence' : 'words';
}

/** Why a statement does not count, as the end of "Does not count: …". */
export const REASON_WORDS: Record<Reason, string> = {
	get 'outside the sources'() {
		return t('its source does not count here');
	},
	get 'outside the window'() {
		return t('it is outside the window');
	},
	get 'a general appeal'() {
		return t('it is a general appeal or principle and does not point at this war');
	},
	get 'not about the war'() {
		return t('it is not about the war');
	},
	get 'must not be coded'() {
		return t('it is listed only as a correction and is not coded');
	},
	get 'of a group'() {
		return t('what is said of a group is never assigned to its members');
	},
	get 'said by someone else'() {
		return t('said by a journalist, an analyst or a company, not by the state');
	},
	get 'said by another state'() {
		return t('another state said it');
	},
	get 'a deed'() {
		return t('what a state does is shown, not counted');
	},
	get 'a vote'() {
		return t('votes are shown, not counted');
	},
	get 'silence not counted'() {
		return t('silence does not count here');
	},
	get 'silence, text not read'() {
		return t('silence is a finding only where the whole text was read');
	},
	get 'about sanctions or arms'() {
		return t('it is about sanctions or arms, not the war itself');
	},
	get 'about something else'() {
		return t('it is about something else');
	}
};
