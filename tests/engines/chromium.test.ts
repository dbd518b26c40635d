import { chromiumEngine } from './chromium.ts';
import { journeysIn } from './journeys.ts';

journeysIn(chromiumEngine);
