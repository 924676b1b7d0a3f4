/**
 * The reading of this page as a query, "" or "?sources=articles". Links to other pages append it to keep the
 * reading.
 */
class ReadingQuery {
	current = $state('');
}
export const readingQuery = new ReadingQuery();
