import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Countries from '../../src/lib/map/Countries.svelte';
import { pictureOf } from '../../src/lib/picture/picture';
import { data } from '../data/real';

/** The map with another state attacked, and where it leads within the page. */
function links(attacked: string) {
	const { marks } = pictureOf({ ...data, about: { ...data.about, attacked } }, data.reading);
	const { body } = render(Countries, { props: { marks, bright: () => true } });
	return { body, targets: [...body.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id) };
}

test('the state attacked is drawn again over the borders', () => {
	expect(links('UKR').targets).toContain('attacked');
});

// A group, a state too small for a shape, one off the map: the build stops at links that lead nowhere.
test.each(['UKR', 'XWE', 'MDV', 'USA'])(
	'every link within the map leads somewhere: %s',
	(state) => {
		const { body, targets } = links(state);
		expect(targets.length).toBeGreaterThan(0);
		for (const id of targets) expect(body).toContain(`id="${id}"`);
	}
);
