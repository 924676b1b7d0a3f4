import { HEIGHT } from '../view/frame-message';

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/**
 * HTML for a host page: the frame, and a few lines that give it its height. `address` is that of /embed with
 * its query. The attribution is inside the frame, and here for readers without frames.
 */
export function embedCode(address: string, title: string, origin: string): string {
	return [
		`<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="640" style="border:0" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`,
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
