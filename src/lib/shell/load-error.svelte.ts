/**
 * Whether a part of the page's code that is loaded when it is asked for did not come: no network, or a newer version
 * on the server that has it no more. Only loading the page again helps; its address keeps the view.
 */
class LoadError {
	occurred = $state(false);
}
export const loadError = new LoadError();
