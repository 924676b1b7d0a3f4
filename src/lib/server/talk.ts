import { places } from 'virtual:geometry';
import { stageFrame } from '../layout/frames';
import { settle } from '../layout/settle';
import type { Settled } from '../domain/layout';
import type { StepView } from '../domain/talk';
import { saidOf } from '../picture/card';
import { pictureOf, type Picture } from '../picture/picture';
import { nodesOf, tiesToPlace } from '../picture/layout-input';
import { stepViews } from '../talk/steps';
import { lands, picture, tally } from './atlas';
import { data, dataset } from './dataset';
import { perLanguage } from './per-language';

export const steps = perLanguage(() => stepViews(dataset()));

/** The picture in each reading that a step can use. */
export const pictures = perLanguage((): Record<StepView['reading'], Picture> => ({
	default: picture(),
	articles: pictureOf(dataset(), { ...data.reading, sources: 'articles' }, tally)
}));

/** Settles a step with at most nine names: the members and the state attacked, or only those the step speaks of. */
function settleStep(step: StepView): Settled {
	const shown = pictures()[step.reading];
	const spoken = (state: string) =>
		step.bright.length > 0 || step.pin
			? step.bright.includes(state) || step.pin.includes(state)
			: shown.marks.some((m) => m.state === state && m.role === 'member');
	const named = (state: string) =>
		spoken(state) || state === data.about.attacked || step.layout !== 'map';
	const nodes = nodesOf(shown, places).filter(
		(n) => named(n.state) && (step.layout === 'map' || n.role === 'member')
	);
	const hubs = shown.stances.filter((s) => s.direction);
	return settle(step.layout, stageFrame, nodes, tiesToPlace(shown, places), hubs, lands);
}

/** The statements that support the step's sentences, by id. */
export const said = perLanguage(() => {
	const data = dataset();
	return Object.fromEntries(
		steps().flatMap(({ statements }) =>
			statements.map((id) => [
				id,
				saidOf(
					data,
					data.statements.find((s) => s.id === id)!
				)
			])
		)
	);
});

export const stepLayouts = perLanguage((): Settled[] => steps().map(settleStep));
