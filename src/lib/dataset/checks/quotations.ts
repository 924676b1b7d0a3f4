import type { Dataset, Problem } from '../../domain/types';
import { decode } from '../csv/decode';
import { ALGORITHM, checkQuote, fingerprintBytes, VERSIONS, type Fingerprint } from './fingerprint';
import { MOST, problem, quoted, type Fault } from '../csv/problems';
import { unknown } from './references';
import { QUOTE_WORDS } from '../tables/statements';
import type { Files, Tables } from '../all-tables';
import { countWords } from './words';

/** Base64 characters for a million words, more than any book has. */
const LONGEST = 1_400_000;

const FILE = /^fingerprints\/(.+)\.json$/;

/** Checks every quotation whose source has a fingerprint, and reports how far each one was checked. */
export function checkQuotations(
	files: Files,
	tables: Tables,
	folder: string
): {
	problems: Problem[];
	verified: Dataset['verified'];
	fingerprints: Map<string, Fingerprint>;
	/** Sources whose fingerprint could not be read. */
	broken: Set<string>;
} {
	const problems: Problem[] = [];
	const verified: Dataset['verified'] = {};
	const fingerprints = new Map<string, Fingerprint>();
	const broken = new Set<string>();
	for (const name of Object.keys(files).sort()) {
		const source = FILE.exec(name)?.[1];
		if (source === undefined) continue;
		const read = readFingerprint(files[name] ?? '', source);
		const fault = read.fault ?? unknownSource(source, tables);
		if (fault) problems.push(problem(folder + name, { line: 1, column: 1 }, '', fault));
		if (read.fingerprint) fingerprints.set(source, read.fingerprint);
		else broken.add(source);
	}
	for (const row of tables.statements.rows) {
		const { id, quote, source } = row.value;
		if (!id || !quote || source === undefined || broken.has(source)) continue;
		const fingerprint = fingerprints.get(source);
		// Skips quotations that are reported as too long, and all others after many that differ.
		if (problems.length >= MOST || countWords(quote) > QUOTE_WORDS) continue;
		const check = fingerprint && checkQuote(fingerprint, id, quote);
		if (check?.differs === undefined) {
			verified[id] = check?.sure ? 'verified' : 'no text';
			continue;
		}
		problems.push(
			problem(tables.statements.file, row.place('quote'), 'quote', {
				found: `${quoted(quote)}: the quotation differs from the source: ${check.differs}`,
				expected: `the exact words of ${source}, letter by letter and sign by sign`,
				suggestion: `copy the words from the source again; if they were meant to change: npm run fingerprint -- ${source} path/to/text.txt`
			})
		);
	}
	return { problems, verified, fingerprints, broken };
}

function unknownSource(source: string, { sources }: Tables): Fault | undefined {
	if (!sources.whole || sources.ids.has(source)) return undefined;
	return {
		...unknown(source, sources),
		found: `a fingerprint of ${quoted(source)}`
	};
}

/** Parses a fingerprint file (JSON); returns the fingerprint, or what is wrong with it. Does not throw. */
export function readFingerprint(
	content: string | Uint8Array,
	source: string
): { fingerprint: Fingerprint; fault?: undefined } | { fingerprint?: undefined; fault: Fault } {
	const expected = 'a file as npm run fingerprint writes it';
	const suggestion = `make it again: npm run fingerprint -- ${source} path/to/text.txt`;
	const { text } = decode(content);
	let value: unknown;
	try {
		value = JSON.parse(text ?? '');
	} catch {
		return { fault: { found: 'a text that is not JSON', expected, suggestion } };
	}
	const found = wrongPart(value, source);
	if (found) return { fault: { found, expected, suggestion } };
	return { fingerprint: value as Fingerprint };
}

/** The first faulty part of a fingerprint, in words; undefined if there is none. */
function wrongPart(value: unknown, source: string): string | undefined {
	if (!isRecord(value)) return 'no fingerprint';
	if (value.source !== source) return `a fingerprint of ${printed(value.source)} under this name`;
	if (value.algorithm !== ALGORITHM || !VERSIONS.some((version) => version === value.version)) {
		return `the algorithm ${printed(value.algorithm)}, version ${printed(value.version)}`;
	}
	if (typeof value.words !== 'string' || typeof value.count !== 'number')
		return 'no words or no count';
	if (value.words.length > LONGEST) return `${value.words.length} signs of words`;
	const bytes = fingerprintBytes(value as unknown as Fingerprint);
	if (!bytes || bytes.length !== value.count) {
		return `${bytes ? `${bytes.length} words` : 'words that are not base64'}, counted as ${value.count}`;
	}
	if (!isHash(value.sha256)) return 'no sha256 of the whole text';
	if (!isRecord(value.seals)) return 'no seals';
	for (const [id, seal] of Object.entries(value.seals)) {
		if (!isRecord(seal) || !Number.isInteger(seal.at) || !isHash(seal.sha256)) {
			return `a seal of ${quoted(id)} without at or sha256`;
		}
	}
	const { looked_for: looked = {} } = value;
	if (!isRecord(looked) || !Object.values(looked).every(Number.isInteger))
		return 'words looked for without the number of times each was found';
	return undefined;
}

/** A JSON value in words. Does not use String(), because an object may have a toString of its own. */
function printed(value: unknown): string {
	if (typeof value === 'number') return String(value);
	return quoted(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHash(value: unknown): boolean {
	return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
