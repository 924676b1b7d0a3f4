import type { Reading } from '../model/types';
import { ASKED, parseAddress, printAddress } from '../view/address';
import { here } from '../view/here.svelte';
import { loadTools, type Tools } from './reader.svelte';

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
	if (ASKED.every((part) => address[part] === '')) return;
	// Links carry on what was asked for, also while it is being loaded.
	here.query = printAddress({
		window: address.window,
		sources: address.sources,
		count: address.count,
		lines: address.lines,
		rule: address.rule
	});
	const tools = await loadTools();
	const { reading } = tools.readingOf(address, tools.data);
	const name = tools.nameOf(tools.data, reading);
	here.query = printAddress(tools.askedOf(reading, tools.data));
	if (!name) return;
	return { tools, reading, name };
}
