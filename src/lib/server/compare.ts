import { places } from 'virtual:geometry';
import { stageFrame } from '../layout/frames';
import { settle } from '../layout/settle';
import { nodesOf } from '../picture/layout-input';
import { lands, picture } from './atlas';
import { data } from './dataset';
import { perLanguage } from './per-language';

/** On the small map only the members and the state attacked have a mark with a name. */
export const smallMap = perLanguage(() =>
	settle(
		'map',
		stageFrame,
		nodesOf(picture(), places).filter(
			(n) => n.role === 'member' || n.state === data.about.attacked
		),
		[],
		[],
		lands
	)
);
