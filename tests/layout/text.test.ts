import { describe, expect, it } from 'vitest';
import { frames, stageFrame } from '../../src/lib/layout/frames';
import { textWidth } from '../../src/lib/layout/labels';
import { FRAMES } from '../../src/lib/domain/layout';

describe('textWidth', () => {
	// Measured in Chromium with Inter 600 at 100 px.
	it.each([
		['Kyrgyzstan', 550],
		['United Arab Emirates', 1019.9],
		['Türkiye', 362.7]
	])('is a little more than the true width of %s', (name, width) => {
		expect(textWidth(name, 100)).toBeGreaterThan(width);
		expect(textWidth(name, 100)).toBeLessThan(width * 1.08);
	});

	it('grows with the size and knows other scripts', () => {
		expect(textWidth('India', 34)).toBeCloseTo(2 * textWidth('India', 17));
		expect(textWidth('', 17)).toBe(0);
		expect(textWidth('é', 100)).toBe(textWidth('e', 100));
		expect(textWidth('中国', 100)).toBeGreaterThan(200);
		expect(textWidth('Узбекистан', 100)).toBeGreaterThan(600);
	});
});

describe('frames', () => {
	it.each(FRAMES)('%s: nothing is smaller than it may be on the smallest screen', (id) => {
		const frame = frames[id];
		// CSS pixels a unit on the smallest screen of the class (layout/frames.ts).
		const pixels = { wide: 0.93, medium: 0.68, small: 0.36 }[id];
		expect(frame.target * pixels).toBeGreaterThanOrEqual(24);
		for (const size of [frame.code, frame.codeSmall, frame.name, frame.heading, frame.map.least])
			expect(size * pixels).toBeGreaterThanOrEqual(11);
	});

	it('the talk: no text is smaller than a thirtieth of the height of the screen', () => {
		// 1024 × 768, where a unit is 0.684 px.
		for (const size of [stageFrame.name, stageFrame.heading, stageFrame.map.least])
			expect(size * 0.684).toBeGreaterThanOrEqual(768 / 30);
	});
});
