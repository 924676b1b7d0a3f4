/** Command-line options of the benchmark. */

/** The parts of a run, in order. */
export const PARTS = /** @type {const} */ ([
	'bytes',
	'noscript',
	'load',
	'hover',
	'layout',
	'reading',
	'memory'
]);
/** @typedef {typeof PARTS[number]} Part */

const HELP = `npm run bench -- [--rounds N] [--minutes N] [--only ${PARTS.join(',')}]`;

/**
 * @param {readonly string[]} args
 * @returns {{ rounds: number, minutes: number, parts: Part[] }} Throws with a usage message for invalid arguments.
 */
export function readOptions(args) {
	let rounds = 5;
	let minutes = 10;
	/** @type {Part[]} */
	let parts = [...PARTS];
	const rest = args.flatMap((arg) => (arg.startsWith('--') ? arg.split(/=(.*)/s, 2) : [arg]));
	while (rest.length) {
		const name = rest.shift();
		const value = rest.shift() ?? '';
		if (name === '--rounds') {
			rounds = Number(value);
			if (!Number.isInteger(rounds) || rounds < 1)
				throw new Error(`--rounds "${value}": expected a whole number from 1.`);
		} else if (name === '--minutes') {
			minutes = Number(value);
			if (!(minutes > 0)) throw new Error(`--minutes "${value}": expected a number above 0.`);
		} else if (name === '--only') {
			const asked = value.split(',').filter(Boolean);
			const unknown = asked.filter((part) => !PARTS.some((known) => known === part));
			if (unknown.length || asked.length === 0)
				throw new Error(`--only "${value}": expected some of ${PARTS.join(', ')}.`);
			parts = PARTS.filter((part) => asked.includes(part));
		} else throw new Error(`"${name}" is not known. ${HELP}`);
	}
	return { rounds, minutes, parts };
}

/** Share of the time after which a part starts no further round, so that a busy machine gets fewer rounds. */
const UNTIL = {
	bytes: 1,
	noscript: 1,
	load: 0.5,
	hover: 0.68,
	layout: 0.78,
	reading: 0.86,
	memory: 1
};

/**
 * @param {Part} part
 * @param {number} round From 0. Each part has at least one round.
 * @param {{ rounds: number, minutes: number }} options
 * @param {number} elapsed Minutes since the run began.
 */
export const isDue = (part, round, { rounds, minutes }, elapsed) =>
	round === 0 || (round < rounds && elapsed < UNTIL[part] * minutes);
