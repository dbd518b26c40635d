/** WebKitGTK's small browser, driven by WebDriver (https://www.w3.org/TR/webdriver2/), on a screen in memory. */
import { clickAt, pressing, typing } from './actions.ts';
import type { Actions } from './actions.ts';
import type { Engine } from './engine.ts';
import { eventually, findProgram, freePort, startProgram } from './programs.ts';

const driver = findProgram('WebKitWebDriver');
const miniBrowser = findProgram('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
const screen = findProgram('Xvfb');

export const webkitEngine: Engine = {
  name: 'WebKit',
  missing: !driver || !miniBrowser ? 'webkit2gtk-driver' : screen ? null : 'xvfb',
  async start() {
    const size = ['-screen', '0', '1600x1200x24'];
    const xvfb = startProgram(screen ?? '', ['-displayfd', '1', ...size, '-nolisten', 'tcp']);
    const [, display] = await xvfb.says(/^(\d+)\n/);
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
    /** Its window has a least width; below it the page is shown in a frame of the width wanted. */
    let frame: { width: number; height: number } | null = null;
    const perform = async (actions: Actions): Promise<void> =>
      void (await call('POST', `${session}/actions`, { actions }));
    return {
      version: capabilities.browserVersion,
      complaints: [],
      tab: {
        async goto(url) {
          const page = frame && `data:text/html,${encodeURIComponent(framed(url, frame))}`;
          await call('POST', `${session}/url`, { url: page ?? url });
          if (frame) await call('POST', `${session}/frame`, { id: 0 });
        },
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
        async resize(width, height) {
          const bars = 40;
          const place = { x: 0, y: 0, width, height: height + bars };
          const rect = (await call('POST', `${session}/window/rect`, place)) as { width: number };
          frame = rect.width > width ? { width, height } : null;
        },
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

function framed(url: string, { width, height }: { width: number; height: number }): string {
  return `<!doctype html><body style="margin:0"><iframe style="border:0" width="${width}" height="${height}" src="${url}"></iframe>`;
}

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
