/** All steps of the talk as pictures with their notes, in one ZIP made on the reader's own machine. */
import { numberIn, plural, t } from '../i18n/t';
import type { SpeakerStep } from '../domain/talk';
import { fontsFor } from './fonts';
import { toPng } from './raster';
import { SLIDE, slideSvg, type Slide } from './slide';

export interface Deck {
	slides: Slide[];
	speaker: SpeakerStep[];
	scales: readonly number[];
	/** First heading of the notes. */
	title: string;
}

/** "01-who-came-to-samarkand" */
export function slideName({ n, heading }: { n: number; heading: string }): string {
	const words = heading
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N} ]/gu, '')
		.trim()
		.replace(/\s+/g, '-')
		.slice(0, 48);
	return [String(n).padStart(2, '0'), words].filter(Boolean).join('-');
}

/** What Markdown would take for a sign of its own stays what it is: the words come from data. */
const plain = (text: string) =>
	text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

/** What the speaker says at each step, as Markdown. */
export function notesMarkdown({ slides, speaker, title }: Omit<Deck, 'scales'>): string {
	const parts = slides.map(({ step, reading, address }) => {
		const notes = speaker.find((s) => s.n === step.n);
		return [
			`## ${numberIn(step.n)}. ${plain(step.heading)}`,
			plain(step.text),
			notes?.notes && `**${t('Notes.')}** ${plain(notes.notes)}`,
			notes?.questions.length &&
				[
					`**${t('Questions')}**\n`,
					...notes.questions.map(({ question, answer }) => `- ${plain(question)} ${plain(answer)}`)
				].join('\n'),
			[
				notes && plural(notes.seconds, ['Planned: # second.', 'Planned: # seconds.']),
				t(`Sources: ${plain(step.credit)}.`),
				t(`Statements: ${step.statements.join(', ')}.`),
				plain(/[.!?]$/.test(reading) ? reading : `${reading}.`),
				address && `<${address}>`
			]
				.filter(Boolean)
				.join(' ')
		]
			.filter(Boolean)
			.join('\n\n');
	});
	return [`# ${plain(title)}`, ...parts].join('\n\n') + '\n';
}

/**
 * The ZIP. `tell` is called with the pictures done and all there are. Throws an AbortError when the signal says
 * so, TooLarge where the browser cannot draw a picture.
 */
export async function zipOf(
	deck: Deck,
	tell: (done: number, all: number) => void,
	signal: AbortSignal
): Promise<Blob> {
	const { Zip, ZipPassThrough, strToU8 } = await import('fflate');
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const zip = new Zip((error, part) => {
		if (error) throw error;
		parts.push(part as Uint8Array<ArrayBuffer>);
	});
	const add = (name: string, bytes: Uint8Array) => {
		// PNG is packed already.
		const file = new ZipPassThrough(name);
		zip.add(file);
		file.push(bytes, true);
	};

	add('notes.md', strToU8(notesMarkdown(deck)));
	const bare = deck.slides.map((slide) => slideSvg(slide));
	const fonts = await fontsFor(bare.join(''));
	const all = deck.slides.length * deck.scales.length;
	let done = 0;
	tell(done, all);
	for (const scale of deck.scales)
		for (const slide of deck.slides) {
			signal.throwIfAborted();
			const png = await toPng(slideSvg({ ...slide, fonts }), SLIDE, scale, signal);
			const folder = `${SLIDE.width * scale}x${SLIDE.height * scale}`;
			add(`${folder}/${slideName(slide.step)}.png`, new Uint8Array(await png.arrayBuffer()));
			tell(++done, all);
		}
	zip.end();
	return new Blob(parts, { type: 'application/zip' });
}
