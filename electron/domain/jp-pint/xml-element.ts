/** An element of an invoice, with the prefix that its name space usually has: `cac:Party`, whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without white space around it. */
  readonly text: string;
}

/** The elements at a path such as `cac:Item/cbc:Name`, in their order. */
export function elementsAt(element: XmlElement, path: string): readonly XmlElement[] {
  let found: readonly XmlElement[] = [element];
  for (const name of path.split('/'))
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
}

/** The text at a path; empty where there is none. */
export const textAt = (element: XmlElement, path: string): string => elementsAt(element, path)[0]?.text ?? '';

/** Every element below, with its path and its number among those of its name. */
export function* walk(element: XmlElement, path = ''): Generator<{ element: XmlElement; path: string }> {
  yield { element, path };
  const counts = new Map<string, number>();
  for (const child of element.children) {
    const number = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, number);
    const isOne = element.children.filter(({ name }) => name === child.name).length === 1;
    yield* walk(child, `${path}${path === '' ? '' : '/'}${child.name}${isOne ? '' : `[${number}]`}`);
  }
}
