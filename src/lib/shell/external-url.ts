/** An address from the data, if it may be linked to: http or https only. */
export function externalUrl(href: string): string | undefined {
	if (!URL.canParse(href)) return;
	const { protocol } = new URL(href);
	return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
