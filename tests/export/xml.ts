/** A small strict reader of XML: elements in their order, and the text. Throws on what is not well formed. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decode = (text: string) =>
	text.replace(/&(?:(amp|lt|gt|quot);)?/g, (found, name?: string) => {
		if (!name) throw new Error(`A bare ${found} in ${text.slice(0, 60)}`);
		return ENTITIES[name]!;
	});

function read(xml: string): { elements: Element[]; text: string } {
	if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml))
		throw new Error('A sign that XML cannot hold');
	const elements: Element[] = [];
	const open: string[] = [];
	let text = '';
	let at = 0;
	const token = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
	while (at < xml.length) {
		token.lastIndex = at;
		const found = token.exec(xml);
		if (!found) throw new Error(`Not XML: ${xml.slice(at, at + 80)}`);
		at = token.lastIndex;
		const [, closes, name, attributes = '', empty, words] = found;
		if (words !== undefined) {
			text += decode(words);
			continue;
		}
		if (closes) {
			if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
			continue;
		}
		const pairs = [...attributes.matchAll(/([a-zA-Z][\w:-]*)="([^"]*)"/g)].map(
			([, key, value]) => [key!, decode(value!)] as const
		);
		if (new Set(pairs.map(([key]) => key)).size !== pairs.length)
			throw new Error(`An attribute twice in <${name}>`);
		elements.push({ name: name!, attributes: Object.fromEntries(pairs) });
		if (!empty) open.push(name!);
	}
	if (open.length) throw new Error(`<${open.at(-1)}> is left open`);
	return { elements, text };
}

export const elementsOf = (xml: string): Element[] => read(xml).elements;
export const textOf = (xml: string): string => read(xml).text;
