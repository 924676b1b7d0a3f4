/**
 * The words on screen for coded values: plain, short, neutral. They are getters because the language is known only per
 * request (on the server) or page (in the browser): a property is translated when it is read. So never read one while a
 * module loads, at the top level, where it would be translated too early.
 */
import { t } from '../i18n/t';
import type { Apart } from './layout';
import type { Absence, Manner, Membership, Role, Source, Subject, Vote, Points } from './types';

export const ROLE_NAMES: Record<Role, string> = {
	get member() {
		return t('Member');
	},
	get observer() {
		return t('Observer');
	},
	get partner() {
		return t('Dialogue partner');
	},
	get guest() {
		return t('Guest of the chair');
	},
	get other() {
		return t('No role');
	}
};

export const MANNER_NAMES: Record<Manner, string> = {
	get quote() {
		return t('Quoted');
	},
	get reported() {
		return t('Reported');
	},
	get document() {
		return t('Document');
	},
	get deed() {
		return t('Did');
	},
	get vote() {
		return t('Voted');
	},
	get silence() {
		return t('Kept silent');
	},
	get assessment() {
		return t('Said by a journalist or analyst');
	}
};

export const OBJECT_NAMES: Record<Subject, string> = {
	get war() {
		return t('the war itself');
	},
	get territory() {
		return t('territory and recognition');
	},
	get negotiation() {
		return t('negotiation and ceasefire');
	},
	get consequences() {
		return t('its consequences: food, energy, grain');
	},
	get sanctions() {
		return t('sanctions');
	},
	get arms() {
		return t('arms and other support');
	},
	get order() {
		return t('world order');
	},
	get other() {
		return t('something else');
	}
};

/** How a passage points at the war, for use in a list. */
export const POINTS_NAMES: Record<Points, string> = {
	get named() {
		return t('names the war');
	},
	get meant() {
		return t('means the war without naming it');
	},
	get general() {
		return t('a general appeal or principle');
	}
};

export const ABSENCE_NAMES: Record<Absence, string> = {
	get 'not named'() {
		return t('Not named in these sources');
	},
	get 'named as attending only'() {
		return t('Named as attending only');
	},
	get 'only in an unnamed group'() {
		return t('Only in an unnamed group');
	},
	get 'text not read'() {
		return t('Its text was read only in part');
	},
	get 'only general words'() {
		return t('Only general words that do not point at the war');
	},
	get 'spoke of other things'() {
		return t('Spoke of other things');
	},
	get 'only words or deeds that do not count'() {
		return t('Only words or deeds that do not count');
	},
	get 'too few lines'() {
		return t('Too few independent sources');
	}
};

/** The heading over states without a place in the graph. */
export const apartWords = ({ kind, absence }: Pick<Apart, 'kind' | 'absence'>): string =>
	kind === 'absence' ? ABSENCE_NAMES[absence!] : APART_NAMES[kind];

const APART_NAMES: Record<Exclude<Apart['kind'], 'absence'>, string> = {
	get 'no ties'() {
		return t('No tie in this view');
	},
	get 'no position'() {
		return t('No statement found');
	},
	get other() {
		return t('The state attacked');
	}
};

export const VOTE_NAMES: Record<Vote['vote'], string> = {
	get Y() {
		return t('In favour');
	},
	get N() {
		return t('Against');
	},
	get A() {
		return t('Abstained');
	},
	get NV() {
		return t('Absent or not voting');
	},
	get ''() {
		return t('Not known');
	}
};

export const SOURCE_KIND_NAMES: Record<Source['kind'], string> = {
	get article() {
		return t('One of the articles');
	},
	get press() {
		return t('Press');
	},
	get primary() {
		return t('Primary record');
	},
	get analysis() {
		return t('Analysis');
	},
	get dataset() {
		return t('Data set');
	},
	get encyclopedia() {
		return t('Encyclopedia');
	}
};

export const CERTAINTY_NAMES: Record<Membership['certainty'], string> = {
	get confirmed() {
		return t('confirmed');
	},
	get unconfirmed() {
		return t('unconfirmed');
	},
	get 'sources differ'() {
		return t('sources differ');
	}
};
