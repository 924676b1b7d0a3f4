import type { Reading } from '../domain/types';
import { READING_KEYS, parseAddress, printAddress } from '../shell/url-state';
import { readingQuery } from '../shell/reading-query.svelte';
import { loadTools, type Tools } from './reading-store.svelte';

/** A reading other than the default that the address of a page asks for. */
export interface PageReading {
	tools: Tools;
	reading: Reading;
	/** "the two articles only, deeds count" */
	name: string;
}

/** The reading in the address, or undefined for the default. Also makes the links of the page keep it. */
export async function readingOfPage(): Promise<PageReading | undefined> {
	const address = parseAddress(new URLSearchParams(location.search));
	if (READING_KEYS.every((part) => address[part] === '')) return;
	// Set before the data is loaded, so that links keep the reading meanwhile.
	readingQuery.current = printAddress({
		window: address.window,
		sources: address.sources,
		count: address.count,
		lines: address.lines,
		rule: address.rule
	});
	const tools = await loadTools();
	const { reading } = tools.readingOf(address, tools.data);
	const name = tools.nameOf(tools.data, reading);
	readingQuery.current = printAddress(tools.askedOf(reading, tools.data));
	if (!name) return;
	return { tools, reading, name };
}
