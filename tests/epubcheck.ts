/** Books as EPUBCheck reads them, in its port to JavaScript; CI asks the original too. */
import { EpubCheck } from '@likecoin/epubcheck-ts';

/** Every error and warning about a book. */
export async function epubFaults(book: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(book);
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ id, severity, message }) => `${severity} ${id}: ${message}`);
}
