/**
 * npm run fingerprint -- SOURCE_ID path/to/text.txt
 * Writes data/fingerprints/SOURCE_ID.json, against which the quotations of that source are checked.
 * The text itself is not stored. What a fingerprint can and cannot do: src/lib/dataset/checks/fingerprint.ts.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { count, formatProblems } from '../src/lib/dataset/csv/problems';
import { invalidBytes } from '../src/lib/dataset/csv/decode';
import { proveSource } from '../src/lib/dataset/checks/prove';

/** Returns an error message, or undefined on success. */
function run(source: string | undefined, path: string | undefined): string | undefined {
	if (!source || !path) return 'Usage: npm run fingerprint -- SOURCE_ID path/to/text.txt';
	const bytes = readFileSync(path);
	const [bad] = invalidBytes(bytes);
	if (bad !== undefined) {
		return `${path} is not UTF-8 (byte number ${bad + 1}). Save it as UTF-8 and try again.`;
	}
	const names = ['statements.csv', 'sources.csv', 'words.csv'].filter((name) =>
		existsSync(`data/${name}`)
	);
	const files = Object.fromEntries(names.map((name) => [name, readFileSync(`data/${name}`)]));
	const { fingerprint, problems } = proveSource(files, source, bytes.toString('utf8'));
	if (!fingerprint) return `${formatProblems(problems)}Nothing was written.`;
	mkdirSync('data/fingerprints', { recursive: true });
	const file = `data/fingerprints/${source}.json`;
	writeFileSync(file, JSON.stringify(fingerprint, null, '\t') + '\n');
	const seals = count(Object.keys(fingerprint.seals).length, 'quotation');
	console.log(`Wrote ${file}: ${count(fingerprint.count, 'word')}, ${seals} sealed.`);
	for (const [word, times] of Object.entries(fingerprint.looked_for ?? {}))
		if (times > 0) console.log(`  “${word}” stands in it ${count(times, 'time')}.`);
	return undefined;
}

let wrong: string | undefined;
try {
	wrong = run(process.argv[2], process.argv[3]);
} catch (error) {
	wrong = error instanceof Error ? error.message : String(error);
}
if (wrong) {
	console.error(wrong);
	process.exitCode = 1;
}
