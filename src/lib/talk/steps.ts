/** The talk as its pages show it. Data for the speaker is built separately from what everyone sees. */
import { isolate, comma, numberIn, t, semicolons } from '../i18n/t';
import { questionsOf } from '../dataset/tables/talk';
import { headlineOf } from '../analysis/headline';
import { positionsOf } from '../analysis/position';
import type { SpeakerStep, Step, StepView } from '../domain/talk';
import type { Dataset, Reading } from '../domain/types';
import { correctionView, entriesOf, type CorrectionView, type Entry } from '../picture/entry';
import { dateWords } from '../i18n/dates-and-lists';

/** The reading in which a step is drawn and described. */
export function readingOf(data: Dataset, reading: Step['reading']): Reading {
	return reading === 'articles' ? { ...data.reading, sources: 'articles' } : data.reading;
}

/** The steps of data/talk.csv as the audience sees them, with {lead} and {rest} filled in. */
export function stepViews(data: Dataset): StepView[] {
	const fill = filler(data);
	return data.talk.map((step, i) => ({
		n: i + 1,
		heading: fill(step, step.heading),
		text: fill(step, step.text),
		layout: step.layout,
		pin: step.pin,
		bright: step.bright,
		reading: step.reading,
		statements: step.statements,
		corrections: step.corrections,
		credit: creditOf(data, step.statements)
	}));
}

/** The steps of data/talk.csv with what only the speaker sees: planned seconds, notes, questions and answers. */
export function speakerSteps(data: Dataset): SpeakerStep[] {
	const fill = filler(data);
	return data.talk.map((step, i) => ({
		n: i + 1,
		heading: fill(step, step.heading),
		text: fill(step, step.text),
		seconds: step.seconds,
		notes: fill(step, step.notes),
		questions: questionsOf(fill(step, step.questions))
	}));
}

/** A statement behind a step: what was said and its chain of sources, without the two codings. */
export type Behind = Omit<Entry, 'codings' | 'settlements' | 'corrections'>;

/** The evidence for the sentences of a step, evaluated in the reading of the step. */
export interface StepEvidence {
	statements: Behind[];
	corrections: CorrectionView[];
}

/** The evidence behind each step, in the order of the talk. */
export function stepEvidence(data: Dataset): StepEvidence[] {
	const named = new Set(data.talk.flatMap((step) => step.statements));
	const told = data.statements.filter(({ id }) => named.has(id));
	const read = once((reading: Step['reading']) => {
		const entries = entriesOf(data, readingOf(data, reading), told);
		return new Map(entries.map((entry) => [entry.id, entry]));
	});
	return data.talk.map(({ reading, statements, corrections }) => ({
		statements: statements.map((id) => behind(read(reading).get(id)!)),
		corrections: corrections.map((id) =>
			correctionView(
				data,
				data.corrections.find((c) => c.id === id)!
			)
		)
	}));
}

function behind({ codings: _c, settlements: _s, corrections: _k, ...rest }: Entry): Behind {
	return rest;
}

/** Replaces {lead} and {rest} with the computed headline. */
function filler(data: Dataset): (step: Step, text: string) => string {
	const headline = once((id: Step['reading']) => {
		const reading = readingOf(data, id);
		return headlineOf(data, reading, positionsOf(data, reading));
	});
	return (step, text) =>
		text.replace(/\{(lead|rest)\}/g, (_, part: 'lead' | 'rest') => headline(step.reading)[part]);
}

function once<K, V>(make: (key: K) => V): (key: K) => V {
	const made = new Map<K, V>();
	return (key) => {
		if (!made.has(key)) made.set(key, make(key));
		return made.get(key)!;
	};
}

/** "Kazinform, 20 Sept 2022; Mint, 16 Sept 2022; and 2 more": distinct outlets and days, at most two of them named. */
function creditOf(data: Dataset, statements: string[]): string {
	const places = statements.map((id) => {
		const statement = data.statements.find((s) => s.id === id)!;
		const source = data.sources.find((s) => s.id === statement.source)!;
		return [isolate(source.outlet || source.title), dateWords(statement.date)]
			.filter(Boolean)
			.join(comma());
	});
	const [first = '', second, ...more] = new Set(places);
	const others = more.length > 0 ? t(`and ${numberIn(more.length)} more`) : '';
	return semicolons([first, second ?? '', others].filter(Boolean));
}
