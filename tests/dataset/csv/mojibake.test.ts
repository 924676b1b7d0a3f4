import { expect, test } from 'vitest';
import { mended } from '../../../src/lib/dataset/csv/mojibake';

test.each([
	['TÃ¼rkiye', 'Türkiye'],
	['ErdoÄŸan', 'Erdoğan'],
	['Å\u009Eahin', 'Şahin'],
	['donâ€™t', 'don’t'],
	['Ð£ÐºÑ€Ð°Ð¸Ð½Ð°', 'Украина'],
	['Î•Î»Î»Î¬Î´Î±', 'Ελλάδα'],
	['ØªØ±ÙƒÙŠØ§', 'تركيا'],
	['ä¸\u00adå›½', '中国'],
	['ðŸ‡ºðŸ‡¦', '🇺🇦'],
	['Ã\u00A0', 'à']
])('%s was %s', (found, meant) => {
	expect(mended(`before ${found} after`)).toEqual({ word: found, meant });
});

// Capitals before a mark, marks before capitals, and what looks like half a letter.
test.each(
	'Türkiye São naïve Âge Île Ã Þórr Über… LIBERTÉ» »Spaß« »SPÄ« GÜÇ” KÖY’ün İZMİR’in CAFÉ™ DÉJÀ–VU HÅ– Ä– “Ñ” ÅÄÖ… Украина 中国 à©'.split(
		' '
	)
)('%s is what it is', (text) => {
	expect(mended(text)).toBeUndefined();
	expect(mended(`before ${text} after`)).toBeUndefined();
});
