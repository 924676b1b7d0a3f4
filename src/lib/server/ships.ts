import { mkdirSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** File with the names of the shipped packages, for scripts/sbom.mjs and its test. */
const OUT = '.svelte-kit/ships.json';

const PACKAGE =
	/[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*[\\/]node_modules[\\/])/;

/**
 * Records which packages have code or fonts in what browsers load, by the modules in the bundle rather than by what is
 * installed. The plugin for workers adds to the same list.
 */
export function ships(): { site: Plugin; workers: () => Plugin[] } {
	const names = new Set<string>();
	const collect = (ids: Iterable<string>) => {
		for (const id of ids) {
			const name = PACKAGE.exec(id)?.[1];
			if (name) names.add(name.replaceAll('\\', '/'));
		}
	};
	return {
		site: {
			name: 'stance-atlas-ships',
			apply: 'build',
			generateBundle(_options, bundle) {
				if (this.environment.name !== 'client') return;
				for (const file of Object.values(bundle)) {
					if (file.type === 'chunk') collect(file.moduleIds);
					else collect(file.originalFileNames.map((name) => `/${name}`));
				}
				mkdirSync('.svelte-kit', { recursive: true });
				writeFileSync(OUT, `${JSON.stringify([...names].sort(), null, '\t')}\n`);
			}
		},
		workers: () => [
			{
				name: 'stance-atlas-ships-in-workers',
				generateBundle(_options, bundle) {
					for (const file of Object.values(bundle))
						if (file.type === 'chunk') collect(file.moduleIds);
				}
			}
		]
	};
}
