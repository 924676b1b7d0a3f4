import { describe, expect, test } from 'vitest';
import { headlineOf } from '../../src/lib/analysis/headline';
import { positionsOf } from '../../src/lib/analysis/position';
import type { Step } from '../../src/lib/domain/talk';
import type { Dataset } from '../../src/lib/domain/types';
import { pictureOf } from '../../src/lib/picture/picture';
import { readingOf, speakerSteps, stepEvidence, stepViews } from '../../src/lib/talk/steps';
import { data } from '../data/real';

const views = stepViews(data);
const speaker = speakerSteps(data);
const evidence = stepEvidence(data);

/** The data with one step, changed. */
const withStep = (change: Partial<Step>, others: Partial<Dataset> = {}): Dataset => ({
	...data,
	...others,
	talk: [{ ...data.talk[0]!, ...change }]
});

describe('the talk that ships', () => {
	test('has eight to ten steps, numbered from 1', () => {
		expect(views.length).toBeGreaterThanOrEqual(8);
		expect(views.length).toBeLessThanOrEqual(10);
		expect(views.map((s) => s.n)).toEqual(views.map((_, i) => i + 1));
		expect(speaker.map((s) => s.n)).toEqual(views.map((s) => s.n));
	});

	test('has words, a credit and evidence in every step', () => {
		const known = new Set(data.statements.map((s) => s.id));
		const corrections = new Set(data.corrections.map((c) => c.id));
		for (const [i, step] of views.entries()) {
			expect(
				step.heading.trim() && step.text.trim() && step.credit.trim(),
				step.heading
			).toBeTruthy();
			expect(step.statements.length).toBeGreaterThan(0);
			expect(step.statements.filter((id) => !known.has(id))).toEqual([]);
			expect(step.corrections.filter((id) => !corrections.has(id))).toEqual([]);
			expect(evidence[i]!.statements.map((s) => s.id)).toEqual(step.statements);
			expect(evidence[i]!.corrections.map((c) => c.id)).toEqual(step.corrections);
		}
	});

	test('leaves no placeholder unfilled', () => {
		expect(JSON.stringify([views, speaker])).not.toMatch(/\{(lead|rest)\}/);
	});

	test('begins every heading and text as a sentence, or goes on from the heading', () => {
		for (const [i, { heading, text }] of views.entries()) {
			expect(heading).toMatch(/^[\p{Lu}\p{N}“]/u);
			if (data.talk[i]!.heading !== '{lead}') expect(text).toMatch(/^[\p{Lu}\p{N}“]/u);
			expect(text).toMatch(/[.?!]”?$/);
		}
	});

	test('points only at what the picture of its reading holds', () => {
		for (const step of views.filter((s) => s.pin)) {
			const picture = pictureOf(data, readingOf(data, step.reading));
			const held = [...picture.marks.map((m) => m.state), ...picture.ties.map((t) => t.id)];
			expect(held, step.heading).toContain(step.pin);
		}
	});

	test('has as many questions with answers as were written', () => {
		for (const [i, step] of data.talk.entries()) {
			const written = step.questions ? step.questions.split('|').length : 0;
			expect(speaker[i]!.questions).toHaveLength(written);
		}
	});
});

test('what only the speaker sees is in no step that others see', () => {
	const shown = JSON.stringify([views, evidence]);
	const words = data.talk.flatMap(({ notes, questions }) =>
		`${notes}|${questions}`.split(/[|?.:]/).map((part) => part.trim())
	);
	const sentences = words.filter((part) => part.split(' ').length > 3);
	expect(sentences.length).toBeGreaterThan(30);
	for (const part of sentences) expect(shown).not.toContain(JSON.stringify(part).slice(1, -1));
	for (const view of views)
		for (const key of ['notes', 'questions', 'seconds']) expect(view).not.toHaveProperty(key);
});

describe('{lead} and {rest}', () => {
	const words = { heading: '{lead} spoke', text: 'Told: {rest}', notes: 'Say {lead}' };
	const headline = (of: Dataset, reading = of.reading) =>
		headlineOf(of, reading, positionsOf(of, reading));

	test('are the headline of the reading of the step', () => {
		for (const reading of ['default', 'articles'] as const) {
			const step = withStep({ ...words, reading });
			const { lead, rest } = headline(data, readingOf(data, reading));
			expect(stepViews(step)[0]).toMatchObject({ heading: `${lead} spoke`, text: `Told: ${rest}` });
			expect(speakerSteps(step)[0]!.notes).toBe(`Say ${lead}`);
		}
		expect(headline(data, readingOf(data, 'articles'))).not.toEqual(headline(data));
	});

	test('follow the data', () => {
		const fewer = withStep(words, {
			statements: data.statements.filter((s) => s.state !== 'IND' && s.state !== 'UZB')
		});
		fewer.talk[0]!.statements = ['CHN-08'];
		const [before] = stepViews(withStep(words));
		const [after] = stepViews(fewer);
		expect(before!.heading).toBe('6 of 8 members spoke');
		expect(after!.heading).toBe('4 of 8 members spoke');
		expect(after!.text).toContain('For India,');
	});
});

describe('the credit', () => {
	const credit = (...statements: string[]) => stepViews(withStep({ statements }))[0]!.credit;

	test('names outlet and day, each once, two at most', () => {
		expect(credit('KAZ-03')).toBe('UN General Debate Corpus, 20 Sept 2022');
		expect(credit('KAZ-03', 'KAZ-03')).toBe('UN General Debate Corpus, 20 Sept 2022');
		expect(credit('KAZ-03', 'RUS-03')).toBe(
			'UN General Debate Corpus, 20 Sept 2022; Mint, 16 Sept 2022'
		);
		expect(credit('KAZ-03', 'RUS-03', 'RUS-03', 'CHN-08')).toBe(
			'UN General Debate Corpus, 20 Sept 2022; Mint, 16 Sept 2022; and 1 more'
		);
	});
});

test('evidence is judged in the reading of the step', () => {
	const reason = (reading: Step['reading']) =>
		stepEvidence(withStep({ statements: ['KAZ-03'], corrections: [], reading }))[0]!.statements[0]!
			.against;
	expect(reason('default')).toBeUndefined();
	expect(reason('articles')).toBe('outside the sources');
});
