import { webkitEngine } from './webkit.ts';
import { journeysIn } from './journeys.ts';

journeysIn(webkitEngine);
