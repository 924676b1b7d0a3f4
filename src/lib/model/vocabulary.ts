/** The words on screen for the coded values. Plain, short, neutral. */
import type { Absence, Manner, Role, Source, Subject, Vote } from './types';

export const ROLE_NAMES: Record<Role, string> = {
	member: 'Member',
	observer: 'Observer',
	partner: 'Dialogue partner',
	guest: 'Guest of the chair',
	other: 'No role'
};

export const MANNER_NAMES: Record<Manner, string> = {
	quote: 'Quoted',
	reported: 'Reported',
	document: 'Document',
	deed: 'Did',
	vote: 'Voted',
	silence: 'Kept silent',
	assessment: 'Said by a journalist or analyst'
};

export const OBJECT_NAMES: Record<Subject, string> = {
	war: 'the war itself',
	territory: 'territory and recognition',
	negotiation: 'negotiation and ceasefire',
	sanctions: 'sanctions',
	arms: 'arms and support',
	order: 'world order',
	other: 'something else'
};

export const ABSENCE_NAMES: Record<Absence, string> = {
	'not named': 'Not named in these sources',
	'named as attending only': 'Named as attending only',
	'only in an unnamed group': 'Only in an unnamed group',
	'text not read': 'Its text was read only in part',
	'spoke of other things': 'Spoke of other things',
	'only words or deeds that do not count': 'Only words or deeds that do not count',
	'too few lines': 'Too few independent lines'
};

export const VOTE_NAMES: Record<Vote['vote'], string> = {
	Y: 'In favour',
	N: 'Against',
	A: 'Abstained',
	NV: 'Absent or not voting',
	'': 'Not known'
};

export const SOURCE_KIND_NAMES: Record<Source['kind'], string> = {
	article: 'One of the articles',
	press: 'Press',
	primary: 'Primary record',
	analysis: 'Analysis',
	dataset: 'Data set',
	encyclopedia: 'Encyclopedia'
};
