import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { trialAccounts, type TrialAccount } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { CallInput, CallName, CallOutput } from '#shared/ipc/contract.ts';
import type { HistoryFilter, HistorySearch, OrderRow } from '#shared/ipc/history.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import { storeTemplate } from './store-template.ts';

// The desk as people start it without Electron: its own process, its own data, its page in Chromium.

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BrowserDeskOptions {
  /** Data of an earlier desk; by default a folder of its own, removed at the end. */
  readonly folder?: string;
  /** Where the store in the box is served; by default it is in the desk's own process. */
  readonly supplierUrl?: string;
  /** On top of the environment of the tests; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface BrowserDesk {
  /** The address that was printed; it works for one browser. */
  readonly address: string;
  readonly folder: string;
  readonly data: string;
  readonly downloads: string;
  /** Ends the process as Ctrl+C does, and waits until it is gone. The folder stays if it was given. */
  stop(): Promise<void>;
}

/** A folder in which a desk can be started more than once; `remove` takes it away. */
export function deskFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'kobai-e2e-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts the browser host at the costs of tests and waits for its address. Throws with what the process said when it ends early. */
export async function startBrowserDesk(options: BrowserDeskOptions = {}): Promise<BrowserDesk> {
  const own = options.folder === undefined ? deskFolder() : null;
  const folder = options.folder ?? own!.folder;
  const data = join(folder, 'data');
  const downloads = join(folder, 'downloads');
  const store = join(data, 'store', 'store.db');
  if (options.supplierUrl === undefined && !existsSync(store)) {
    mkdirSync(join(data, 'store'), { recursive: true });
    copyFileSync(await storeTemplate(), store);
  }
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
    async stop() {
      child.kill('SIGTERM');
      await gone;
      own?.remove();
    },
  };
}

export const deskContext: BrowserContextOptions = {
  locale: 'ja-JP',
  timezoneId: 'Asia/Tokyo',
  viewport: { width: 1280, height: 800 },
  acceptDownloads: true,
};

/** A window of its own on a desk. Each desk admits one. */
export async function openDesk(
  browser: Browser,
  desk: BrowserDesk,
  options: BrowserContextOptions = {},
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ ...deskContext, ...options });
  const page = await context.newPage();
  await page.goto(desk.address);
  await page.locator('h1, .rail').first().waitFor();
  return { context, page };
}

/** What the desk answers to a call of the page. */
export const call = <N extends CallName>(
  page: Page,
  name: N,
  input: CallInput<N>,
): Promise<Result<CallOutput<N>>> =>
  page.evaluate(([one, given]) => window.desk.call(one as CallName, given as never), [
    name,
    input,
  ] as const) as never;

/** The good answer; throws on a refusal. */
export async function good<N extends CallName>(
  page: Page,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = await call(page, name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code} ${answer.error.message.en}`);
  return answer.value;
}

/** The trial account of a person at a supplier. */
export function trialOf(supplier: string, person: string): TrialAccount {
  const found = trialAccounts.find((one) => one.supplier === supplier && one.person === person);
  if (!found) throw new Error(`no trial account of ${person} at ${supplier}`);
  return found;
}

/** Chooses a supplier by a click on its line. */
export async function chooseSupplier(page: Page, supplier: string): Promise<void> {
  await page.locator('.chooser__one', { has: page.locator(`input[value="${supplier}"]`) }).click();
  await expect(page.locator(`input[name=supplier][value="${supplier}"]`)).toBeChecked();
}

/** Fills the form by one click on a trial sign-in. */
export async function fillTrial(page: Page, trial: TrialAccount): Promise<void> {
  await chooseSupplier(page, trial.supplier);
  await page
    .locator('.trial__one')
    .filter({ has: page.getByText(trial.identifier.value, { exact: true }) })
    .click();
  await expect(page.locator('input[name=username]')).toHaveValue(trial.identifier.value);
}

/** Signs in from the sign-in page with the trial list; answers the account once its history page is open. */
export async function signInAs(page: Page, trial: TrialAccount, { stay = false } = {}): Promise<Account> {
  await fillTrial(page, trial);
  if (stay) await page.getByRole('checkbox', { name: 'ログインしたままにする' }).check();
  await page.locator('button[type=submit]').click();
  await page.locator('.history').waitFor();
  return currentAccount(page);
}

/** The account whose history page is open. */
export async function currentAccount(page: Page): Promise<Account> {
  await expect(page).toHaveURL(/#\/accounts\/[^/]+\/history/);
  const id = /#\/accounts\/([^/?]+)\/history/.exec(page.url())?.[1];
  const found = (await good(page, 'accounts.list', {})).find((one) => one.id === id);
  if (!found) throw new Error(`no account ${id}`);
  return found;
}

/** Waits until the history of an account is complete on this machine, and shown. Answers how many orders it has. */
export async function historyComplete(page: Page, account: AccountId): Promise<number> {
  await expect
    .poll(
      async () => {
        const { completeAsOf, job } = await good(page, 'sync.state', { account });
        return completeAsOf !== null && job?.state !== 'running';
      },
      // Years of orders, on a machine that may be busy with other tests.
      { timeout: 60_000 },
    )
    .toBe(true);
  const { orders } = await good(page, 'sync.state', { account });
  await expect(page.locator('.sums__counts')).toContainText(`${orders.toLocaleString('en-US')}件`);
  return orders;
}

const noFilter: HistoryFilter = {
  text: '',
  from: null,
  to: null,
  departments: [],
  people: [],
  statuses: [],
  payments: [],
  minTotal: null,
  maxTotal: null,
};

/** What the desk finds, with every row of it. */
export async function searched(
  page: Page,
  account: AccountId,
  filter: Partial<HistoryFilter> = {},
  sort: HistorySearch['sort'] = { by: 'orderedAt', direction: 'descending' },
) {
  const search = { accounts: [account], filter: { ...noFilter, ...filter }, sort };
  const result = await good(page, 'history.search', search);
  const rows: OrderRow[] = [];
  while (rows.length < result.orders) {
    const more = await good(page, 'history.rows', {
      resultId: result.resultId,
      offset: rows.length,
      limit: 500,
    });
    if (more.length === 0) break;
    rows.push(...more);
  }
  return { ...result, rows };
}

/** Orders in the language and the form in which the sums at the foot of the list say them. */
export const yenOf = (amount: number): string =>
  `${amount < 0 ? '-' : ''}¥${Math.abs(amount).toLocaleString('en-US')}`;

/** Every file below a folder; none for a folder that is not there. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
