import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Astro prints `<!DOCTYPE html>`, empty attributes and unclosed void elements; all are valid.
    'doctype-style': 'off',
    'attribute-empty-style': 'off',
    // Pages are titled "report · site"; that is as long as the report's title.
    'long-title': 'off',
  },
});

/** What is not valid in a page, by line and column. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
