/**
 * Moves the script tags of a page to its end. SvelteKit puts them in the head, where their requests compete with the
 * map for bandwidth on a slow network.
 * @param html The whole page.
 */
export function codeLast(html: string): string {
	const links: string[] = [];
	const rest = html.replace(/\s*<link [^>]*rel="modulepreload"[^>]*>/g, (link) => {
		links.push(link.trim());
		return '';
	});
	const start = rest.lastIndexOf('<script>');
	return start < 0 ? html : rest.slice(0, start) + links.join('\n\t\t\t') + rest.slice(start);
}
