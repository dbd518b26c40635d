/** `npm run dev`: the author's live preview; a saved change shows at once, search included. */
import { dev } from 'astro';

await dev({ root: process.cwd() });
