import { dataset } from '$lib/server/dataset';
import { changeEntries } from '$lib/picture/changes';

/** Most statements that a change lists; if there are more, the page lists the first ones and the CSV has all. */
const MOST = 300;
const FIRST = 100;

export const load = () => {
	const data = dataset();
	const changes = changeEntries(data).map(({ statements, ...change }) => ({
		...change,
		count: statements.length,
		statements: statements.length > MOST ? statements.slice(0, FIRST) : statements
	}));
	return { changes, contact: data.about.contact };
};
