/** Imported before another program: when that ends, adds what it used to the file that STANCE_USAGE names. */
import { appendFileSync } from 'node:fs';

const file = process.env['STANCE_USAGE'];
if (file)
	process.on('exit', () => {
		const { userCPUTime, maxRSS } = process.resourceUsage();
		appendFileSync(file, JSON.stringify({ user: userCPUTime / 1e6, memory: maxRSS / 1024 }) + '\n');
	});
