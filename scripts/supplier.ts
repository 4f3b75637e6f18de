import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import {
  createEmbeddedStore,
  DEFAULT_LINES,
  embeddedSuppliers,
  type EmbeddedStore,
} from '#electron/suppliers/embedded/store.ts';

const USAGE = `Serves the store in the box on a port of this machine.

  npm run supplier -- [--port 4010] [--host 127.0.0.1] [--lines ${DEFAULT_LINES}] [--file PATH]

  --lines  order lines that a new file is made with; each number has a file of its own by default
  --file   the store's SQLite file
  --host   only 127.0.0.1, ::1 or localhost: what it serves is for trying out`;

/** A whole number of an option, or an error that names it. */
function wholeNumber(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < from || value > to)
    throw new Error(`--${name} must be a whole number from ${from} to ${to}`);
  return value;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      lines: { type: 'string' },
      file: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (!['127.0.0.1', '::1', 'localhost'].includes(values.host))
    throw new Error('--host must be 127.0.0.1, ::1 or localhost');
  const lines = values.lines === undefined ? null : wholeNumber('lines', values.lines, 200, 20_000_000);
  return {
    port: wholeNumber('port', values.port, 0, 65_535),
    host: values.host,
    lines,
    file: values.file ?? join(tmpdir(), `kobai-desk-supplier-${lines ?? DEFAULT_LINES}.sqlite`),
  };
}

/** The store of the options; a given file that holds another number of lines than asked for is refused. */
function openStore(file: string, lines: number | null): EmbeddedStore {
  let shown = -1;
  const store = createEmbeddedStore({
    file,
    lines: lines ?? DEFAULT_LINES,
    onProgress: (done, total) => {
      const percent = Math.floor((done / total) * 100);
      if (!process.stderr.isTTY || percent === shown) return;
      shown = percent;
      process.stderr.write(`\rmaking ${file}: ${percent} %${percent === 100 ? '\n' : ''}`);
    },
  });
  const made = store.admin.made().lines;
  if (lines !== null && made !== lines) {
    store.close();
    throw new Error(`${file} was made with ${made} lines; name another --file, or remove it`);
  }
  return store;
}

function main(): void {
  const options = readOptions();
  if (!options) {
    console.log(USAGE);
    return;
  }
  const store = openStore(options.file, options.lines);
  const server = createServer(getRequestListener(store.fetch));
  server.on('error', (error) => {
    console.error(error.message);
    store.close();
    process.exitCode = 1;
  });
  server.listen(options.port, options.host, () => {
    const { port } = server.address() as AddressInfo;
    const host = options.host === '::1' ? '[::1]' : options.host;
    for (const { id, name } of embeddedSuppliers) console.log(`http://${host}:${port}/${id}  ${name.ja}`);
  });
  const stop = () => {
    server.close(() => store.close());
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
