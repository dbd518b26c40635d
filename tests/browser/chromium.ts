/** Finds a browser for the tests, so that nobody has to install one for them. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './bundled-chromium.ts';

/** A browser to start, and what to add to its environment. */
export interface Browser {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The browser that CHROME_PATH names; else the one that npm installed (Linux on x64); else one
 * installed on this machine.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const named = env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names a file that is not there: ${named}`);
    return { executablePath: named, env: {} };
  }
  const bundled = await unpackChromium();
  if (bundled) return bundled;
  const installed = usualPlaces(process.platform, env).find((path) => existsSync(path));
  if (installed) return { executablePath: installed, env: {} };
  throw new Error(
    'The browser tests found no Chrome, Chromium or Edge. Install one, or set CHROME_PATH to the ' +
      'full path of one, for example CHROME_PATH=/opt/chrome/chrome npm test',
  );
}

/** Where the installers of Chrome, Chromium and Edge put them. */
export function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return programs.flatMap((program) =>
      roots.filter((root) => root !== undefined).map((root) => join(root, ...program)),
    );
  }
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', join(homedir(), 'Applications')];
    return names.flatMap((name) =>
      roots.map((root) => join(root, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ];
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/snap/bin',
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
