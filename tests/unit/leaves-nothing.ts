/**
 * The files of tests run one after the other in one process, with the modules that are loaded
 * already, which takes half the time: so each has to leave behind what it found.
 */
import process from 'node:process';
import { afterAll, beforeAll, expect } from 'vitest';
import { stopPretending } from '../search/harness.ts';

/** What a test may change for whatever comes after it. */
function surroundings(): object {
  const { fetch, document, window, location } = globalThis as unknown as Record<string, unknown>;
  return { fetch, document, window, location, env: { ...process.env }, folder: process.cwd() };
}

let before: object;

beforeAll(() => {
  before = surroundings();
});

afterAll(() => {
  expect(surroundings(), 'what this file has changed for the next').toEqual(before);
});

// Runs before the comparison, and ends searches for tests that made some.
afterAll(stopPretending);
