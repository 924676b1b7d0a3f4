/**
 * Generates valid data sets of any size. Tables that grow are generated, while others (stances, windows, rules, the
 * default reading) are those of data/. Pure: equal sizes and seeds give equal bytes.
 */
import { TESTED } from '../../src/lib/dataset/summary';
import { parseRows, writeTable } from '../../src/lib/dataset/csv/table';

export interface Size {
	states: number;
	statements: number;
}

/** The columns of docs/growth.md, up to the tested size with every existing state. */
export const SIZES: Size[] = [
	{ states: 30, statements: 300 },
	{ states: 100, statements: 2_000 },
	TESTED
];

/** Statements per source in a large collection. */
const PER_SOURCE = 20;
/** Statements added per row of the change log. */
const PER_CHANGE = 1_000;
/** Share of statements that the second coder read differently, so that they were settled. */
const SETTLED = 0.05;

/** A pseudo-random generator of numbers from 0 to 1 (mulberry32); equal seeds give equal series. */
export function numbers(seed: number): () => number {
	let a = seed >>> 0;
	return () => {
		a = (a + 0x6d2b79f5) >>> 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

const WORDS = (
	'peace talks ceasefire border territory grain energy pipeline winter concern dialogue respect charter sovereignty ' +
	'weapons drones sanctions trade currency loans summit delegation neutrality mediation prisoners exchange corridor ' +
	'harbour fertiliser hunger prices inflation refugees families cities bridge railway transit security guarantee ' +
	'principle alliance partner neighbour history future generation order multipolar centre stability region people'
).split(' ');

/** Tables of data/ that a set of any size uses unchanged, by name. */
const KEPT = ['stances', 'rules', 'atlas', 'reading', 'resolutions'];

interface Known {
	code: string;
	name: string;
}

/** A state of the world; `shown` if it has a place on the map. */
export interface Country extends Known {
	shown: boolean;
}

/** Rows of a table of data/, by column name. */
function rowsOf(text: string): Record<string, string>[] {
	const [head, ...body] = parseRows(text).rows;
	return body.map(({ fields }) =>
		Object.fromEntries(head!.fields.map((name, i) => [name, fields[i] ?? '']))
	);
}

/** The state attacked and the belligerent first, then states of data/, and of the world: those on the map first. */
function statesOf(states: string, countries: Country[], count: number): Known[] {
	const real = rowsOf(states).filter(({ kind }) => kind === 'state') as unknown as Known[];
	const first = ['RUS', 'UKR'].map((code) => real.find((s) => s.code === code)!);
	const all = new Map<string, Known>();
	for (const { code, name } of [
		...first,
		...real,
		...countries.filter(({ shown }) => shown),
		...countries
	])
		if (!all.has(code)) all.set(code, { code, name });
	if (all.size < count)
		throw new Error(`only ${all.size} states are known, ${count} were asked for`);
	return [...all.values()].slice(0, count);
}

/**
 * The files of a data set by name, as in data/ ("statements.csv"). `base` contains the files of data/ that are used, by
 * name; `countries` are the states of the world.
 */
export function generate(
	size: Size,
	base: Record<string, string>,
	countries: Country[],
	seed = 1
): Record<string, string> {
	const next = numbers(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
	const some = (count: number) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
	const chance = (share: number) => next() < share;

	const states = statesOf(base['states.csv']!, countries, size.states);
	const codes = states.map(({ code }) => code);
	const mapped = new Set(countries.flatMap(({ code, shown }) => (shown ? [code] : [])));
	const stances = rowsOf(base['stances.csv']!)
		.filter(({ direction }) => direction)
		.map(({ id }) => id!);
	const sources = Math.max(8, Math.round(size.statements / PER_SOURCE));
	const sourceId = (i: number) => `source-${i + 1}`;
	const id = (i: number) => `S-${String(i + 1).padStart(6, '0')}`;

	const tables: Record<string, string[][]> = {};
	tables['sources'] = [
		'id title outlet author date url kind language translated_from via line text_read faults'.split(
			' '
		),
		...Array.from({ length: sources }, (_, i) => [
			sourceId(i),
			`On ${some(5)}`,
			`The ${pick(WORDS)} ${pick(['Post', 'Times', 'Agency', 'Herald'])} ${1 + (i % 97)}`,
			'',
			'2022-09',
			`https://example.org/${i + 1}`,
			i < 2 ? 'article' : pick(['press', 'press', 'press', 'primary', 'analysis']),
			'en',
			'',
			'',
			// Every fourth source has the line of the one before.
			`line-${i - (i % 4 === 3 ? 1 : 0)}`,
			chance(0.7) ? 'whole' : 'extract',
			''
		])
	];
	// Uses no real occasion, because the statements are made up.
	tables['windows'] = [
		['id', 'label', 'from', 'to'],
		...rowsOf(base['windows.csv']!)
			.filter(({ occasion }) => !occasion)
			.map(({ id, label, from, to }) => [id!, label!, from!, to!])
	];
	tables['states'] = [
		'code name kind represented_by attended status note sources'.split(' '),
		...states.map(({ code, name }) => [
			code,
			name,
			'state',
			'',
			code === 'UKR' ? 'no' : 'yes',
			'',
			'',
			sourceId(0)
		])
	];
	tables['memberships'] = [
		'state role from to certainty note sources'.split(' '),
		...codes
			// A state with a role must be on the map.
			.filter((code) => code !== 'UKR' && mapped.has(code))
			.map((code, i) => [
				code,
				i < 8 ? 'member' : i < 12 ? 'observer' : 'partner',
				'2001-06-15',
				'',
				'confirmed',
				'',
				sourceId(0)
			])
	];

	const statements: string[][] = [];
	const codings: string[][] = [];
	const settlements: string[][] = [];
	/** Statements that can tie a state to another one. */
	const toward: { id: string; from: string; to: string }[] = [];
	const day = () => dayAfter('2022-02-24', Math.floor(next() * 233));
	for (let i = 0; i < size.statements; i++) {
		// Some states have many more statements than others.
		const state = codes[Math.floor(next() ** 1.7 * codes.length)]!;
		const manner = pick(['quote', 'quote', 'reported', 'reported', 'document', 'deed', 'silence']);
		const object = pick([
			'war',
			'war',
			'war',
			'territory',
			'negotiation',
			'sanctions',
			'arms',
			'other'
		]);
		const stance = object === 'other' ? 'none' : pick(stances);
		const voice = chance(0.85) ? 'own' : pick(['other state', 'third party']);
		const to = chance(0.4) ? pick(codes) : '';
		const target = to === state ? '' : to;
		const when = next();
		// Half of the statements are in the nine days of the summit; some have a span, a month or no date.
		const date =
			when < 0.5
				? dayAfter('2022-09-13', Math.floor(next() * 9))
				: when < 0.88
					? day()
					: when < 0.93
						? `2022-0${2 + Math.floor(next() * 8)}`
						: when < 0.97
							? '2022-09-15/2022-09-16'
							: '';
		statements.push([
			id(i),
			state,
			`${pick(['President', 'Minister', 'Envoy', 'Speaker'])} ${pick(WORDS)}`,
			'for the state',
			date,
			`at the ${pick(WORDS)} meeting`,
			target,
			manner,
			voice,
			object,
			stance,
			`Said of ${some(4)}.`,
			`Spoke of ${some(10)}.`,
			manner === 'quote' ? some(4 + Math.floor(next() * 14)) : '',
			'en',
			manner === 'silence' ? 'whole' : '',
			'yes',
			pick(['high', 'high', 'medium', 'low']),
			sourceId(Math.floor(next() * sources)),
			`line ${1 + Math.floor(next() * 40)}`,
			chance(0.05) ? pick(codes) : ''
		]);
		if (target && voice === 'own') toward.push({ id: id(i), from: state, to: target });
		const own = voice === 'own' ? 'yes' : 'no';
		const other = chance(SETTLED) ? pick(stances.filter((s) => s !== stance)) : stance;
		codings.push([id(i), 'first', object, stance, own, 'high', 'As read.']);
		codings.push([id(i), 'second', object, other, own, 'medium', 'As read.']);
		if (other !== stance) settlements.push([id(i), 'stance', stance, 'By the words themselves.']);
	}
	tables['statements'] = [
		(
			'id state speaker speaker_role date occasion targets manner voice object stance reason paraphrase quote ' +
			'language text_read codable confidence source locator mentions'
		).split(' '),
		...statements
	];
	tables['codings'] = ['statement coder object stance own sure reason'.split(' '), ...codings];
	tables['settlements'] = ['statement field settled reason'.split(' '), ...settlements];

	// About one tie per state, as in the real data, each with statements to that state behind it.
	const pairs = new Map<string, { from: string; to: string; ids: string[] }>();
	for (const { id, from, to } of toward) {
		const key = `${from}-${to}`;
		const pair = pairs.get(key);
		if (pair) pair.ids.push(id);
		else if (pairs.size < size.states) pairs.set(key, { from, to, ids: [id] });
	}
	tables['ties'] = [
		'id from to type description statements confidence'.split(' '),
		...[...pairs.values()].map(({ from, to, ids }, i) => [
			`R-${i + 1}`,
			from,
			to,
			'speaks to',
			'said something to it',
			ids.join(';'),
			'high'
		])
	];

	const made = Array.from({ length: Math.ceil(size.statements / PER_CHANGE) }, (_, i) => i);
	tables['changes'] = [
		'id date kind statements what why'.split(' '),
		...made.map((i) => [
			`added-${i + 1}`,
			dayAfter('2024-01-01', i),
			'added',
			statements
				.slice(i * PER_CHANGE, (i + 1) * PER_CHANGE)
				.map(([id]) => id!)
				.join(';'),
			'Added to the collection.',
			'Found in the sources.'
		]),
		...made.map((i) => [
			`recoded-${i + 1}`,
			dayAfter('2025-01-01', i),
			'recoded',
			id(i * PER_CHANGE),
			'The object was another.',
			'Read again.'
		])
	];
	tables['votes'] = [
		'resolution state vote certainty sources'.split(' '),
		...rowsOf(base['resolutions.csv']!).flatMap(({ id }) =>
			codes.map((code) => [id!, code, pick(['Y', 'N', 'A', 'NV']), 'named source', sourceId(2)])
		)
	];
	const corrected = Array.from({ length: Math.max(1, Math.round(sources / 20)) }, (_, i) => i);
	tables['corrections'] = [
		'id claimed_by locator claim finding sources statements'.split(' '),
		...corrected.map((i) => [
			`C-${i + 1}`,
			sourceId(i),
			'line 1',
			`Says ${some(4)}.`,
			`The record says ${some(4)}.`,
			sourceId(i + 2),
			id(i)
		])
	];
	tables['talk'] = [
		'id heading text layout pin bright reading statements corrections seconds notes questions'.split(
			' '
		),
		['count', '{lead}', '{rest}', 'map', '', '', 'default', id(0), '', '60', '', ''],
		[
			'sides',
			'Where they stand',
			'By stance.',
			'stance',
			'',
			'',
			'default',
			id(1),
			'',
			'60',
			'',
			''
		]
	];
	return {
		...Object.fromEntries(KEPT.map((name) => [`${name}.csv`, base[`${name}.csv`]!])),
		// The states to show closer may not be among those of the set.
		'atlas.csv': base['atlas.csv']!.replace(/^focus.*\n/gm, ''),
		...Object.fromEntries(
			Object.entries(tables).map(([name, rows]) => [`${name}.csv`, writeTable(rows)])
		)
	};
}

const DAY = 86_400_000;
const dayAfter = (date: string, days: number) =>
	new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
