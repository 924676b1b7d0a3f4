import { readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { expect, test } from 'vitest';
import { NEEDED, supported } from '../../scripts/node-version.mjs';

interface Package {
	version: string;
	engines?: { node?: string };
	deprecated?: string;
}
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const range: string = json('package.json').engines.node;
const installed = Object.entries<Package>(json('package-lock.json').packages);

test('the check at start, package.json, README and Vite mean the same versions', () => {
	expect(range).toBe(json('node_modules/vite/package.json').engines.node);
	expect(readFileSync('README.md', 'utf8')).toContain(NEEDED);
	for (const version of ['18.20.4', '20.18.3', '20.19.0', '21.7.3', '22.11.0', '22.12.0', '23.0.0'])
		expect(supported(version), version).toBe(satisfies(version, range));
	expect(supported('21.7.3')).toBe(false);
	expect(supported('26.0.0')).toBe(true);
});

// npm warns of both at each installation, as if something were broken.
test.each(['20.19.0', '22.16.0', '24.0.0'])('every package is made for Node %s', (version) => {
	const others = installed
		.filter(([, { engines }]) => engines?.node && !satisfies(version, engines.node))
		.map(([path, { version, engines }]) => `${path} ${version}: ${engines?.node}`);
	expect(others).toEqual([]);
});

test('no package is deprecated', () => {
	expect(
		installed.flatMap(([path, { deprecated }]) => (deprecated ? [`${path}: ${deprecated}`] : []))
	).toEqual([]);
});
