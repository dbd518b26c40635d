/** What readers do, in one engine. What they see is left as pictures in `tests/.results/engines`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { startHost } from '../browser/support/host.ts';
import type { Host } from '../browser/support/host.ts';
import { base } from '../site/made-up-site.ts';
import { project } from '../site/workspace.ts';
import type { Browser, Engine, Tab } from './engine.ts';
import { finding } from './finding.ts';
import { following } from './following.ts';
import { seeing } from './seeing.ts';

/** Who goes through the site, in one window that is 1,280 pixels wide when a journey begins. */
export interface Reader {
  tab: Tab;
  browser: Browser;
  host: Host;
  /** The address of a page below that of the report. */
  report: (rest?: string) => string;
  /** Leaves a file for people to look at. */
  leave: (name: string, content: Buffer) => void;
}

const results = join(project, 'tests', '.results', 'engines');

export function journeysIn(engine: Engine): void {
  const missing = engine.missing ? ` (not run: ${engine.missing} is not installed)` : '';
  describe.skipIf(engine.missing)(`a reader with ${engine.name}${missing}`, () => {
    let reader: Reader;
    beforeAll(async () => {
      mkdirSync(results, { recursive: true });
      const host = await startHost(inject('builtSite'), base);
      const browser = await engine.start();
      reader = {
        tab: browser.tab,
        browser,
        host,
        report: (rest = '') => `${host.url}reports/report-a/${rest}`,
        leave: (name, content) => writeFileSync(join(results, `${engine.name}-${name}`), content),
      };
      await reader.tab.resize(1280, 900);
    });
    afterAll(async () => {
      await reader.browser.close();
      await reader.host.close();
    });
    afterEach(async () => {
      expect(reader.browser.complaints.splice(0)).toEqual([]);
      await reader.tab.resize(1280, 900);
    });

    seeing(() => reader);
    following(() => reader);
    finding(() => reader);
  });
}
