import type { Reading } from '../domain/types';
import { READING_KEYS, parseAddress, printAddress } from '../shell/url-state';
import { readingQuery } from '../shell/reading-query.svelte';
import { loadTools, type Tools } from './reading-store.svelte';

/** Another reading than the default, as the address of a page asks for it. */
export interface PageReading {
	tools: Tools;
	reading: Reading;
	/** "the two articles only, deeds count" */
	name: string;
}

/** The reading of the address, or undefined for the default. Links of the page carry it on. */
export async function readingOfPage(): Promise<PageReading | undefined> {
	const address = parseAddress(new URLSearchParams(location.search));
	if (READING_KEYS.every((part) => address[part] === '')) return;
	// Links carry on what was asked for, also while it is being loaded.
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
