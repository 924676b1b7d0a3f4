/**
 * A page with its code asked for last: SvelteKit asks for it in the head, where it would compete with the map for a
 * slow network.
 * @param html A whole page.
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
