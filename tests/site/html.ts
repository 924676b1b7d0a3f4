import { HtmlValidate } from 'html-validate';

const checker = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

/** What the HTML standard does not allow in a page, as "line:column rule: what is wrong (selector)". */
export async function htmlFaults(html: string): Promise<string[]> {
	const { results } = await checker.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(
			({ line, column, ruleId, message, selector }) =>
				`${line}:${column} ${ruleId}: ${message} (${selector ?? 'no element'})`
		)
	);
}
