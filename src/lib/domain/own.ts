/** The value of a key that comes from the data: an id may be called “constructor”, which every object has. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
	Object.hasOwn(record, key) ? record[key] : undefined;
