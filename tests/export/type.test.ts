import { afterEach, expect, test } from 'vitest';
import { speak } from '../../src/lib/i18n/t';
import { breakLines, FAMILIES, measure, paragraph, type Style } from '../../src/lib/export/type';

afterEach(() => speak(() => 'en'));

const style: Style = { face: 'sans', size: 10 };
const linesOf = (text: string, width: number) =>
	breakLines([text], width, style).map((runs) => runs.map((run) => run.text).join(''));

test('Chinese breaks between signs, and no line begins with a mark that closes', () => {
	const text = '印度：批评；哈萨克斯坦、乌兹别克斯坦和中国：谨慎；俄罗斯（战争当事方）：支持。';
	for (let width = 40; width < 300; width += 7) {
		const lines = linesOf(text, width);
		expect(lines.join('')).toBe(text);
		for (const line of lines) {
			expect(measure(line, 'sans', 10)).toBeLessThanOrEqual(width);
			expect(line).not.toMatch(/^[，。、；：）]|（$/);
		}
	}
});

test('words and numbers of another script stay whole in Chinese', () => {
	const lines = linesOf('数据取自Natural Earth，截至2022年9月16日。', 75);
	expect(lines.length).toBeGreaterThan(2);
	for (const word of ['Natural', 'Earth，', '2022年', '16日。'])
		expect(
			lines.some((line) => line.includes(word)),
			word
		).toBe(true);
});

test('runs are parted by a space, in Chinese by none', () => {
	const text = () =>
		breakLines([{ text: '有5个', weight: 700 }, { text: '对战争' }], 900, style)
			.flat()
			.map((run) => run.text)
			.join('');
	expect(text()).toBe('有5个 对战争');
	speak(() => 'zh');
	expect(text()).toBe('有5个对战争');
});

test('Persian lines begin at the right of their column; English ones beside them do not', () => {
	speak(() => 'fa');
	const of = (text: string, more = {}) =>
		paragraph([[{ text }]], [100, 300], 0, 12, style, { 'letter-spacing': -1, ...more });
	expect(of('جنگ اوکراین')).toMatch(/direction="rtl".*x="300"/);
	expect(of('جنگ اوکراین')).not.toContain('letter-spacing');
	expect(of('جنگ اوکراین', { 'text-anchor': 'end' })).toContain('text-anchor="start"');
	expect(of('Who came')).toMatch(/letter-spacing.*x="100"/);
	expect(of('Who came')).not.toContain('direction');
});

test('marks that have no width take none', () => {
	expect(measure('می\u200cشود', 'sans', 10)).toBe(measure('میشود', 'sans', 10));
});

test('fonts for the scripts that do not travel are named', () => {
	expect(FAMILIES.sans).toBe("'Inter Variable', Inter, system-ui, sans-serif");
	speak(() => 'zh');
	expect(FAMILIES.sans).toMatch(/Inter.*Noto Sans SC.*sans-serif$/);
	speak(() => 'fa');
	expect(FAMILIES.serif).toMatch(/Source Serif.*Noto Naskh Arabic.*serif$/);
});
