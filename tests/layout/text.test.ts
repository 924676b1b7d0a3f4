import { describe, expect, it } from 'vitest';
import { frames } from '../../src/lib/layout/frames';
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
		const pixels = { wide: 0.8, medium: 0.64, small: 390 / 966 }[id];
		expect(frame.target * pixels).toBeGreaterThanOrEqual(24);
		expect(frame.code * pixels).toBeGreaterThanOrEqual(12);
		expect(frame.codeSmall * pixels).toBeGreaterThanOrEqual(12);
		expect(frame.name * pixels).toBeGreaterThanOrEqual(12.5);
		expect(frame.heading * pixels).toBeGreaterThanOrEqual(12.5);
	});
});
