import { expect, test } from 'vitest';
import { inSentence } from '../../src/lib/domain/label';

test.each([
	['Critical', 'critical'],
	['No statement found', 'no statement found'],
	['Критическая', 'критическая'],
	['Pro-Ukraine', 'Pro-Ukraine'],
	['Non-aligned', 'non-aligned'],
	['pro-Ukraine', 'pro-Ukraine'],
	['Backs Ukraine', 'Backs Ukraine'],
	['NATO', 'NATO'],
	['G7', 'G7'],
	['批评', '批评'],
	['against', 'against'],
	['', '']
])('“%s” is “%s” within a sentence', (label, told) => {
	expect(inSentence(label)).toBe(told);
});
