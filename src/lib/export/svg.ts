/** SVG as text. All that is not made by `tag` goes through `escape`: names and quotations come from data. */

export type Attributes = Record<string, string | number | undefined>;

/** For text and for attributes; what XML 1.0 cannot hold is left out. */
export function escape(text: string): string {
	return text
		.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Numbers to a hundredth; what is undefined is left out. */
const value = (v: string | number) =>
	typeof v === 'number' ? String(Math.round(v * 100) / 100) : escape(v);

/** An element; its children are SVG already. */
export function tag(name: string, attributes: Attributes, ...children: string[]): string {
	const list = Object.entries(attributes)
		.filter((pair): pair is [string, string | number] => pair[1] !== undefined)
		.map(([key, v]) => ` ${key}="${value(v)}"`)
		.join('');
	const inside = children.join('');
	return inside ? `<${name}${list}>${inside}</${name}>` : `<${name}${list}/>`;
}

/** A colour as an attribute. Not every program reads #RRGGBBAA. */
export function paint(attribute: 'fill' | 'stroke', colour: string): Attributes {
	if (colour.length !== 9) return { [attribute]: colour };
	return {
		[attribute]: colour.slice(0, 7),
		[`${attribute}-opacity`]: parseInt(colour.slice(7), 16) / 255
	};
}

export const move = (x: number, y: number, more = ''): string =>
	`translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})${more && ` ${more}`}`;
