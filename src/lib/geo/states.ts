import Papa from 'papaparse';

/** Codes of the rows of kind "state" in the text of data/states.csv, in their order. Does not check the table. */
export function stateCodes(csv: string): string[] {
	const { data } = Papa.parse<{ code?: string; kind?: string }>(csv.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: 'greedy',
		transformHeader: (name) => name.trim()
	});
	return data
		.filter(({ kind }) => kind?.trim() === 'state')
		.flatMap(({ code }) => (code ? [code.trim()] : []));
}
