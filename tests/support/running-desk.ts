import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { CallInput, CallName, CallOutput } from '#shared/ipc/contract.ts';
import type { HistoryFilter, HistorySearch, OrderRow } from '#shared/ipc/orders.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import type { OpenedDesk, RunningDesk } from './desk-host.ts';

// A desk that runs, and what people do at it. It is the same by either host; by default it is Electron's.

export { deskFolder, type DeskOptions, type RunningDesk } from './desk-host.ts';
export { startElectronDesk as startDesk, type ElectronDesk } from './electron-desk.ts';

const desks = new WeakMap<Page, RunningDesk>();

/** Resolves once the desk has answered the next call of that name that a page makes. */
export function answered(page: Page, name: CallName): Promise<unknown> {
  const desk = desks.get(page);
  if (!desk) throw new Error('the page belongs to no desk');
  return desk.answers(page, name);
}

/** Opens the window of a desk and waits until its page stands. */
export async function openDesk(
  browser: Browser,
  desk: RunningDesk,
  options: BrowserContextOptions = {},
): Promise<OpenedDesk> {
  const opened = await desk.open(browser, options);
  desks.set(opened.page, desk);
  await opened.page.locator('h1, .rail').first().waitFor();
  return opened;
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
  minQuantity: null,
  maxQuantity: null,
};

/** What the desk finds, with every row of it. */
export async function searched(
  page: Page,
  account: AccountId,
  filter: Partial<HistoryFilter> = {},
  sort: HistorySearch['sort'] = { by: 'orderedAt', direction: 'descending' },
) {
  const search = { accounts: [account], filter: { ...noFilter, ...filter }, sort };
  const result = await good(page, 'orders.search', search);
  const rows: OrderRow[] = [];
  while (rows.length < result.orders) {
    const more = await good(page, 'orders.rows', {
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
