/** The talk: steps that are views of the atlas plus words. */
import type { LayoutId } from './layouts';
import type { StateCode } from './types';

/** One row of data/talk.csv. */
export interface Step {
	id: string;
	/** May contain {lead}, the computed "5 of 8 members". */
	heading: string;
	/** One or two sentences for the audience; may contain {rest}, the rest of the computed headline. */
	text: string;
	layout: LayoutId;
	/** State or tie ("IND-RUS") that the step is about; empty for none. */
	pin: string;
	/** Codes of the states that stay bright; empty for all. */
	bright: StateCode[];
	/** The reading in which the picture is drawn. */
	reading: 'default' | 'articles';
	/** Ids of the statements behind the sentences. */
	statements: string[];
	corrections: string[];
	/** Planned time. */
	seconds: number;
	/** For the speaker only; never part of the stage's page. */
	notes: string;
	/** "Question? Answer.|Question? Answer." For the speaker only. */
	questions: string;
}

/** A step for the audience, as shown on the stage, in the handout and without JavaScript. */
export interface StepView {
	/** 1-based: the N of /present/N. */
	n: number;
	heading: string;
	text: string;
	layout: LayoutId;
	pin: string;
	bright: StateCode[];
	reading: Step['reading'];
	/** Ids of the statements behind the sentences, and of corrections. */
	statements: string[];
	corrections: string[];
	/** The sources in one line: "Prime Minister’s Office, 16 Sept 2022". */
	credit: string;
}

/** The data of a step for the speaker. Only the speaker's page and the slides contain it. */
export interface SpeakerStep {
	n: number;
	heading: string;
	text: string;
	seconds: number;
	notes: string;
	questions: { question: string; answer: string }[];
}

/** The state of a talk, which is kept through a reload and sent to the other window. */
export interface Place {
	/** Number of the step, 1-based. */
	step: number;
	/** State or tie that the speaker has opened; empty if the stage shows the step itself. */
	detour: string;
	blank: boolean;
	theme: '' | 'light' | 'dark';
	spotlight: boolean;
	/** Type size chosen in the room check; 0 is the smallest that the rule allows. */
	size: 0 | 1 | 2;
	/** Epoch milliseconds of the first step forward; 0 before the talk began. */
	began: number;
	fullscreen: boolean;
}
