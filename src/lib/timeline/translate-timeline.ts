/** Translates a settled time line. Positions come from the build, which settles it in English. */
import { linesOf } from '../layout/timeline/words';
import { textWidth } from '../layout/text';
import { languageNow, t } from '../i18n/t';
import type { LaneKind, PlacedLane, SettledTime, Timelines } from '../domain/timeline';
import type { Dataset } from '../domain/types';
import { monthOf, noStance, shortDay } from './timeline';

/** The time lines with names, dates and ticks in the language of the page; in English the input itself. */
export function translateTimeline(timelines: Timelines, data: Dataset): Timelines {
	if (languageNow() === 'en') return timelines;
	const each = <K extends string, T>(of: Record<K, T>, make: (one: T) => T) =>
		Object.fromEntries(Object.entries<T>(of).map(([key, one]) => [key, make(one)])) as Record<K, T>;
	return each(timelines, (frames) => each(frames, (settled) => retoldLine(settled, data)));
}

function retoldLine(settled: SettledTime, data: Dataset): SettledTime {
	const windows = new Map(data.windows.map((w) => [w.id, w.label]));
	const down = settled.course === 'down';
	const widest = Math.max(
		...settled.lanes.flatMap(({ lines }) => lines.map((line) => textWidth(line, settled.name)))
	);
	const lane = (placed: PlacedLane, name: string): PlacedLane => ({
		...placed,
		lines: linesOf(name, settled.name, widest)
	});
	return {
		...settled,
		ticks: settled.ticks.map((tick) => ({
			...tick,
			words:
				tick.kind === 'month'
					? monthOf(tick.date, settled.scale)
					: down
						? shortDay(tick.date)
						: new Intl.NumberFormat(languageNow()).format(Number(tick.date.slice(8)))
		})),
		windows: settled.windows.map((w) => ({ ...w, label: windows.get(w.id) ?? w.label })),
		lanes: settled.lanes.map((placed) =>
			lane(placed, laneName(placed.id, settled.by, data, down) ?? placed.lines.join(' '))
		),
		...(settled.voteLane && { voteLane: lane(settled.voteLane, t('UN votes')) })
	};
}

/** The name of a lane; on a narrow page, lanes of states have codes, as during the build. */
function laneName(id: string, by: LaneKind, data: Dataset, down: boolean): string | undefined {
	if (by === 'stance')
		return id === 'none' ? noStance() : data.stances.find((s) => s.id === id)?.label;
	if (id === 'others') return t('Others');
	if (id === 'groups') return t('Groups');
	return down ? id : data.states.find((s) => s.code === id)?.name;
}
