/**
 * npm run sbom
 * Writes docs/sbom.json (CycloneDX 1.6) and static/licences.txt: the packages in what the built site sends to browsers,
 * with the full texts of their licences. The last build lists these packages (.svelte-kit/ships.json); generators such
 * as cyclonedx-npm only know what is installed, which includes hundreds of packages that no reader receives. Contains
 * no dates or serial numbers, so that equal sites have equal files.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

export const SHIPS = `${ROOT}.svelte-kit/ships.json`;

/** SPDX names of the licences that are compatible with MIT in one site. */
export const ALLOWED = [
	'MIT',
	'ISC',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'Apache-2.0',
	'0BSD',
	'OFL-1.1'
];

/** Names of licence files, whose text must accompany a package. */
const FILE = /^(licen[cs]e|copying|ofl)(\.(md|txt))?$/i;

/** Packages whose licence is only in their repository. */
const ELSEWHERE = { wuchale: 'wuchale', '@wuchale/svelte': 'wuchale' };

/** @param {string} name */
function licenceText(name) {
	const folder = `${ROOT}node_modules/${name}`;
	const file = readdirSync(folder).find((each) => FILE.test(each));
	const copy = Object.entries(ELSEWHERE).find(([of]) => of === name)?.[1];
	if (!file && !copy) return '';
	const path = file ? `${folder}/${file}` : `${ROOT}scripts/licences/${copy}.txt`;
	return readFileSync(path, 'utf8').replace(/\r\n?/g, '\n').trim();
}

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @returns {{ name: string, version: string, licence: string, text: string, url: string, integrity: string }[]} */
export function shipped() {
	if (!existsSync(SHIPS)) throw new Error('There is no build yet: npm run build');
	const lock = json(`${ROOT}package-lock.json`).packages;
	return json(SHIPS).map((/** @type {string} */ name) => {
		const folder = `${ROOT}node_modules/${name}`;
		const { version, license, homepage, repository } = json(`${folder}/package.json`);
		const url = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
		return {
			name,
			version,
			licence: typeof license === 'string' ? license : (license?.type ?? ''),
			text: licenceText(name),
			url: url.replace(/^git\+/, '').replace(/\.git$/, ''),
			integrity: lock[`node_modules/${name}`]?.integrity ?? ''
		};
	});
}

const own = () => json(`${ROOT}package.json`);

export function sbom(parts = shipped()) {
	const { name, version, license, description } = own();
	const bom = {
		$schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		version: 1,
		metadata: {
			component: {
				type: 'application',
				'bom-ref': `${name}@${version}`,
				name,
				version,
				description,
				licenses: [{ license: { id: license } }]
			}
		},
		components: [
			...parts.map(({ name, version, licence, url, integrity }) => {
				const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
				const [algorithm = '', digest = ''] = integrity.split('-');
				return {
					type: 'library',
					'bom-ref': purl,
					name,
					version,
					licenses: [{ license: { id: licence } }],
					purl,
					...(algorithm === 'sha512' && {
						hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }]
					}),
					...(url && { externalReferences: [{ type: 'website', url }] })
				};
			}),
			{
				type: 'data',
				'bom-ref': 'natural-earth',
				name: 'Natural Earth',
				description: 'Countries and areas of the map, changed as data/geo/README.md tells',
				licenses: [{ license: { name: 'Public domain' } }],
				externalReferences: [{ type: 'website', url: 'https://www.naturalearthdata.com/' }]
			}
		],
		dependencies: [
			{
				ref: `${name}@${version}`,
				dependsOn: parts.map(
					({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`
				)
			}
		]
	};
	return `${JSON.stringify(bom, null, '\t')}\n`;
}

export function licences(parts = shipped()) {
	const line = '-'.repeat(80);
	const mine = readFileSync(`${ROOT}LICENSE`, 'utf8').trim();
	return [
		'Stance Atlas and what it is made of: the licences of all that this site hands to a browser.',
		'Made by npm run sbom; in machine-readable form in docs/sbom.json of the source.',
		line,
		mine,
		...parts.flatMap(({ name, version, licence, text, url }) => [
			line,
			`${name} ${version} (${licence})${url ? `\n${url}` : ''}`,
			text
		])
	]
		.join('\n\n')
		.concat('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
	try {
		const parts = shipped();
		const odd = parts.filter(({ licence, text }) => !ALLOWED.includes(licence) || !text);
		for (const { name, licence, text } of odd)
			console.error(
				`${name}: ${text ? `the licence “${licence}” is not among ${ALLOWED.join(', ')}` : 'no text of its licence'}`
			);
		if (odd.length) process.exitCode = 1;
		else {
			writeFileSync(`${ROOT}docs/sbom.json`, sbom(parts));
			writeFileSync(`${ROOT}static/licences.txt`, licences(parts));
			console.log(
				`docs/sbom.json and static/licences.txt: ${parts.map(({ name }) => name).join(', ')}`
			);
		}
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
