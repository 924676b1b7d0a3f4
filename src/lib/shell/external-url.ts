/** A URL from the data if it is safe to link to, that is http or https; otherwise undefined. */
export function externalUrl(href: string): string | undefined {
	if (!URL.canParse(href)) return;
	const { protocol } = new URL(href);
	return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
