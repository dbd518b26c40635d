import { announce } from './announce.ts';

/**
 * Copies the address of a passage. The link itself has already led there, so the address also
 * stands in the address bar for browsers that do not let a page write to the clipboard.
 */
export async function copyLink(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.href);
    announce('The link to this passage is copied.');
  } catch {
    announce('The address of this passage is now in the address bar.');
  }
}
