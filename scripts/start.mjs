/** Builds the site and serves it. The port is taken first: better to hear that it is in use before the build. */
import { run } from './run.mjs';
import { portFromEnvironment, serve } from './serve.mjs';

try {
	const { url, close } = await serve(portFromEnvironment());
	console.log('Building the site …');
	if (!run('vite', ['build', '--logLevel', 'warn'])) {
		await close();
		throw new Error('The site could not be built: see above.');
	}
	console.log(`\nStance Atlas is at ${url}\nCtrl+C ends it.`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
