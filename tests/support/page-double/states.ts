import type { Page } from '@playwright/test';
import { calendarDate, instantOf, tokyoInstant } from '#shared/model/dates.ts';
import { keychainInstallHint } from '#shared/messages/keychain-install-hint.ts';
import { accountIdSchema } from '#shared/model/identifiers.ts';
import { refusal, refuse, type RefusalCode, type RefusalDetails } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { diskProblems } from '#shared/messages/disk-problems.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import { catalogueStates } from './catalogue-states.ts';
import { emit, type Answers } from './install.ts';
import { buyingStates } from './buying-states.ts';
import { historyStates } from './history-states.ts';
import { managedStates } from './managed-states.ts';
import { listStates } from './list-states.ts';
import { prepaidStates } from './prepaid-states.ts';
import { accountStates } from './states-account.ts';
import { outsideStates } from './states-outside.ts';
import { unresolved } from './values-buying.ts';
import { paymentStates } from './payment-states.ts';
import { archiveStates } from './archive-states.ts';
import { accountingStates } from './accounting-states.ts';
import { scheduledExportStates } from './scheduled-export-states.ts';
import { billStates } from './bill-states.ts';
import { importStates } from './import-states.ts';
import { settled } from './settled.ts';
import { documentsStates } from './documents-states.ts';
import { accounts, answers, description, jobs, suppliers } from './values.ts';

/** A state of the page: what the desk answers, and how to get there from the first page. */
export interface PageState {
  readonly name: string;
  readonly answers: (settings: Settings) => Answers;
  readonly reach?: (page: Page) => Promise<void>;
}

const accountIdOfNobody = accountIdSchema.parse('0'.repeat(32));
const at = tokyoInstant(calendarDate('2026-11-22'), '13:42');

/** Types into both fields and presses Enter. */
async function trySignIn(page: Page): Promise<void> {
  await page.locator('input[name=username]').fill('1234567890');
  await page.locator('input[name=password]').fill('Abcdef12');
  await page.locator('input[name=password]').press('Enter');
  await page.locator('.k-notice[role=alert]').waitFor();
}

const refusedSignIn = (code: RefusalCode, details: RefusalDetails = {}): PageState => ({
  name: `refused ${code}`,
  answers: (settings) => answers({ settings }, { 'sign-in.start': refuse(code, { at, ...details }) }),
  reach: trySignIn,
});

const keychain = (code: RefusalCode, platform: 'windows' | 'macos' | 'linux'): PageState => ({
  name: `keychain ${code} ${platform}`,
  answers: (settings) =>
    answers({
      settings,
      platform,
      vault: {
        state: 'refused',
        refusal: refusal(code, {
          params: {
            how: keychainInstallHint(platform, code === 'vault.damaged' ? 'damaged' : 'not-installed'),
          },
        }),
      },
    }),
  reach: async (page) => {
    await page.locator('.keychain').waitFor();
  },
});

const openHistory = async (page: Page): Promise<void> => {
  await page.locator('.rail').waitFor();
  await page.waitForURL(/history/);
  await settled(page);
};

/** What is found wrong with a machine at the start. */
const startNotices = [
  refusal('settings.lost'),
  refusal('log.not-written', {
    params: { file: 'C:\\Kobai Desk\\logs\\desk.log', problem: diskProblems.noPermission },
  }),
];

/** Every state of the frame, the sign-in page, the keychain page and the settings. */
export const pageStates: readonly PageState[] = [
  { name: 'starting', answers: (settings) => ({ ...answers({ settings }), 'accounts.list': 'never' }) },
  {
    name: 'start refused',
    answers: (settings) =>
      answers({ settings }, { 'accounts.list': refuse('unexpected', { params: { id: '7f3a' } }) }),
  },
  { name: 'sign-in', answers: (settings) => answers({ settings }) },
  {
    name: 'sign-in with writes of somebody unknown',
    answers: (settings) =>
      answers(
        { settings },
        {
          'journal.list-damage': ok([
            { account: accountIdOfNobody, at: null, lost: 'owner', found: 2, refusal: null },
          ]),
        },
      ),
  },
  {
    name: 'sign-in no suppliers',
    answers: (settings) => answers({ settings }, { 'suppliers.list': ok([]) }),
  },
  {
    name: 'notices at sign-in',
    answers: (settings) => answers({ settings, notices: startNotices }),
    reach: async (page) => {
      await page.locator('.desk-notices').waitFor();
    },
  },
  {
    name: 'notices at the desk',
    answers: (settings) => answers({ settings, signedIn: accounts, notices: startNotices }),
    reach: openHistory,
  },
  refusedSignIn('store.damaged', { supplierCode: 'w:501' }),
  {
    name: 'sign-in understood',
    answers: (settings) =>
      answers(
        { settings },
        {
          'sign-in.parse-identifier': ok({
            kind: 'inquiry-number',
            value: '1234567890',
            changed: true,
            changes: ['to-half-width', 'hyphens'],
          }),
        },
      ),
    reach: async (page) => {
      await page.locator('input[name=username]').fill('１２３４５－６７８９０');
      await page.locator('.sign-in-form__understood svg').waitFor();
      await page.locator('input[name=password]').fill(' パスワード');
    },
  },
  {
    name: 'sign-in fields refused',
    answers: (settings) =>
      answers(
        { settings },
        { 'sign-in.parse-identifier': refuse('identifier.inquiry-number', { field: 'identifier' }) },
      ),
    reach: async (page) => {
      await page.locator('input[name=username]').fill('12345');
      await page.locator('input[name=username]').press('Enter');
      await page.locator('.k-field__error').first().waitFor();
    },
  },
  {
    name: 'sign-in under way',
    answers: (settings) => ({ ...answers({ settings }), 'sign-in.start': 'never' }),
    reach: async (page) => {
      await page.locator('input[name=username]').fill('1234567890');
      await page.locator('input[name=password]').fill('Abcdef12');
      await page.locator('input[name=password]').press('Enter');
      await page.locator('[aria-busy]').waitFor();
    },
  },
  {
    name: 'sign-in with outage notice',
    answers: (settings) =>
      answers(
        { settings },
        {
          'suppliers.describe': ok({
            ...description,
            notice: {
              level: 'outage',
              text: {
                ja: '一部のお客様でログインしにくい状態が続いています。復旧までしばらくお待ちください。',
                en: 'Some customers have trouble signing in. Please wait until this is resolved.',
              },
              since: at,
              until: null,
            },
          }),
          'sign-in.start': refuse('sign-in.mismatch', { at, supplierCode: 'w:001' }),
        },
      ),
    reach: trySignIn,
  },
  {
    name: 'sign-in at another system than was set up',
    answers: (settings) =>
      answers({ settings }, { 'suppliers.describe': ok({ ...description, profile: suppliers[1]!.profile }) }),
    reach: async (page) => {
      await page.getByText('この供給元は、この端末の設定とは別のシステムだと答えています。').waitFor();
    },
  },
  refusedSignIn('sign-in.mismatch', { supplierCode: 'w:001' }),
  refusedSignIn('sign-in.outage', { supplierCode: 'w:004' }),
  refusedSignIn('sign-in.suspended', { supplierCode: 'w:019', params: { code: 'w:019' } }),
  refusedSignIn('sign-in.waiting-approval'),
  refusedSignIn('sign-in.locked-for-a-time', {
    params: { duration: { minutes: 60 } },
    until: instantOf(Date.now() + 3_548_000),
  }),
  refusedSignIn('sign-in.locked'),
  refusedSignIn('sign-in.temporary-password'),
  refusedSignIn('sign-in.temporary-password-lapsed'),
  refusedSignIn('sign-in.password-expired'),
  refusedSignIn('sign-in.two-step-pending', {
    params: { sentTo: 't…a@hoshino.example', duration: { minutes: 60 } },
  }),
  refusedSignIn('sign-in.course-lapsed'),
  refusedSignIn('sign-in.session-lost'),
  refusedSignIn('sign-in.too-many-at-once', { params: { seconds: 30 } }),
  refusedSignIn('supplier.unreachable', { params: { host: 'api.member.example.co.jp' } }),
  {
    name: 'help support',
    answers: (settings) =>
      answers(
        { settings },
        {
          'sign-in.start': refuse('sign-in.suspended', {
            at,
            supplierCode: 'w:019',
            params: { code: 'w:019' },
          }),
        },
      ),
    reach: async (page) => {
      await trySignIn(page);
      await page.locator('.k-notice__actions button').last().click();
      await page.locator('[role=dialog]').waitFor();
    },
  },
  {
    name: 'help password',
    // Where the desk does not do it itself, it says where it is done.
    answers: (settings) =>
      answers(
        { settings },
        {
          'suppliers.list': ok(
            suppliers.map((one) => ({ ...one, offers: { ...one.offers, passwordReset: false } })),
          ),
        },
      ),
    reach: async (page) => {
      await page.locator('.sign-in-links button').first().click();
      await page.locator('[role=dialog]').waitFor();
    },
  },
  keychain('vault.unavailable', 'linux'),
  keychain('vault.locked', 'macos'),
  keychain('vault.not-installed', 'linux'),
  keychain('vault.not-installed', 'windows'),
  keychain('vault.damaged', 'linux'),
  keychain('vault.denied', 'linux'),
  keychain('vault.changed', 'windows'),
  keychain('vault.folder-restored', 'macos'),
  {
    name: 'keychain ask to continue',
    answers: (settings) =>
      answers({ settings, vault: { state: 'refused', refusal: refusal('vault.locked') } }),
    reach: async (page) => {
      await page.locator('.keychain__ways button').first().click();
      await page.locator('[role=dialog]').waitFor();
    },
  },
  {
    name: 'frame',
    answers: (settings) => answers({ settings, signedIn: accounts }),
    reach: openHistory,
  },
  {
    name: 'frame offline and no keychain',
    answers: (settings) =>
      answers({ settings, signedIn: accounts, vault: { state: 'memory', refusal: null } }),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.rail__account').nth(2).click();
      await page.locator('.state-line').first().waitFor();
    },
  },
  {
    name: 'frame outage',
    answers: (settings) =>
      answers(
        { settings, signedIn: accounts.map((one) => ({ ...one, state: 'unreachable' as const })) },
        { 'sync.start': refuse('supplier.unreachable', { params: { host: 'api.example.co.jp' } }) },
      ),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.sync [role=status]').waitFor();
    },
  },
  {
    name: 'frame expired',
    answers: (settings) => answers({ settings, signedIn: accounts }),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.rail__account').nth(3).click();
      await page.locator('.state-line--expired').waitFor();
    },
  },
  {
    name: 'frame account menu',
    answers: (settings) => answers({ settings, signedIn: accounts }),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.account-menu').click();
      await page.locator('[role=menu]').waitFor();
    },
  },
  {
    name: 'frame forget asks',
    answers: (settings) => answers({ settings, signedIn: accounts }),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.account-menu').click();
      await page.locator('[role=menuitem]').last().click();
      await page.locator('[role=dialog]').waitFor();
    },
  },
  {
    name: 'frame forget asks with an open order',
    answers: (settings) =>
      answers(
        { settings, signedIn: accounts },
        {
          'unresolved-writes.list': ok([{ ...unresolved, account: accounts[0]!.id }]),
        },
      ),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.account-menu').click();
      await page.locator('[role=menuitem]').last().click();
      await page.locator('[role=dialog]', { hasText: /1件|: 1\./ }).waitFor();
    },
  },
  {
    name: 'sign-in with orders of somebody signed out',
    answers: (settings) => answers({ settings }, { 'unresolved-writes.count-signed-out': ok({ count: 2 }) }),
    reach: async (page) => {
      await page.locator('.sign-in .k-notice', { hasText: '2' }).waitFor();
    },
  },
  {
    name: 'language refused',
    answers: (settings) =>
      answers(
        { settings },
        {
          'settings.change': refuse('file.not-saved', {
            params: { file: 'C:\\Kobai Desk\\settings.json', problem: diskProblems.readOnly },
          }),
        },
      ),
    reach: async (page) => {
      const before = await page.locator('.plain-frame__head input:checked').inputValue();
      await page.locator('.plain-frame__head label:has(input:not(:checked))').click();
      await page.locator('.k-toasts__one', { hasText: 'settings.json' }).waitFor();
      await page.locator(`.plain-frame__head input[value=${before}]:checked`).waitFor({ state: 'attached' });
    },
  },
  {
    name: 'frame jobs',
    answers: (settings) =>
      answers(
        { settings, signedIn: accounts },
        { 'jobs.list': ok([jobs.sync, jobs.exportRunning, jobs.exportDone]) },
      ),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.job-tray__button').click();
      await page.locator('.job-tray').waitFor();
    },
  },
  {
    name: 'frame export ended',
    answers: (settings) =>
      answers(
        { settings, signedIn: accounts },
        { 'jobs.list': ok([{ ...jobs.exportDone, state: 'running', file: null }]) },
      ),
    reach: async (page) => {
      await openHistory(page);
      await page.evaluate(emit<'job.changed'>, ['job.changed', jobs.exportDone] as const);
      await page.locator('.k-toasts').waitFor();
    },
  },
  {
    name: 'frame keys',
    answers: (settings) => answers({ settings, signedIn: accounts }),
    reach: async (page) => {
      await openHistory(page);
      await page.keyboard.press('?');
      await page.locator('[role=dialog]').waitFor();
    },
  },
  {
    name: 'add another account',
    answers: (settings) => answers({ settings, signedIn: accounts }),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.rail > .rail__account[href="#/sign-in"]').click();
      await page.locator('.sign-in-form').waitFor();
    },
  },
  {
    name: 'settings',
    answers: (settings) => answers({ settings, signedIn: accounts }),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.sections__one').last().click();
      await page.locator('.settings').waitFor();
    },
  },
  {
    name: 'settings of papers refused',
    answers: (settings) => answers({ settings, signedIn: accounts }),
    reach: async (page) => {
      await openHistory(page);
      await page.locator('.sections__one').last().click();
      const name = page.locator('.papers__name');
      await name.fill('{kind}_{total}');
      await page.locator('.papers__parts').scrollIntoViewIfNeeded();
    },
  },
  ...historyStates,
  ...accountStates,
  ...outsideStates,
  ...catalogueStates,
  ...buyingStates,
  ...listStates,
  ...prepaidStates,
  ...documentsStates,
  ...archiveStates,
  ...accountingStates,
  ...scheduledExportStates,
  ...billStates,
  ...importStates,
  ...paymentStates,
  ...managedStates,
];
