/** `npm run build`: checks the library, builds the site aside, and puts it in place of the last. */
import { buildSite } from './build-site.ts';

process.exitCode = (await buildSite(process.cwd())) ? 0 : 1;
