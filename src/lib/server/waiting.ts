/** Pages that carry no running code until the reader does something. */
import { createHash } from 'node:crypto';

const hashOf = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/**
 * The page whose start waits for src/wake.js: nothing of its code is fetched before. Expects the script that SvelteKit
 * puts at the end of a page, and its hash in the content security policy; a page without them is returned unchanged.
 * @param html The whole page.
 */
export function waiting(html: string): string {
	const start = html.lastIndexOf('<script>') + '<script>'.length;
	const end = html.indexOf('</script>', start);
	const script = html.slice(start, end);
	const found = /Promise\.all\(\[\s*import\([^]*\}\);(?=\s*\}\s*$)/.exec(script);
	if (!found) return html;
	const held = script.replace(found[0], () => `startWhenAwake(() => ${found[0].slice(0, -1)});`);
	return (html.slice(0, start) + held + html.slice(end))
		.replace(hashOf(script), hashOf(held))
		.replace(/\s*<link [^>]*rel="modulepreload"[^>]*>/g, '');
}
