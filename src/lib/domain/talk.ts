/** The talk: steps that are views of the atlas plus words. */
import type { LayoutId } from './layouts';
import type { StateCode } from './types';

/** One row of data/talk.csv. */
export interface Step {
	id: string;
	/** May hold {lead}, the computed "5 of 8 members". */
	heading: string;
	/** One or two sentences for the audience; may hold {rest}, the computed headline sentence. */
	text: string;
	layout: LayoutId;
	/** State or tie ("IND-RUS") that the step speaks of; empty for none. */
	pin: string;
	/** States that stay bright; empty for all. */
	bright: StateCode[];
	/** The reading the picture is drawn in. */
	reading: 'default' | 'articles';
	/** Statements that carry the sentences. */
	statements: string[];
	corrections: string[];
	/** Time planned for it. */
	seconds: number;
	/** For the speaker only: never in the stage's page. */
	notes: string;
	/** "Question? Answer.|Question? Answer." For the speaker only. */
	questions: string;
}

/** A step as the audience sees it: what the stage, the handout and a page without JavaScript show. */
export interface StepView {
	/** 1-based: the N of /present/N. */
	n: number;
	heading: string;
	text: string;
	layout: LayoutId;
	pin: string;
	bright: StateCode[];
	reading: Step['reading'];
	/** Ids of the statements that carry the sentences, and of corrections. */
	statements: string[];
	corrections: string[];
	/** "Prime Minister’s Office, 16 Sept 2022": where the words come from, in one line. */
	credit: string;
}

/** What only the speaker sees of a step. Kept out of every page but the speaker's. */
export interface SpeakerStep {
	n: number;
	heading: string;
	text: string;
	seconds: number;
	notes: string;
	questions: { question: string; answer: string }[];
}

/** Where a talk is: kept through a reload and told to the other window. */
export interface Place {
	/** 1-based. */
	step: number;
	/** State or tie that the speaker went to look at; empty: on the step itself. */
	detour: string;
	blank: boolean;
	theme: '' | 'light' | 'dark';
	spotlight: boolean;
	/** Type step chosen in the room check: 0 is the rule's least. */
	size: 0 | 1 | 2;
	/** Epoch milliseconds of the first step forward; 0 before the talk began. */
	began: number;
	fullscreen: boolean;
}
