import { readFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { withoutKeychain } from '#shared/messages/browser-host.ts';
import { assembleDesk, type Costs } from './assemble.ts';
import { browserUsage, parseBrowserArguments } from './host/browser/browser-arguments.ts';
import { createBrowserHost } from './host/browser/browser-host.ts';
import { startBrowserServer } from './host/browser/browser-server.ts';
import { downloadsFolder } from './host/browser/downloads-folder.ts';
import { hasDisplay, openWithSystem } from './host/browser/open-external-url.ts';
import { proxiedFetch } from './host/browser/proxied-fetch.ts';
import { createServedFiles } from './host/browser/served-files.ts';
import { ignoreInspectorSignal } from './host/inspector-signal.ts';
import { createProxySignIn } from './host/proxy-sign-in.ts';
import { openLogFile } from './host/log-file.ts';
import { localDataFolder, managedDataFolder } from './host/data-folder.ts';
import { openPolicy } from './policy/open-policy.ts';
import { systemPolicy } from './policy/system-policy.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { embeddedSuppliers } from './suppliers/embedded/suppliers.ts';

// The same desk behind a page on 127.0.0.1, for machines without the Electron runtime. It runs from source.

/** Runs the desk until a signal ends the process. `costs` are the real ones by default; lower only in tests. */
export async function runBrowserDesk(args: readonly string[], costs?: Costs): Promise<void> {
  ignoreInspectorSignal();

  const wanted = parseBrowserArguments(args);
  if (typeof wanted === 'string') {
    console.error(`${wanted}\n\n${browserUsage}`);
    process.exit(2);
  }

  const environment = { platform: process.platform, env: process.env, home: homedir() };
  const here = (path: string): URL => new URL(path, import.meta.url);
  const { version } = JSON.parse(await readFile(here('../package.json'), 'utf8')) as { version: string };

  const store = wanted.suppliers?.href.replace(/\/+$/, '') ?? null;

  const files = createServedFiles();
  const usualFolder = resolve(wanted.data ?? localDataFolder(environment));
  const policy = openPolicy(systemPolicy(process.platform), join(usualFolder, 'policy.json'));
  const { dataFolder: managed } = policy.state.values;
  const dataFolder = managed === undefined ? usualFolder : managedDataFolder(managed, userInfo().username);

  /** Says in both languages why there is no desk, and ends. */
  const refuseToStart = ({ message: { ja, en } }: Refusal, exitCode: number): never => {
    console.error(`${ja}\n${en}`);
    process.exit(exitCode);
  };
  if (wanted.data !== null && managed !== undefined && usualFolder !== resolve(dataFolder))
    refuseToStart(refusal('policy.data-folder', { params: { folder: dataFolder } }), 2);
  const log = openLogFile(join(dataFolder, 'logs', 'desk.log'));

  const proxySignIn = createProxySignIn();
  const proxied = proxiedFetch({ policy, env: process.env, signIn: proxySignIn });
  const assembled = await assembleDesk({
    host: createBrowserHost({ downloads: resolve(wanted.downloads ?? downloadsFolder(environment)), files }),
    dataFolder,
    usualFolder,
    policy,
    version,
    workers: {
      job: here('./job.worker.ts'),
      history: here('./history.worker.ts'),
      archive: here('./archive.worker.ts'),
      store: here('./store.worker.ts'),
    },
    fetch: proxied.fetch,
    proxySignIn,
    smtpUrl: process.env['KOBAI_SMTP_URL'],
    costs,
    development: true,
    ...(store === null
      ? {}
      : { suppliers: embeddedSuppliers.map((each) => ({ ...each, baseUrl: `${store}/${each.id}` })) }),
  }).catch((error: unknown) => {
    // A bug: its stack is for the log, not for people.
    const id = log.exception('the desk did not start', error);
    return refuseToStart(refusal('unexpected', { params: { id } }), 1);
  });
  const desk = assembled.ok ? assembled.value : refuseToStart(assembled.error, 2);
  process.on('unhandledRejection', (error) => log.exception('a promise that nobody waits for', error));

  const server = await startBrowserServer({
    desk,
    files,
    page: fileURLToPath(here('../out/renderer')),
    port: wanted.port,
  }).catch(async (error: Error) => {
    console.error(error.message);
    await desk.close();
    process.exit(1);
  });

  let stoppedAt: number | null = null;
  const stop = async (): Promise<void> => {
    if (stoppedAt !== null) {
      // A terminal and a parent process may both hand on the same Ctrl+C; a later one means: at once.
      if (performance.now() - stoppedAt > 1000) process.exit(1);
      return;
    }
    stoppedAt = performance.now();
    await server.close();
    await desk.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());

  const start = await desk.call('desk.start', {});
  const keychainRefusal = start.ok ? (start.value as CallOutput<'desk.start'>).vault.refusal : null;
  if (keychainRefusal !== null)
    for (const locale of ['ja', 'en'] as const)
      console.log(withoutKeychain[locale].replace('{why}', keychainRefusal.message[locale]));
  console.log(`Kobai Desk: ${server.address}`);
  if (wanted.open && process.env['CI'] === undefined && hasDisplay(process.platform, process.env))
    await openWithSystem(server.address);
}

if (import.meta.main) await runBrowserDesk(process.argv.slice(2));
