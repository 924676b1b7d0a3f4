import { describe, expect, it } from 'vitest';
import { boxInPiece, inPiece, largestPiece, type Piece } from '../../src/lib/layout/land';
import { chooseFit, fitsOf, LONE, nameWidth, roomAt, SIGN } from '../../src/lib/layout/own-land';
import { textWidth } from '../../src/lib/layout/text';

/** A rectangle about [500, 400]. */
function land(width: number, height: number): Piece {
	const [x0, y0] = [500 - width / 2, 400 - height / 2];
	return largestPiece([
		[
			[x0, y0],
			[x0 + width, y0],
			[x0 + width, y0 + height],
			[x0, y0 + height]
		]
	])!;
}

const fitName = (name: string, piece: Piece, capitals: boolean, least: number) =>
	chooseFit(fitsOf(name, piece, capitals), name, piece, least);

describe('a name in its land', () => {
	it('is as large as it fits, with the sign before it', () => {
		const fit = fitName('India', land(300, 200), false, 12)!;
		const width = (nameWidth('India', false) + SIGN.width) * fit.size;
		expect(fit).toMatchObject({ capitals: false, withSign: true });
		expect(fit.sign).toBeUndefined();
		expect(width).toBeGreaterThan(280);
		expect(width).toBeLessThan(300);
	});

	it('of a member is in capitals, if these fit', () => {
		expect(fitName('India', land(300, 200), true, 12)!.capitals).toBe(true);
		expect(fitName('Kyrgyzstan', land(130, 30), true, 16)!.capitals).toBe(false);
	});

	it('stands without the sign where there is no room for both', () => {
		const piece = land(100, 60);
		const size = (100 - 4) / nameWidth('Turkmenistan', false);
		const fit = fitName('Turkmenistan', piece, false, size)!;
		expect(fit.sign).toBeDefined();
		const [x, y] = fit.sign!;
		expect(boxInPiece([x - LONE, y - LONE, x + LONE, y + LONE], piece)).toBe(true);
		expect(Math.abs(y - fit.y)).toBeGreaterThan(LONE + size * 0.4);
	});

	it('stands nowhere if there is no room for a sign at all', () => {
		const piece = land(100, 17);
		const size = (100 - 4) / nameWidth('Turkmenistan', false);
		expect(fitsOf('Turkmenistan', piece, false).some((fit) => fit.size >= size)).toBe(true);
		expect(fitName('Turkmenistan', piece, false, size)).toBeUndefined();
	});

	it('stands nowhere if it would be too small to be read', () => {
		expect(fitName('Tajikistan', land(40, 30), true, 12)).toBeUndefined();
	});
});

it('the width of a name counts capitals and the space between them', () => {
	expect(nameWidth('Iran', false)).toBe(textWidth('Iran', 1));
	expect(nameWidth('Iran', true)).toBeCloseTo(textWidth('IRAN', 1) + 4 * 0.06);
	expect(nameWidth('中国', true)).toBeGreaterThan(nameWidth('中国', false));
});

it('the room at a point is half the side of the largest square about it', () => {
	const piece = land(100, 60);
	expect(roomAt([500, 400], piece, 100)).toBeCloseTo(30, 0);
	expect(roomAt([545, 400], piece, 100)).toBeCloseTo(5, 0);
	expect(roomAt([500, 400], piece, 12)).toBeCloseTo(12, 0);
	expect(inPiece([600, 400], piece)).toBe(false);
	expect(roomAt([600, 400], piece, 100)).toBe(0);
});
