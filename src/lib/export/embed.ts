import { HEIGHT } from '../shell/embed-message';

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const frameCode = (address: string, title: string) =>
	`<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="640" style="border:0" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`;

/**
 * HTML for a host page: the frame, and a few lines that give it its height. `address` is that of /embed with
 * its query. The attribution is inside the frame, and here for readers without frames.
 */
export function embedCode(address: string, title: string, origin: string): string {
	return [
		frameCode(address, title),
		`<p><a href="${escaped(origin)}">${escaped(title)}: Stance Atlas</a></p>`,
		'<script>',
		"addEventListener('message', function (e) {",
		`  if (e.data && e.data.type === '${HEIGHT}')`,
		"    document.querySelectorAll('iframe').forEach(function (f) {",
		'      if (f.contentWindow === e.source) f.height = e.data.height;',
		'    });',
		'});',
		'</script>'
	].join('\n');
}

/** Size of the frame before it tells its own, in CSS pixels: 16:9. */
const SIZE = { width: 1120, height: 640 };

/** The answer of an oEmbed provider for the atlas (https://oembed.com, version 1.0). */
export function oEmbed(title: string, { home, embed }: { home: string; embed: string }) {
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: 'Stance Atlas',
		provider_url: home,
		...SIZE,
		html: frameCode(embed, title)
	};
}
