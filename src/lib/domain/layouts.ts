/** The table of layouts: everything specific to one of them, except how it is settled (layout/settle.ts). */
import { t } from '../i18n/t';

interface Words {
	/** Text on the switch. */
	label: () => string;
	/** Text below the picture: how to read it. */
	caption: () => string;
}

interface Layout extends Words {
	/** True if nodes are on their countries, independent of the reading. In other layouts the land is only hinted at. */
	geographic: boolean;
	/** Which ties are drawn. "telling": those with a tone, and those of the open state. */
	ties: 'all' | 'telling' | 'none';
	/** How strongly ties or links keep their length while a node is dragged, from 0 to 1. */
	stiffness: number;
}

export const LAYOUTS = {
	map: {
		label: () => t('On the map'),
		caption: () =>
			t('Each state stands on its country. An arrow is what one state said or did to another.'),
		geographic: true,
		ties: 'telling',
		stiffness: 0.05
	},
	stance: {
		label: () => t('By stance'),
		caption: () =>
			t(
				'Each state is tied to every stance that its words carry; a thicker line means more independent sources. A state that spoke both ways stands between.'
			),
		geographic: false,
		ties: 'none',
		stiffness: 0.3
	},
	ties: {
		label: () => t('By ties'),
		caption: () =>
			t(
				'States that said or did more to each other stand nearer. Nearness means nothing else, and no tie is an alliance.'
			),
		geographic: false,
		ties: 'all',
		stiffness: 0.3
	}
} as const satisfies Record<string, Layout>;

export type LayoutId = keyof typeof LAYOUTS;
export const LAYOUT_IDS = Object.keys(LAYOUTS) as LayoutId[];

/** The views that a reader can choose: the layouts of states, and the layout of statements over time. */
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
