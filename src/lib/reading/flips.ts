/** Which labels a change of the reading flips. Pure. */
import { inSentence } from '../domain/label';
import { t } from '../i18n/t';
import { labelsOf } from '../analysis/position';
import { dayOf } from '../analysis/reading';
import { roleOn } from '../analysis/role';
import type { Dataset, Reading } from '../domain/types';
import { differencesOf, switchesOf, type Switch } from './switches';

/** A state whose label changed. */
export interface Flip {
	state: string;
	name: string;
	/** Labels as shown: "Cautious". */
	from: string;
	to: string;
	/** Ids of the stances. */
	was: string;
	is: string;
}

/** States of the picture whose label differs between two readings, members first. */
export function flipsBetween(
	data: Dataset,
	before: Reading,
	after: Reading,
	was = labelsOf(data, before)
): Flip[] {
	const is = labelsOf(data, after);
	const label = new Map(data.stances.map((s) => [s.id, s.label]));
	const day = dayOf(data, after);
	const member = (state: string) => Number(roleOn(data, state, day) !== 'member');
	return data.states
		.filter(({ code }) => was.has(code) && was.get(code) !== is.get(code))
		.map(({ code, name }) => ({
			state: code,
			name,
			was: was.get(code)!,
			is: is.get(code)!,
			from: label.get(was.get(code)!)!,
			to: label.get(is.get(code)!)!
		}))
		.sort((a, b) => member(a.state) - member(b.state));
}

/** One value of a switch, and which labels it would flip. */
export interface Option {
	value: Reading[keyof Reading];
	label: string;
	chosen: boolean;
	flips: Flip[];
}

/** A switch of the panel with the values that a reader can choose. */
export type Choices = Omit<Switch, 'choices'> & { options: Omit<Option, 'flips'>[] };
export type Options = Omit<Switch, 'choices'> & { options: Option[] };

/** Every switch of the panel with its values, and which value is chosen. */
export function panelOf(data: Dataset, reading: Reading): Choices[] {
	return switchesOf(data).map(({ choices, ...rest }) => ({
		...rest,
		options: choices.map(({ value, label }) => {
			const changed = { ...reading, [rest.key]: value };
			return { value, label, chosen: differencesOf(reading, changed).length === 0 };
		})
	}));
}

/** The panel with what each value would flip before it is chosen. */
export function optionsOf(data: Dataset, reading: Reading): Options[] {
	const now = labelsOf(data, reading);
	return panelOf(data, reading).map((choices) => ({
		...choices,
		options: choices.options.map((option) => {
			const changed = { ...reading, [choices.key]: option.value };
			return {
				...option,
				flips: option.chosen ? [] : flipsBetween(data, reading, changed, now)
			};
		})
	}));
}

/** A flip in words: "Kazakhstan: cautious → critical". */
export const flipInWords = ({ name, from, to }: Flip): string =>
	t(`${name}: ${inSentence(from)} → ${inSentence(to)}`);
