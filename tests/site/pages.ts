/** Built pages as trees, for tests that look at what a reader's browser gets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

export interface Page {
  /** The address within the site, without base path: `/about/`. */
  path: string;
  html: string;
  root: Tree.Document;
}

/** Every file below `dist`, with forward slashes, but for those that are only packed. */
export function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/\.(br|gz)$/.test(file))
    .sort();
}

/** Every page of a built site. */
export function pagesOf(dist: string): Page[] {
  return filesOf(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageAt(dist, file));
}

/** One page of a built site, by its file. */
export function pageAt(dist: string, file: string): Page {
  const html = readFileSync(join(dist, file), 'utf8');
  return { path: `/${file.replace(/index\.html$/, '')}`, html, root: parse(html) };
}

/** The elements of a tree, in document order. */
export function* elements(node: Tree.Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elements(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

/** The elements with one of these tags. */
export function byTag(node: Tree.Node, ...tags: string[]): Element[] {
  return [...elements(node)].filter(({ tagName }) => tags.includes(tagName));
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function byId(node: Tree.Node, id: string): Element | undefined {
  return [...elements(node)].find((element) => attribute(element, 'id') === id);
}

/** What stands in a script or style. */
export function contentOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The words of a tree as a reader meets them, white space folded. */
export function textOf(node: Tree.Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

const silent = new Set(['script', 'style', 'head']);
const inline = new Set(['a', 'b', 'em', 'strong', 'span', 'sup', 'sub', 'cite', 'code', 'kbd']);

function rawText(node: Tree.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (!('childNodes' in node) || silent.has(node.nodeName)) return '';
  const words = node.childNodes.map(rawText).join('');
  return inline.has(node.nodeName) ? words : ` ${words} `;
}
