/** The part of citeproc that is used here; it comes without types. */
declare module 'citeproc' {
  /** A node of a style, as citeproc reads it. */
  export interface StyleNode {
    name: string;
    attrs: Record<string, string>;
    children: (StyleNode | string)[];
  }

  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }

  interface Engine {
    setOutputFormat(format: string): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [parameters: unknown, entries: string[]];
  }

  const CSL: {
    Engine: new (
      system: System,
      style: StyleNode,
      language: string,
      insistOnLanguage: boolean,
    ) => Engine;
    Output: { Formats: Record<string, object> };
    parseXml(text: string): StyleNode;
  };
  export default CSL;
}
