/** What the journeys ask of a browser, whichever engine draws its pages. */

/** Keys that are no letters, by the names of KeyboardEvent.key. */
export type Key = 'Enter' | 'Escape' | 'Tab' | 'ArrowDown';

/** One window with one page. Addresses are whole ones. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs an expression in the page and gives its value as JSON can hold it. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks at a place in the window. */
  clickAt(x: number, y: number): Promise<void>;
  /** Types letters. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Gives the window an inner size. */
  resize(width: number, height: number): Promise<void>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Buffer>;
  /** The page as PDF; null where the engine cannot be asked to print. */
  print(): Promise<Buffer | null>;
}

export interface Browser {
  tab: Tab;
  /** Name and version. */
  version: string;
  /** What the pages have complained of so far, where the engine tells. */
  complaints: string[];
  close(): Promise<void>;
}

export interface Engine {
  name: string;
  /** What is not installed; null where the engine can be started. */
  missing: string | null;
  start(): Promise<Browser>;
}
