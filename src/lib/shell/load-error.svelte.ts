/**
 * Whether a lazily loaded module failed to load: there is no network, or the server has a newer version without it.
 * Only a reload helps; the address keeps the view.
 */
class LoadError {
	occurred = $state(false);
}
export const loadError = new LoadError();
