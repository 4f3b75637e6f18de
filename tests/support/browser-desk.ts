import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  deskContext,
  deskFolder,
  copyStoreTemplate,
  type DeskOptions,
  type RunningDesk,
} from './desk-host.ts';
import { storeTemplate } from './store-template.ts';

// The desk as people start it without Electron: its own process, its own data, its page in Chromium.

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the browser host at the costs of tests and waits for its address. Throws with what the process said when it ends early. */
export async function startBrowserDesk(options: DeskOptions = {}): Promise<RunningDesk> {
  const own = options.folder === undefined ? deskFolder() : null;
  const folder = options.folder ?? own!.folder;
  const data = join(folder, 'data');
  const downloads = join(folder, 'downloads');
  if (options.supplierUrl === undefined) copyStoreTemplate(data, storeTemplate());
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'tests', 'support', 'browser-entry.ts'),
      '--data',
      data,
      '--downloads',
      downloads,
      '--no-open',
      ...(options.supplierUrl === undefined ? [] : ['--supplier-url', options.supplierUrl]),
    ],
    { cwd: root, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => {
        said += part.toString();
        const found = /^Kobai Desk: (http:\S+)$/m.exec(said);
        if (found?.[1]) resolve(found[1]);
      });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`the desk ended with ${code}: ${said}`)));
  });
  return {
    address,
    folder,
    data,
    downloads,
    async open(browser, given) {
      // Its few tests see the page move, as people do.
      const context = await browser.newContext({ ...deskContext, reducedMotion: 'no-preference', ...given });
      const page = await context.newPage();
      await page.goto(address);
      return { context, page };
    },
    answers: (page, call) =>
      page.waitForResponse((one) => one.request().postData()?.includes(JSON.stringify(call)) ?? false),
    async stop() {
      child.kill('SIGTERM');
      await gone;
      own?.remove();
    },
  };
}
