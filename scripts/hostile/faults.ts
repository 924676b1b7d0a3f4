/**
 * Finds faults in a rendered page. It is serialised to run in the browser, so it calls no other function of this file
 * and has no named inner functions. `sample` is right-to-left text that the data contains.
 */
export function faultsOf(sample: string): string[] {
	const faults: string[] = [];
	if ('hacked' in window) faults.push('a script ran');
	for (const element of document.querySelectorAll('*'))
		for (const { name, value } of element.attributes)
			if (
				/^on/.test(name) ||
				(/^(href|src|action)$/.test(name) && /^\s*(javascript|data:text)/i.test(value))
			)
				faults.push(`<${element.localName} ${name}="${value.slice(0, 40)}">`);

	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth > clientWidth) {
		const wide = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
			const { left, right, width } = element.getBoundingClientRect();
			return width > 0 && (right > clientWidth + 1 || left < -1);
		});
		const inner = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
		const names = inner.map((e) => `${e.localName} in ${e.parentElement?.className}`);
		faults.push(`${scrollWidth} px wide: ${[...new Set(names)].slice(0, 4).join('; ')}`);
	}
	for (const { scrollWidth, clientWidth } of document.querySelectorAll('[data-card]'))
		if (scrollWidth > clientWidth + 1)
			faults.push(`a card of ${clientWidth} px holds ${scrollWidth}`);

	// Text on the same line as right-to-left text must not take its direction.
	const leaks = new Set<string>();
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (texts.nextNode()) {
		const text = texts.currentNode as Text;
		let element = text.parentElement!;
		if (!text.data.includes(sample) || element.closest('script, style, svg, option')) continue;
		while (
			getComputedStyle(element).display === 'inline' &&
			!/isolate|plaintext/.test(getComputedStyle(element).unicodeBidi) &&
			element.parentElement
		)
			element = element.parentElement;
		if (element.textContent!.trim() !== text.data.trim())
			leaks.add(`${element.localName}.${element.className}`.replace(/ ?svelte-\w+/, ''));
	}
	if (leaks.size > 0) faults.push(`direction leaks in ${[...leaks].slice(0, 8).join(', ')}`);
	return faults;
}
