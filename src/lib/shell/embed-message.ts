/** Messages between an embedded atlas and the page around it. */

/** From the frame to its host: the height it needs, in CSS pixels. */
export const HEIGHT = 'stance-atlas:height';
/** From the host to the frame: the view as a query, "?layout=stance&pin=KAZ". */
export const VIEW = 'stance-atlas:view';

/** The query that a message asks for; undefined for any other message. A view is harmless, so any host may set it. */
export function viewAsked(message: unknown): string | undefined {
	if (typeof message !== 'object' || message === null) return undefined;
	const { type, query } = message as { type?: unknown; query?: unknown };
	if (type !== VIEW || typeof query !== 'string' || query.length > 2000) return undefined;
	return query.startsWith('?') || query === '' ? query : `?${query}`;
}
