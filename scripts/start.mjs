/** Builds the site and serves it. Opens the port first, so that a port in use is reported before the build. */
import { run } from './run.mjs';
import { BUILD, toOthers, portFromEnvironment, serve } from './serve.mjs';

try {
	const { url, urls, close } = await serve(portFromEnvironment(), BUILD, toOthers());
	console.log('Building the site …');
	if (!run('vite', ['build', '--logLevel', 'warn'])) {
		await close();
		throw new Error('The site could not be built: see above.');
	}
	console.log(`\nStance Atlas is at ${url}`);
	// A talk opened at this address shows a QR code that the audience can reach.
	for (const address of urls) console.log(`For others in this network: ${address}`);
	console.log('Ctrl+C ends it.');
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
