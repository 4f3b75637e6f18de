import type { Page } from '@playwright/test';
import { unmanagedView, type PolicyView } from '#shared/ipc/policy.ts';
import type { SelfCheckStep } from '#shared/ipc/self-check.ts';
import type { UpdateView } from '#shared/ipc/updates.ts';
import { policyFaults } from '#shared/messages/managed-settings.ts';
import { selfCheckTexts, selfCheckTitles } from '#shared/messages/self-check.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { settled } from './settled.ts';
import { accounts, answers } from './values.ts';
import { soon } from './values-outside.ts';

const contact =
  '情報システム統括本部 ITサービスデスク 内線 1234(平日 8:30〜18:00)/ it-service-desk@international-trading-division.hoshino.example';
const managed: PolicyView = {
  ...unmanagedView,
  scope: 'machine',
  managed: ['language', 'idleMinutes', 'sharedMachine', 'archiveIssued', 'archiveYears', 'supportContact'],
  supportContact: contact,
  notices: [
    refusal('policy.values-ignored', { params: { names: 'ProxyMode, SaveFolder, アーカイブ' } }),
    refusal('policy.restart-needed', {
      params: { names: { ja: '供給元、データフォルダー', en: 'Suppliers, Data folder' } },
    }),
  ],
};
const kiosk: PolicyView = {
  ...unmanagedView,
  scope: 'machine',
  managed: ['kiosk'],
  kiosk: true,
  kioskExit: true,
  staySignedIn: false,
};

const atKiosk = (
  name: string,
  given: Answers,
  then: (page: Page) => Promise<void>,
  policy: PolicyView = kiosk,
): PageState => ({
  name: `kiosk ${name}`,
  answers: (settings) => answers({ settings, policy }, { 'kiosk.end': ok(null), ...given }),
  reach: async (page) => {
    await page.locator('.kiosk-bar').waitFor();
    await then(page);
  },
});
const tryCode = async (page: Page): Promise<void> => {
  await page.locator('.kiosk-bar .k-button').nth(1).click();
  await page.locator('[role=dialog] input').fill('Kanri-2026');
  await page.locator('[role=dialog] input').press('Enter');
  await page.locator('[role=dialog] .k-notice').waitFor();
};

const step = (
  number: string,
  check: SelfCheckStep['check'],
  finding: SelfCheckStep['finding'],
  text: SelfCheckStep['text'],
  code: string | null = null,
): SelfCheckStep => ({ number, check, title: selfCheckTitles[check], finding, text, code });
const certificate = refusal('supplier.certificate-unknown', {
  params: { host: 'api.international-trading.hoshino.example' },
});
const steps: readonly SelfCheckStep[] = [
  step('1', 'keychain', 'good', selfCheckTexts.keychainGood),
  step('2', 'database', 'not-run', selfCheckTexts.databaseNone),
  step('3', 'disk', 'caution', {
    ja: selfCheckTexts.diskLow.ja.replace('{free}', '1.2'),
    en: selfCheckTexts.diskLow.en.replace('{free}', '1.2'),
  }),
  step('4', 'clock', 'good', {
    ja: selfCheckTexts.clockGood.ja.replace('{seconds}', '1'),
    en: selfCheckTexts.clockGood.en.replace('{seconds}', '1'),
  }),
  step('5.1', 'network', 'good', selfCheckTexts.networkEmbedded),
  step('5.2', 'network', 'problem', certificate.message, certificate.code),
  step('6', 'certificates', 'problem', {
    ja: selfCheckTexts.certificatesBad.ja.replace('{n}', '1'),
    en: selfCheckTexts.certificatesBad.en.replace('{n}', '1'),
  }),
  step('7', 'fonts', 'good', selfCheckTexts.fontsGood),
  step('8', 'printers', 'problem', selfCheckTexts.printersNotNamed),
  step('9', 'policy', 'good', selfCheckTexts.policyNone),
  step('10', 'updates', 'not-run', selfCheckTexts.updatesOff),
];
const selfCheck = (name: string, given: Answers, then: (page: Page) => Promise<void>): PageState => ({
  name: `self-check ${name}`,
  answers: (settings) => answers({ settings }, given),
  reach: async (page) => {
    await page.locator('.sign-in-form').waitFor();
    await page.evaluate(() => (location.hash = '/self-check'));
    await page.locator('.self-check').waitFor();
    await then(page);
    await settled(page);
  },
});

const proxy = {
  asked: 'proxy.international-trading-division.hoshino.example:8080',
  name: 'HOSHINO\\suzuki.k',
  nameIsManaged: false,
  signedIn: true,
  saved: true,
};
const proxyAsks = refusal('supplier.proxy-sign-in', { params: { host: 'api.hoshino.example' } });
const askedByProxy = (name: string, refused: 'proxy.wrong-password' | 'proxy.wait'): PageState =>
  selfCheck(
    `of a proxy that asks, ${name}`,
    {
      'self-check.run': ok([step('5.1', 'network', 'problem', proxyAsks.message, proxyAsks.code)]),
      'proxy.state': ok({ ...proxy, signedIn: false, saved: false }),
      'proxy.sign-in': refuse(refused, {
        field: 'password',
        params: { proxy: proxy.asked },
        ...(refused === 'proxy.wait' && { until: soon }),
      }),
    },
    async (page) => {
      await page.locator('.self-check .k-button').nth(2).click();
      await page.locator('[role=dialog] input[type=password]').fill('Proxy-2026');
      await page.locator('[role=dialog] input[type=password]').press('Enter');
      await page.locator('[role=dialog] .k-field__error, [role=dialog] .k-notice').first().waitFor();
    },
  );
const updatedBy = (name: string, now: UpdateView['now']): PageState => ({
  name: `settings update ${name}`,
  answers: (settings) =>
    answers(
      {
        settings,
        signedIn: accounts,
        policy: { ...unmanagedView, scope: 'machine', managed: ['updateChannel'], supportContact: contact },
        updates: { now, channel: 'stable', checkedAt: soon },
      },
      { 'proxy.state': ok(proxy) },
    ),
  reach: async (page) => {
    await page.locator('.rail').waitFor();
    await page.waitForURL(/history/);
    await page.locator('.sections__one').last().click();
    await page.locator('#settings-updates').scrollIntoViewIfNeeded();
    await settled(page);
  },
});

/** What IT manages, machines in a hall, and what a machine finds out about itself. */
export const managedStates: readonly PageState[] = [
  {
    name: 'managed settings',
    answers: (settings) =>
      answers({ settings: { ...settings, sharedMachine: true }, signedIn: accounts, policy: managed }),
    reach: async (page) => {
      await page.locator('.rail').waitFor();
      await page.waitForURL(/history/);
      await page.locator('.sections__one').last().click();
      await page.locator('.managed-fact').first().waitFor();
      await settled(page);
    },
  },
  askedByProxy('wrong', 'proxy.wrong-password'),
  askedByProxy('too often', 'proxy.wait'),
  updatedBy('ready', { state: 'ready', version: '0.2.0' }),
  updatedBy('failed', {
    state: 'failed',
    refusal: refusal('update.not-trusted', { params: { host: 'updates.hoshino.example' } }),
  }),
  {
    name: 'managed and unreadable at sign-in',
    answers: (settings) =>
      answers(
        {
          settings,
          policy: {
            ...unmanagedView,
            scope: 'machine',
            staySignedIn: false,
            exporting: false,
            documentSaving: false,
            documentPrinting: false,
            notices: [
              refusal('policy.unreadable', {
                params: {
                  file: '/etc/kobai-desk/policy.json',
                  why: policyFaults.syntax,
                },
              }),
            ],
          },
        },
        { 'suppliers.list': ok([]) },
      ),
    reach: (page) => page.locator('.desk-notices').waitFor(),
  },
  atKiosk('sign-in with digits', {}, async (page) => {
    await page.locator('input[name=username]').click();
    await page.locator('.pad').waitFor();
  }),
  atKiosk('without a way out', {}, (page) => page.locator('.sign-in-form').waitFor(), {
    ...kiosk,
    kioskExit: false,
  }),
  atKiosk('code refused', { 'kiosk.leave': refuse('kiosk.wrong-code', { params: { left: 3 } }) }, tryCode),
  atKiosk('code has to wait', { 'kiosk.leave': refuse('kiosk.wait', { until: soon }) }, tryCode),
  atKiosk('cleaned', {}, async (page) => {
    await page.locator('.kiosk-bar .k-button').first().click();
    await page.locator('[role=alertdialog]').waitFor();
  }),
  selfCheck(
    'with problems',
    { 'self-check.run': ok(steps), 'self-check.save': ok({ name: '点検.csv' }) },
    async (page) => {
      await page.locator('.self-check__step').first().waitFor();
      await page.locator('.self-check .k-button').last().click();
      await page.locator('.self-check .ink-success').waitFor();
    },
  ),
  selfCheck('all good', { 'self-check.run': ok(steps.filter(({ finding }) => finding === 'good')) }, (page) =>
    page.locator('.self-check__step').first().waitFor(),
  ),
  selfCheck('under way', { 'self-check.run': 'never' }, (page) => page.locator('.self-check h1').waitFor()),
  selfCheck('refused', { 'self-check.run': refuse('unexpected', { params: { id: '7f3a' } }) }, (page) =>
    page.locator('.self-check .k-notice').waitFor(),
  ),
];
