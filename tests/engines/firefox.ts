/** Firefox as it is installed, driven by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickAt, pressing, typing } from './actions.ts';
import type { Actions } from './actions.ts';
import type { Engine } from './engine.ts';
import { findProgram, startProgram } from './programs.ts';

const program = findProgram('firefox-esr');

/** Without a window it would take itself for a device without a mouse that nobody looks at. */
const preferences = `
  user_pref("focusmanager.testmode", true);
  user_pref("ui.primaryPointerCapabilities", 6);
  user_pref("ui.allPointerCapabilities", 6);
`;

export const firefoxEngine: Engine = {
  name: 'Firefox',
  missing: program ? null : 'firefox-esr',
  async start() {
    const profile = await mkdtemp(join(tmpdir(), 'casebook-firefox-'));
    await writeFile(join(profile, 'user.js'), preferences);
    const args = ['--headless', '--no-remote', '--remote-debugging-port', '0'];
    const firefox = startProgram(program ?? '', [...args, '--profile', profile]);
    const [, address] = await firefox.says(/WebDriver BiDi listening on (ws:\S+)/);
    const complaints: string[] = [];
    let isLeaving = false;
    const bidi = await connect(`${address}/session`, (complaint) => {
      // Code that is still being fetched when a page is left fails here, and nobody misses it.
      const isMissed =
        !isLeaving || !complaint.includes('error loading dynamically imported module');
      if (isMissed) complaints.push(complaint);
    });
    const { capabilities } = await bidi('session.new', { capabilities: {} });
    await bidi('session.subscribe', { events: ['log.entryAdded'] });
    const { contexts } = await bidi('browsingContext.getTree');
    const { context } = (contexts as { context: string }[])[0] ?? {};
    const perform = async (actions: Actions): Promise<void> =>
      void (await bidi('input.performActions', { context, actions }));
    const picture = async (command: string, options: object): Promise<Buffer> =>
      Buffer.from((await bidi(command, { context, ...options }))['data'] as string, 'base64');
    return {
      version: (capabilities as { browserVersion: string }).browserVersion,
      complaints,
      tab: {
        async goto(url) {
          isLeaving = true;
          await bidi('browsingContext.navigate', { context, url, wait: 'complete' });
          isLeaving = false;
        },
        async evaluate(expression) {
          const answer = await bidi('script.evaluate', {
            expression: `(async () => JSON.stringify(await (${expression})))()`,
            target: { context },
            awaitPromise: true,
            userActivation: false,
          });
          if (answer['type'] === 'exception') throw new Error(JSON.stringify(answer));
          const { value } = answer['result'] as { value?: string };
          return value === undefined ? undefined : (JSON.parse(value) as unknown);
        },
        clickAt: (x, y) => perform(clickAt(x, y)),
        type: (text) => perform(typing(text)),
        press: (key) => perform(pressing(key)),
        resize: async (width, height) =>
          void (await bidi('browsingContext.setViewport', {
            context,
            viewport: { width, height },
          })),
        screenshot: () => picture('browsingContext.captureScreenshot', {}),
        print: () => picture('browsingContext.print', { background: true }),
      },
      async close() {
        await bidi('browser.close').catch(() => undefined);
        await firefox.end();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};

type Answer = Record<string, unknown>;
type Bidi = (method: string, params?: object) => Promise<Answer>;

interface Message {
  id?: number;
  type: string;
  result: Answer;
  error?: string;
  message?: string;
  params?: { level?: string; text?: string };
}

/** @returns what sends a command and gives its answer */
async function connect(url: string, complain: (text: string) => void): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`No connection to ${url}`));
  });
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  socket.onmessage = ({ data }) => {
    const { id, type, result, error, message, params } = JSON.parse(String(data)) as Message;
    if (id === undefined) {
      if (params?.level === 'error') complain(params.text ?? '');
    } else if (type === 'success') waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(`${error}: ${message}`));
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone.'));
  };
  let count = 0;
  return (method, params = {}) => {
    const answer = Promise.withResolvers<Answer>();
    const id = (count += 1);
    waiting.set(id, answer);
    socket.send(JSON.stringify({ id, method, params }));
    return answer.promise.finally(() => waiting.delete(id));
  };
}
