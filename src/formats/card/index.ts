export { drawCard, fingerprintOf } from './draw.ts';
export { layOut } from './lay-out.ts';
