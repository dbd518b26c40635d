import { announce } from './announce.ts';

/**
 * Copies the address of a passage. The link itself has already led there, so the address also
 * stands in the address bar for browsers that do not let a page write to the clipboard.
 */
export async function copyLink(link: HTMLAnchorElement): Promise<void> {
  const address = new URL(link.href);
  // The words of a search are the reader's own.
  address.searchParams.delete('mark');
  try {
    await navigator.clipboard.writeText(address.href);
    announce('The link to this passage is copied.');
  } catch {
    announce('The address of this passage is now in the address bar.');
  }
}
