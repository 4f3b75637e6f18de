import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getRequestListener } from '@hono/node-server';
import { isCommonPassword } from '#electron/reference/common-passwords.ts';
import {
  createEmbeddedStore,
  DEFAULT_LINES,
  embeddedSuppliers,
  isMailServerUrl,
  isSettingName,
  isSettingValue,
  type EmbeddedStore,
} from '#electron/suppliers/embedded/store.ts';
import { openapiDocument } from '#shared/supplier-api/openapi.ts';
import { serveDocument, type ApiDocument } from './document-page.ts';
import { wholeNumberOption } from './whole-number-option.ts';

const USAGE = `Serves the store in the box on a port of this machine, and the document of the Supplier API as a page at its root.

  npm run supplier -- [--port 4010] [--host 127.0.0.1] [--lines ${DEFAULT_LINES}] [--file PATH]
                      [--smtp smtp://127.0.0.1:1025] [--set askul-trial/lock.threshold=3]…
                      [--allow-host NAME]…

  --lines  order lines that a new file is made with; each number has a file of its own by default
  --file   the store's SQLite file
  --smtp   the mail server that takes its mails; without one they can be read at /{supplier}/v1/trial/mails
  --set    a supplier's own value, as docs/suppliers.md lists them; it stays in the file
  --allow-host  one more name under which it may be asked, such as that of a proxy
  --host   only 127.0.0.1, ::1 or localhost: what it serves is for trying out`;

/** `supplier/name=value`, or an error that says what is wrong with it. */
function readSetting(text: string) {
  const [, supplier = '', name = '', value = ''] = /^([^/]+)\/([^=]+)=(.*)$/.exec(text) ?? [];
  if (!embeddedSuppliers.some(({ id }) => id === supplier))
    throw new Error(`--set ${text}: begin with one of ${embeddedSuppliers.map(({ id }) => id).join(', ')}`);
  if (!isSettingName(name)) throw new Error(`--set ${text}: there is no such setting; see docs/suppliers.md`);
  if (!isSettingValue(name, value))
    throw new Error(`--set ${text}: ${name} can't be that; see docs/suppliers.md`);
  return { supplier, name, value };
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      lines: { type: 'string' },
      file: { type: 'string' },
      smtp: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      'allow-host': { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (!['127.0.0.1', '::1', 'localhost'].includes(values.host))
    throw new Error('--host must be 127.0.0.1, ::1 or localhost');
  if (values.smtp !== undefined && !isMailServerUrl(values.smtp))
    throw new Error('--smtp must be smtp://host:port or smtps://host:port');
  const lines = values.lines === undefined ? null : wholeNumberOption('lines', values.lines, 200, 20_000_000);
  return {
    port: wholeNumberOption('port', values.port, 0, 65_535),
    host: values.host,
    lines,
    file: values.file ?? join(tmpdir(), `kobai-desk-supplier-${lines ?? DEFAULT_LINES}.sqlite`),
    smtp: values.smtp ?? null,
    settings: values.set.map(readSetting),
    allowedHosts: values['allow-host'],
  };
}

/** The store of the options; a given file that holds another number of lines than asked for is refused. */
function openStore(
  file: string,
  lines: number | null,
  smtp: string | null,
  hosts: readonly string[],
): EmbeddedStore {
  let shown = -1;
  const store = createEmbeddedStore({
    file,
    lines: lines ?? DEFAULT_LINES,
    isCommonPassword,
    hosts,
    ...(smtp !== null && { smtp: { url: smtp } }),
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
  const store = openStore(options.file, options.lines, options.smtp, options.allowedHosts);
  for (const { supplier, name, value } of options.settings) store.admin.set(supplier, name, value);
  const document = openapiDocument() as unknown as ApiDocument;
  const server = createServer(
    getRequestListener(
      // What the socket says of the request goes on to the store: it limits what one place may ask.
      (request, socket) =>
        serveDocument(new URL(request.url).pathname, document) ?? store.fetch(request, socket),
    ),
  );
  server.on('error', (error) => {
    console.error(error.message);
    store.close();
    process.exitCode = 1;
  });
  server.listen(options.port, options.host, () => {
    const { port } = server.address() as AddressInfo;
    const host = options.host === '::1' ? '[::1]' : options.host;
    console.log(`http://${host}:${port}/  the document`);
    for (const { id, name } of embeddedSuppliers) console.log(`http://${host}:${port}/${id}  ${name.ja}`);
  });
  const stop = () => {
    server.close(() => void store.whenMailIdle().then(() => store.close()));
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
