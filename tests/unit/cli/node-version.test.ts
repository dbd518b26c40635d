import { describe, expect, it } from 'vitest';
import { adviceForNode, flagsForTypeScript } from '../../../src/cli/node-version.mjs';

describe('the Node that runs a command', () => {
  it.each(['18.20.8', '20.20.2', '22.11.0'])('is refused when it is %s', (version) => {
    expect(adviceForNode(version, '/usr/bin/node')).not.toBeNull();
  });

  it.each(['22.12.0', '22.13.1', '23.0.0', '24.21.0', '100.0.0'])('may be %s', (version) => {
    expect(adviceForNode(version, '/usr/bin/node')).toBeNull();
  });

  it('is told which one it is, why it is refused and what to do', () => {
    const advice = adviceForNode('20.20.2', '/opt/old/node');
    expect(advice).toContain('Node 20.20.2 (/opt/old/node)');
    expect(advice).toContain('because Astro 7 does');
    expect(advice).toContain('npm ci');
    expect(advice).toContain('https://nodejs.org');
  });

  it.each(['22.12.0', '22.18.0', '23.6.0', '24.2.0'])(
    'is asked to strip types without a warning when it is %s',
    (version) => {
      expect(flagsForTypeScript(version)).toEqual([
        '--experimental-strip-types',
        '--disable-warning=ExperimentalWarning',
      ]);
    },
  );

  it.each(['24.3.0', '24.21.0', '26.0.0'])('strips types by itself when it is %s', (version) => {
    expect(flagsForTypeScript(version)).toEqual([]);
  });
});
