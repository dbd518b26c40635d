export { drawCard, fingerprintOf } from './draw.ts';
export { cardHeight, cardWidth, layOut } from './lay-out.ts';
