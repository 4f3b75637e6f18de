/** An element with its attributes and what is in it: elements, or a text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly Element[] | string;
}

/** `element('text', { id: 'a' }, element('label', {}, 'A'))` */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Element | string)[]
): Element {
  const [first] = content;
  return { name, attributes, content: typeof first === 'string' ? first : (content as readonly Element[]) };
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

function lines({ name, attributes, content }: Element, indent: string): string {
  const tag = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(
    ' ',
  );
  if (typeof content === 'string') return `${indent}<${tag}>${escaped(content)}</${name}>\n`;
  if (content.length === 0) return `${indent}<${tag}/>\n`;
  return `${indent}<${tag}>\n${content.map((each) => lines(each, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** A whole XML file in UTF-8. */
export const xmlFile = (root: Element, doctype = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${doctype}${lines(root, '')}`;
