import { parseArgs } from 'node:util';

export interface BrowserArguments {
  readonly port: number;
  readonly data: string | null;
  readonly downloads: string | null;
  readonly open: boolean;
  readonly suppliers: URL | null;
}

export const browserUsage = `Options:
  --port NUMBER        port on 127.0.0.1 (any free one)
  --data FOLDER        where the desk keeps its data
  --downloads FOLDER   where exports are saved (the download folder)
  --supplier-url URL   an embedded store that is served elsewhere (npm run supplier)
  --no-open            only print the address`;

/** Reads the command line. Answers a message for the person when something in it is not right. */
export function parseBrowserArguments(args: readonly string[]): BrowserArguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        downloads: { type: 'string' },
        'supplier-url': { type: 'string' },
        open: { type: 'boolean', default: true },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535)) return `--port takes a number from 0 to 65535, not "${values.port}"`;
    const url = values['supplier-url'];
    const suppliers = url === undefined ? null : URL.parse(url);
    if (url !== undefined && !/^https?:$/.test(suppliers?.protocol ?? ''))
      return `--supplier-url takes an http or https address, not "${url}"`;
    return {
      port,
      data: values.data ?? null,
      downloads: values.downloads ?? null,
      open: values.open,
      suppliers,
    };
  } catch (error) {
    return (error as Error).message;
  }
}
