/** What the commands need of Node. Plain JavaScript, because it runs before we know which Node it is. */

/** The first Node that Astro 7 supports. */
const oldest = [22, 12];

/** The first Node that strips types without being asked and without a warning. */
const stripsTypes = [24, 3];

/**
 * Says why a Node cannot run the commands and what to do about it, or null if it can.
 *
 * @param {string} version such as `20.20.2`
 * @param {string} path where that Node is
 * @returns {string | null}
 */
export function adviceForNode(version, path) {
  if (isAtLeast(version, oldest)) return null;
  return [
    `Casebook needs Node ${oldest.join('.')} or newer, because Astro 7 does. This is Node ${version} (${path}).`,
    '',
    'On Linux (x64, arm64) and Windows (x64) the dependencies bring their own Node:',
    '  npm ci',
    'and then start the commands through npm, for example `npm run build`, not with `node` directly.',
    'If that has been done, the optional dependencies were left out: install again without',
    '`--omit=optional` or `--no-optional`.',
    '',
    'Elsewhere, install Node 24 from https://nodejs.org and try again.',
  ].join('\n');
}

/**
 * The flags with which a Node runs TypeScript files without a word of its own.
 *
 * @param {string} version such as `22.12.0`
 * @returns {string[]}
 */
export function flagsForTypeScript(version) {
  if (isAtLeast(version, stripsTypes)) return [];
  return ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
}

/**
 * @param {string} version
 * @param {number[]} wanted major and minor
 */
function isAtLeast(version, [wantedMajor, wantedMinor]) {
  const [major, minor] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
