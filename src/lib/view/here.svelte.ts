/**
 * The reading of this page as the tail of an address, "" or "?sources=articles": links that lead from one
 * page to another carry it along.
 */
class Here {
	query = $state('');
}
export const here = new Here();
