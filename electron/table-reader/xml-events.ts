import { SaxesParser, type SaxesAttributeNS, type SaxesAttribute } from 'saxes';
import { TableFault } from './table-fault.ts';

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** The name without its prefix: some programs write `x:row`. */
const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/**
 * Feeds a part of an archive to `handlers`, and gives the thread a turn after each piece, with what `between` yields.
 * A DOCTYPE is refused: it is in no sheet, and can make a text of any length. Throws `import.damaged`.
 */
export async function* readXml<T>(
  bytes: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
  between: () => T | null,
): AsyncGenerator<T> {
  const parser = new SaxesParser({ position: false });
  let fault: TableFault | null = null;
  const damaged = (): void => {
    fault ??= new TableFault('import.damaged');
  };
  parser.on('error', damaged);
  parser.on('doctype', damaged);
  parser.on('opentag', ({ name, attributes }) =>
    handlers.open(local(name), attributes as Record<string, string>),
  );
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.on('closetag', ({ name }) => handlers.close(local(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const write = (text: string): void => {
    parser.write(text);
    if (fault !== null) throw fault;
  };
  try {
    for await (const piece of bytes) {
      write(decoder.decode(piece, { stream: true }));
      const made = between();
      if (made !== null) yield made;
    }
    write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof TableFault ? error : new TableFault('import.damaged');
  }
  if (fault !== null) throw fault as TableFault;
  const made = between();
  if (made !== null) yield made;
}

/** Reads a whole part, of which only what the handlers keep remains. */
export async function readWholeXml(bytes: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(bytes, handlers, () => null)) continue;
}

/** An attribute, whatever its prefix. */
export const attributeOf = (
  attributes: Readonly<Record<string, string | SaxesAttribute | SaxesAttributeNS>>,
  name: string,
): string | null => {
  for (const [key, value] of Object.entries(attributes)) if (local(key) === name) return String(value);
  return null;
};
