const FACE = /@font-face\s*\{[^}]*\burl\([^}]*\}/g;

/**
 * A page whose fonts are asked for once all of it has come: a slow network would share itself out between them and
 * the map. Until then the stand-ins of the reader's machine are there, of the same widths.
 * @param html A whole page, with its styles in it.
 */
export function fontsLast(html: string): string {
	const end = html.indexOf('</head>');
	const faces = html.slice(0, end).match(FACE);
	if (!faces) return html;
	const body = html.slice(end);
	const last = body.lastIndexOf('<script>');
	const at = last < 0 ? body.lastIndexOf('</body>') : last;
	const style = `<style>${faces.join('')}</style>\n\t\t\t`;
	return html.slice(0, end).replace(FACE, '') + body.slice(0, at) + style + body.slice(at);
}

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
