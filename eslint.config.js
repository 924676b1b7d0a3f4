import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The dependency rule of ARCHITECTURE.md: a folder of src/lib may use those of the lines before it. */
const RANKS = [
	['i18n'],
	['domain'],
	['dataset'],
	['analysis'],
	['layout'],
	['shell'],
	['offline'],
	['picture'],
	['map'],
	['cards'],
	['evidence-table'],
	['reading'],
	['timeline'],
	['compare'],
	['export'],
	['explorer'],
	['talk']
];
const PURE = ['i18n', 'domain', 'dataset', 'analysis', 'layout'];
const SCRIPT = '{ts,js,svelte}';

/** @param {string[]} folders Matches "$lib/shell/url-state", "../shell/url-state", "../../lib/shell" and the like. */
const into = (folders) =>
	`^(\\$lib/|(\\.\\./)+(src/)?(lib/)?|\\./src/lib/)(${folders.join('|')})(/|$)`;
const ROUTES = '^(\\.\\./)+routes(/|$)';

/**
 * @typedef {{ regex: string, message: string }} Ban
 * @param {string} regex
 * @param {string} message
 * @returns {Ban}
 */
const ban = (regex, message) => ({ regex, message: `${message} See ARCHITECTURE.md.` });

const D3 = ban(
	'^(d3|topojson)(-|/|$)',
	'Only geo, layout and the zoom of the map use D3 and topojson.'
);
const D3_PARTS = ban('^(d3-|topojson)', 'The map uses only the zoom of D3.');
const SERVER = ban(
	into(['server']),
	'Only +*.server.ts, +server.ts and tests read files through $lib/server.'
);
const GEO = ban(into(['geo']), 'geo belongs to the build: its result is virtual:geometry.');
const IMPURE = ban(
	'^(svelte|\\$app|\\$env|\\$service-worker|node:|@sveltejs)|^(fs|path|os|crypto|url|child_process)(/|$)|\\.svelte(\\.(ts|js))?$',
	'i18n, domain, dataset, analysis and layout are pure: no Svelte, no SvelteKit, no files.'
);

/** Clock, chance and surroundings: a pure function is given what it needs. */
const CLOCK = [
	"CallExpression[callee.object.name='Date'][callee.property.name='now']",
	"CallExpression[callee.name='Date']",
	"NewExpression[callee.name='Date'][arguments.length=0]",
	"MemberExpression[object.name='Math'][property.name='random']"
].map((selector) => ({
	selector,
	message:
		'Pure code has no clock and no chance: take the value as a parameter. See ARCHITECTURE.md.'
}));
/** The compiler finds only words that stand in the call. */
const LITERAL = {
	selector:
		"CallExpression[callee.name='t'][arguments.0.type!=/^(Literal|TemplateLiteral)$/], CallExpression[callee.name='plural'][arguments.1.type!='ArrayExpression']",
	message:
		't() and plural() take literal words, or translators never see them. See CONTRIBUTING.md.'
};
const SURROUNDINGS = [
	...['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'location', 'history'],
	...['fetch', 'performance', 'crypto', 'process', 'setTimeout', 'setInterval']
].map((name) => ({
	name,
	message: 'Pure code does not look around: take the value as a parameter. See ARCHITECTURE.md.'
}));

/**
 * @param {string} name
 * @param {string[]} files
 * @param {Ban[]} patterns
 * @returns {import('eslint').Linter.Config}
 */
const rule = (name, files, patterns, pure = false) => ({
	name: `stance-atlas/${name}`,
	files,
	rules: {
		'no-restricted-imports': ['error', { patterns }],
		'no-restricted-syntax': [
			'error',
			// no-restricted-imports knows nothing of import(). In a selector's regex a slash has to be written so.
			...patterns.map(({ regex, message }) => ({
				selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
				message
			})),
			LITERAL,
			...(pure ? CLOCK : [])
		],
		...(pure ? { 'no-restricted-globals': ['error', ...SURROUNDINGS] } : {})
	}
});

const ranks = RANKS.flatMap((folders, rank) =>
	folders.map((folder) => {
		const later = RANKS.slice(rank)
			.flat()
			.filter((other) => other !== folder);
		const patterns = [SERVER, GEO, ban(ROUTES, 'Nothing in src/lib uses a route.')];
		if (later.length)
			patterns.push(
				ban(
					into(later),
					`${folder} comes before or beside ${later.join(', ')}: model ← content ← evidence ← layout ← view ← atlas ← stage, share ← routes.`
				)
			);
		if (folder === 'map') patterns.push(D3_PARTS);
		else if (folder !== 'layout') patterns.push(D3);
		const pure = PURE.includes(folder);
		if (pure) patterns.push(IMPURE);
		return rule(folder, [`src/lib/${folder}/**/*.${SCRIPT}`], patterns, pure);
	})
);

/** Of the folders with components, those whose plain modules make values for pages. */
const VALUES = ['shell', 'picture', 'reading', 'timeline', 'compare', 'evidence-table', 'talk'];
const drawn = RANKS.slice(RANKS.findIndex(([folder]) => folder === 'shell')).flat();

export default ts.config(
	{
		ignores: [
			'build/',
			'out/',
			'src/messages/',
			'.svelte-kit/',
			'reports/',
			'test-results/',
			'playwright-report/',
			'data/'
		]
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	...ts.configs.recommended,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			eqeqeq: 'error',
			'no-var': 'error',
			'prefer-const': 'error',
			'object-shorthand': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		// $state and $props are declared with let, whatever becomes of them.
		rules: {
			'prefer-const': 'off',
			'svelte/prefer-const': 'error',
			// It does not follow a value into a variable; tests/site/pages.e2e.ts looks at the links of the built pages.
			'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }]
		}
	},
	{
		// Declared only to be merged with SvelteKit's own.
		files: ['**/*.d.ts'],
		rules: { '@typescript-eslint/no-empty-object-type': 'off' }
	},
	...ranks,
	rule(
		'geo',
		[`src/lib/geo/**/*.${SCRIPT}`],
		[
			ban(
				into([
					...RANKS.flat().filter((folder) => folder !== 'domain' && folder !== 'dataset'),
					'server'
				]),
				'geo uses domain and dataset only.'
			)
		]
	),
	rule(
		'server',
		[`src/lib/server/**/*.${SCRIPT}`],
		[
			D3,
			ban(
				into(drawn.filter((folder) => !VALUES.includes(folder))),
				'server makes values, it draws nothing.'
			),
			ban(ROUTES, 'Nothing in src/lib uses a route.')
		]
	),
	rule('routes', [`src/routes/**/*.${SCRIPT}`], [SERVER, GEO, D3]),
	rule('routes/server', ['src/routes/**/{+*.server,+server}.ts'], [D3])
);
