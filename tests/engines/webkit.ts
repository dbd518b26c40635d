/** WebKitGTK's small browser, driven by WebDriver (https://www.w3.org/TR/webdriver2/), on a screen in memory. */
import { clickAt, pressing, typing } from './actions.ts';
import type { Actions } from './actions.ts';
import type { Engine } from './engine.ts';
import { eventually, findProgram, freePort, startProgram } from './programs.ts';

const driver = findProgram('WebKitWebDriver');
const miniBrowser = findProgram('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
const screen = findProgram('Xvfb');

/**
 * A page that opens a window when it is clicked. The first window has a bar of tools, with which it
 * cannot be as narrow as a telephone; one that a page opens has none, and is as large as one asks.
 */
const opener = `data:text/html,<body onclick="open('about:blank', '', 'popup, noopener')">`;

export const webkitEngine: Engine = {
  name: 'WebKit',
  missing: !driver || !miniBrowser ? 'webkit2gtk-driver' : screen ? null : 'xvfb',
  async start() {
    const size = ['-screen', '0', '1600x1200x24'];
    const xvfb = startProgram(screen ?? '', ['-displayfd', '1', ...size, '-nolisten', 'tcp']);
    const [, display] = await xvfb.says(/^(\d+)$/m);
    const port = await freePort();
    const webdriver = startProgram(driver ?? '', [`--port=${port}`], {
      DISPLAY: `:${display}`,
      // There is no graphics card behind this screen.
      LIBGL_ALWAYS_SOFTWARE: '1',
    });
    const call = connect(`http://127.0.0.1:${port}`);
    await eventually('WebKitWebDriver', () => call('GET', '/status').catch(() => null));
    const { sessionId, capabilities } = (await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
        },
      },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    const session = `/session/${sessionId}`;
    const perform = async (actions: Actions): Promise<void> =>
      void (await call('POST', `${session}/actions`, { actions }));
    const windows = (): Promise<string[]> =>
      call('GET', `${session}/window/handles`) as Promise<string[]>;
    const [first] = await windows();
    await call('POST', `${session}/url`, { url: opener });
    await perform(clickAt(50, 50));
    const handle = await eventually(
      'A window without bars',
      async () => (await windows()).find((one) => one !== first) ?? null,
    );
    await call('POST', `${session}/window`, { handle });
    return {
      version: capabilities.browserVersion,
      complaints: [],
      tab: {
        goto: async (url) => void (await call('POST', `${session}/url`, { url })),
        evaluate: (expression) =>
          call('POST', `${session}/execute/async`, {
            script: `const [done] = arguments;
              (async () => (${expression}))().then(
                (value) => done({ value }),
                (error) => done({ error: String(error) }),
              );`,
            args: [],
          }).then((answer) => {
            const { value, error } = answer as { value?: unknown; error?: string };
            if (error !== undefined) throw new Error(error);
            return value;
          }),
        clickAt: (x, y) => perform(clickAt(x, y)),
        type: (text) => perform(typing(text)),
        press: (key) => perform(pressing(key)),
        resize: async (width, height) =>
          void (await call('POST', `${session}/window/rect`, { x: 0, y: 0, width, height })),
        screenshot: async () =>
          Buffer.from((await call('GET', `${session}/screenshot`)) as string, 'base64'),
        print: async () => null,
      },
      async close() {
        await call('DELETE', session).catch(() => undefined);
        await webdriver.end();
        await xvfb.end();
      },
    };
  },
};

type Call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

function connect(url: string): Call {
  return async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    const { error, message } = (value ?? {}) as { error?: string; message?: string };
    if (!answer.ok) throw new Error(`${method} ${path}: ${error}: ${message}`);
    return value;
  };
}
