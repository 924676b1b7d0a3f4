/**
 * The reading of this page as the tail of an address, "" or "?sources=articles": links that lead from one
 * page to another carry it along.
 */
class ReadingQuery {
	current = $state('');
}
export const readingQuery = new ReadingQuery();
