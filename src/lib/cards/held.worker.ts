/** Looks for quotations in a text beside the page: a text of many megabytes does not hold it up, and can be given up. */
import { lookInto, type Held } from '../dataset/checks/held';
import type { Fingerprint } from '../dataset/checks/fingerprint';

export interface Question {
	text: string;
	/** By statement id. */
	quotes: Record<string, string>;
	fingerprint: Pick<Fingerprint, 'sha256' | 'count' | 'version'> | undefined;
	signals: string[];
}
/** How much of the work is done, from 0 to 1; at last the result. */
export type Answer = number | Held;

const answer = (message: Answer) => self.postMessage(message);
self.onmessage = ({ data }: MessageEvent<Question>) => {
	const { text, quotes, fingerprint, signals } = data;
	answer(lookInto(text, quotes, fingerprint, signals, answer));
};
