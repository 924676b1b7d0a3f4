/** The words on screen for the coded values. Plain, short, neutral. */
import { say } from './say';
import type { Absence, Manner, Membership, Role, Source, Subject, Vote, Points } from './types';

export const ROLE_NAMES: Record<Role, string> = {
	get member() {
		return say('Member');
	},
	get observer() {
		return say('Observer');
	},
	get partner() {
		return say('Dialogue partner');
	},
	get guest() {
		return say('Guest of the chair');
	},
	get other() {
		return say('No role');
	}
};

export const MANNER_NAMES: Record<Manner, string> = {
	get quote() {
		return say('Quoted');
	},
	get reported() {
		return say('Reported');
	},
	get document() {
		return say('Document');
	},
	get deed() {
		return say('Did');
	},
	get vote() {
		return say('Voted');
	},
	get silence() {
		return say('Kept silent');
	},
	get assessment() {
		return say('Said by a journalist or analyst');
	}
};

export const OBJECT_NAMES: Record<Subject, string> = {
	get war() {
		return say('the war itself');
	},
	get territory() {
		return say('territory and recognition');
	},
	get negotiation() {
		return say('negotiation and ceasefire');
	},
	get consequences() {
		return say('its consequences: food, energy, grain');
	},
	get sanctions() {
		return say('sanctions');
	},
	get arms() {
		return say('arms and other support');
	},
	get order() {
		return say('world order');
	},
	get other() {
		return say('something else');
	}
};

/** How a passage points at the war, as part of a list. */
export const POINTS_NAMES: Record<Points, string> = {
	get named() {
		return say('names the war');
	},
	get meant() {
		return say('means the war without naming it');
	},
	get general() {
		return say('a general appeal or principle');
	}
};

export const ABSENCE_NAMES: Record<Absence, string> = {
	get 'not named'() {
		return say('Not named in these sources');
	},
	get 'named as attending only'() {
		return say('Named as attending only');
	},
	get 'only in an unnamed group'() {
		return say('Only in an unnamed group');
	},
	get 'text not read'() {
		return say('Its text was read only in part');
	},
	get 'only general words'() {
		return say('Only general words that do not point at the war');
	},
	get 'spoke of other things'() {
		return say('Spoke of other things');
	},
	get 'only words or deeds that do not count'() {
		return say('Only words or deeds that do not count');
	},
	get 'too few lines'() {
		return say('Too few independent lines');
	}
};

export const VOTE_NAMES: Record<Vote['vote'], string> = {
	get Y() {
		return say('In favour');
	},
	get N() {
		return say('Against');
	},
	get A() {
		return say('Abstained');
	},
	get NV() {
		return say('Absent or not voting');
	},
	get ''() {
		return say('Not known');
	}
};

export const SOURCE_KIND_NAMES: Record<Source['kind'], string> = {
	get article() {
		return say('One of the articles');
	},
	get press() {
		return say('Press');
	},
	get primary() {
		return say('Primary record');
	},
	get analysis() {
		return say('Analysis');
	},
	get dataset() {
		return say('Data set');
	},
	get encyclopedia() {
		return say('Encyclopedia');
	}
};

export const CERTAINTY_NAMES: Record<Membership['certainty'], string> = {
	get confirmed() {
		return say('confirmed');
	},
	get unconfirmed() {
		return say('unconfirmed');
	},
	get 'sources differ'() {
		return say('sources differ');
	}
};
