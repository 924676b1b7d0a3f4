const all = (selector) => [...document.querySelectorAll(selector)];
const { cards, ties } = JSON.parse(all('[type="application/json"]')[0].textContent);
const land = '[data-layer="countries"] [data-state]';
const [scene, outline] = all('.scene, .outline');
const countries = all(land);
const nodes = all('[data-node]');
const rows = all('[data-rail]');
const arrows = all('[data-tie]').map((arrow) => ({ arrow, off: arrow.matches('.off') }));
let shown;
addEventListener('pointerover', ({ target }) => {
	if (target.closest('[data-card]')) return;
	const { node, state, rail } = target.closest(`[data-node], ${land}, [data-rail]`)?.dataset ?? {};
	show(node ?? state ?? rail, !rail);
});
addEventListener('keydown', ({ key }) => key === 'Escape' && show(undefined, true));
// A row of the rail lights its state without a card: its words are there.
function show(state, withCard) {
	if (shown === (shown = `${state} ${withCard}`)) return;
	const { html, bright } = cards[state] ?? {};
	all('.scene > [data-card]')[0]?.remove();
	if (html && withCard) scene.insertAdjacentHTML('beforeend', html);
	const dims = (name) => !!bright && !bright.includes(name);
	for (const { classList, dataset } of nodes) {
		classList.toggle('dim', dims(dataset.node));
		classList.toggle('open', dataset.node === state);
	}
	for (const country of countries)
		if (country.matches('[fill^=url]'))
			country.classList.toggle('dim', dims(country.dataset.state));
	for (const { arrow, off } of arrows) {
		const touches = arrow.dataset.tie.split('-').includes(state);
		if (off && touches && !arrow.firstElementChild) arrow.innerHTML = ties[arrow.dataset.tie] ?? '';
		arrow.classList.toggle('off', off && !(touches && arrow.firstElementChild));
		arrow.classList.toggle('passing', off);
		arrow.classList.toggle('dim', !off && !!bright && !touches);
	}
	for (const { classList, dataset } of rows) classList.toggle('lit', dataset.rail === state);
	const own = countries.find(({ dataset }) => dataset.state === state);
	outline.setAttribute('d', own?.getAttribute('d') ?? '');
}
