/**
 * Put this file in place of the site's service-worker.js when the site is taken down or another one comes to its
 * address, and leave it there for a year: browsers that kept the atlas fetch it, and it removes all that they kept,
 * and itself. (A service-worker.js that is missing changes nothing: browsers go on with the one they have.)
 */
const PREFIX = `stance-atlas:${new URL('.', location.href).pathname}:`;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => {
	const remove = async () => {
		for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
		await registration.unregister();
		// What is open is asked for again, from the host.
		for (const client of await clients.matchAll({ type: 'window' }))
			await client.navigate(client.url);
	};
	event.waitUntil(remove());
});
