/** What axe finds in a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * The violations of WCAG 2.2 AA and of good practice, one for each element.
 *
 * @param within the selector of the part that is looked at
 * @param besides rules that are left out
 */
export async function violations(
  page: Page,
  within = 'html',
  besides: readonly string[] = [],
): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    // No page has frames, for which axe would gather everything in a page of its own.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules([...besides])
    .analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}
