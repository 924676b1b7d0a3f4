/** Searches a text for quotations in a worker, so that a text of many megabytes does not block the page. */
import { lookInto, type Held } from '../dataset/checks/held';
import type { Fingerprint } from '../dataset/checks/fingerprint';

export interface Question {
	text: string;
	/** Quotations by statement id. */
	quotes: Record<string, string>;
	fingerprint: Pick<Fingerprint, 'sha256' | 'count' | 'version'> | undefined;
	signals: string[];
}
/** Progress from 0 to 1, and finally the result. */
export type Answer = number | Held;

const answer = (message: Answer) => self.postMessage(message);
self.onmessage = ({ data }: MessageEvent<Question>) => {
	const { text, quotes, fingerprint, signals } = data;
	answer(lookInto(text, quotes, fingerprint, signals, answer));
};
