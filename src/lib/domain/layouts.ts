/** The one table of the layouts: all that is particular to one of them, except how it is settled (layout/settle.ts). */
import { t } from '../i18n/t';

interface Words {
	/** On the switch. */
	label: () => string;
	/** Below the picture: how to read it. */
	caption: () => string;
}

interface Layout extends Words {
	/** Nodes stand on their countries, so places do not depend on the reading. Elsewhere the land only hints. */
	geographic: boolean;
	/** Which ties are drawn: on the map those that carry a tone, and those of the state that is open. */
	ties: 'all' | 'telling' | 'none';
	/** How firmly ties or links keep their length while a node is dragged, from 0 to 1. */
	stiffness: number;
	/** Where an open card lies, names keep out if they can, or neither nodes nor names may lie there. */
	card: 'avoided' | 'kept free';
}

export const LAYOUTS = {
	map: {
		label: () => t('On the map'),
		caption: () =>
			t('Each state stands on its country. An arrow is what one state said or did to another.'),
		geographic: true,
		ties: 'telling',
		stiffness: 0.05,
		card: 'avoided'
	},
	stance: {
		label: () => t('By stance'),
		caption: () =>
			t(
				'Each state is tied to every stance that its words carry; a thicker line means more independent sources. A state that spoke both ways stands between.'
			),
		geographic: false,
		ties: 'none',
		stiffness: 0.3,
		card: 'kept free'
	},
	ties: {
		label: () => t('By ties'),
		caption: () =>
			t(
				'States that said or did more to each other stand nearer. Nearness means nothing else, and no tie is an alliance.'
			),
		geographic: false,
		ties: 'all',
		stiffness: 0.3,
		card: 'kept free'
	}
} as const satisfies Record<string, Layout>;

export type LayoutId = keyof typeof LAYOUTS;
export const LAYOUT_IDS = Object.keys(LAYOUTS) as LayoutId[];

/** What a reader can choose: the layouts of the states, and that of the statements over time. */
export const VIEWS = {
	...LAYOUTS,
	time: {
		label: () => t('Over time'),
		caption: () =>
			t(
				'Each dot is a statement at its date; filled dots count. A line through a dot means its day is not known. Busy days are drawn wider.'
			)
	}
} satisfies Record<LayoutId | 'time', Words>;

export type ViewId = keyof typeof VIEWS;
export const VIEW_IDS = Object.keys(VIEWS) as ViewId[];
