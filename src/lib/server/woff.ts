import { inflateSync } from 'node:zlib';

/** Number of the family's name in the table "name". */
const FAMILY = 1;

/**
 * The family's own name where the table names a weight with it: "Source Serif 4 SemiBold" becomes "Source Serif 4".
 * Nothing moves, the length of the name is set anew.
 */
function nameFamily(table: Buffer, family: string): void {
	const strings = table.readUInt16BE(4);
	const wanted = Buffer.from(family, 'utf16le').swap16();
	for (let i = 0; i < table.readUInt16BE(2); i++) {
		const at = 6 + 12 * i;
		const start = strings + table.readUInt16BE(at + 10);
		if (table.readUInt16BE(at + 6) === FAMILY && table.subarray(start).indexOf(wanted) === 0)
			table.writeUInt16BE(wanted.length, at + 8);
	}
}

/**
 * The font inside a WOFF file (version 1) as TrueType or OpenType. Throws on anything else.
 * `family`: the name it is to be known by.
 * https://www.w3.org/TR/WOFF/: the tables, each deflated, behind another directory.
 */
export function sfntOf(woff: Buffer, family: string): Buffer {
	if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF file.');
	const count = woff.readUInt16BE(12);
	const tables = Array.from({ length: count }, (_, i) => {
		const at = 44 + 20 * i;
		const [start, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
		const raw = woff.subarray(start, start! + packed!);
		const tag = woff.subarray(at, at + 4);
		const data = packed! < length! ? inflateSync(raw) : Buffer.from(raw);
		if (tag.toString('latin1') === 'name') nameFamily(data, family);
		return { tag, checksum: woff.readUInt32BE(at + 16), data };
	});

	const header = Buffer.alloc(12 + 16 * count);
	woff.copy(header, 0, 4, 8);
	header.writeUInt16BE(count, 4);
	const power = 2 ** Math.floor(Math.log2(count));
	header.writeUInt16BE(16 * power, 6);
	header.writeUInt16BE(Math.log2(power), 8);
	header.writeUInt16BE(16 * (count - power), 10);
	const parts = [header];
	let offset = header.length;
	tables.forEach(({ tag, checksum, data }, i) => {
		const at = 12 + 16 * i;
		tag.copy(header, at);
		header.writeUInt32BE(checksum, at + 4);
		header.writeUInt32BE(offset, at + 8);
		header.writeUInt32BE(data.length, at + 12);
		// Each table begins on a multiple of four.
		const padding = Buffer.alloc(-data.length & 3);
		parts.push(data, padding);
		offset += data.length + padding.length;
	});
	return Buffer.concat(parts);
}
