import { describe, expect, test } from 'vitest';
import { parseAddress, printAddress, type Address } from '../../src/lib/view/address';
import { LAYOUTS } from '../../src/lib/model/layout';
import { data } from '../data/real';

const DEFAULT: Address = { layout: 'map', theme: '', pin: '', only: '' };
const parse = (query: string) => parseAddress(new URLSearchParams(query));

test('whatever is printed is read back', () => {
	const pins = ['', ...data.states.map((s) => s.code), 'IND-RUS'];
	const onlys = ['', ...data.stances.map((s) => s.id), 'Pro.Kyiv_2', 'überparteilich'];
	for (const layout of LAYOUTS)
		for (const theme of ['', 'light', 'dark'] as const)
			for (const pin of pins)
				for (const only of onlys) {
					const address = { layout, theme, pin, only };
					expect(parse(printAddress(address))).toEqual(address);
				}
});

test('defaults are not printed', () => {
	expect(parse('')).toEqual(DEFAULT);
	expect(printAddress(DEFAULT)).toBe('');
	expect(printAddress({ ...DEFAULT, layout: 'ties', pin: 'KAZ' })).toBe('?layout=ties&pin=KAZ');
});

describe('what is no value falls back to the default', () => {
	test.each([
		...['layout=', 'layout=globe', 'layout=MAP', 'layout=map%20', 'layout=__proto__'],
		...['theme=blue', 'theme=DARK', 'theme=dark%0A'],
		...['pin=kaz', 'pin=KA', 'pin=KAZA', 'pin=KAZ-', 'pin=KAZ-RUS-IND', 'pin=KAZ%0A', 'pin=КАЗ'],
		...['only=two%20words', 'only=-x', `only=${'x'.repeat(100)}`, 'only=%00', 'only=%E2%80%AE']
	])('%s', (query) => {
		expect(parse(query)).toEqual(DEFAULT);
	});

	const ATTACKS = [
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'javascript:alert(1)',
		"';alert(1)//",
		'url(#x)',
		'[data-x]',
		'{{x}}',
		'..',
		'KAZ"]'
	];
	test.each(Object.keys(DEFAULT).flatMap((key) => ATTACKS.map((text) => [key, text])))(
		'%s=%s',
		(key, text) => {
			expect(parse(`${new URLSearchParams({ [key!]: text! })}`)).toEqual(DEFAULT);
		}
	);
});

test('one bad value spoils no other, and the first of two stands', () => {
	expect(parse('layout=x&pin=KAZ&only=critical')).toEqual({
		...DEFAULT,
		pin: 'KAZ',
		only: 'critical'
	});
	expect(parse('layout=ties&layout=stance').layout).toBe('ties');
});

test('unknown parameters are kept, known ones replaced, and the query given is left alone', () => {
	const known = new URLSearchParams('utm=a&layout=ties&layout=map&pin=KAZ&x=%26%3D');
	const before = known.toString();
	expect(printAddress({ ...DEFAULT, layout: 'stance' }, known)).toBe(
		'?utm=a&layout=stance&x=%26%3D'
	);
	expect(known.toString()).toBe(before);
});
