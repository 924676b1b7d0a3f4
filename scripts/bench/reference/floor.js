const card = document.querySelector('aside');
addEventListener('pointerover', ({ target }) => {
	const { state, name, words } = target.closest('[data-state]')?.dataset ?? {};
	card.hidden = !state;
	if (!state) return;
	card.dataset.card = state;
	card.firstChild.textContent = name;
	card.lastChild.textContent = words;
});
