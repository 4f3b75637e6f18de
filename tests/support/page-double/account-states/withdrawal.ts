import type { Page } from '@playwright/test';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { PageState } from '../states.ts';
import { jobs } from '../values.ts';
import { blockedWithdrawal, withdrawal } from '../values-account.ts';
import { alert, dialog, state } from './navigation.ts';

const confirmWithdrawal = async (page: Page): Promise<void> => {
  await page.locator('.withdraw__form input[type=checkbox]').check();
  await page.locator('.withdraw__form input[type=password]').fill('Old-Passw0rd');
  await page.locator('.withdraw__form button[type=submit]').click();
  await dialog(page);
};

/** 退会. */
export const withdrawalStates: readonly PageState[] = [
  state('withdrawal', 'withdrawal', ['quocard']),
  state('withdrawal codes not downloaded', 'withdrawal', [
    'quocard',
    { 'withdrawal.get': ok(blockedWithdrawal) },
  ]),
  state(
    'withdrawal codes downloading',
    'withdrawal',
    [
      'quocard',
      {
        'withdrawal.get': ok(blockedWithdrawal),
        'withdrawal.download-codes': ok({
          ...jobs.exportRunning,
          kind: 'value-codes',
          done: 2,
          total: 6,
          secondsLeft: 8,
        }),
      },
    ],
    async (page) => {
      await page.locator('.codes .k-button--primary').click();
      await page.locator('.codes [role=progressbar]').waitFor();
      await page.locator('.withdraw__form button[type=submit]').scrollIntoViewIfNeeded();
    },
  ),
  state(
    'withdrawal refused',
    'withdrawal',
    ['quocard', { 'withdrawal.get': refuse('session.expired') }],
    alert,
  ),
  state('withdrawal asks', 'withdrawal', ['quocard'], confirmWithdrawal),
  state(
    'withdrawal not downloaded after all',
    'withdrawal',
    [
      'quocard',
      {
        'withdrawal.get': [ok(withdrawal), ok(withdrawal)],
        'withdrawal.confirm': refuse('withdrawal.not-downloaded'),
      },
    ],
    async (page) => {
      await confirmWithdrawal(page);
      await page.locator('[role=dialog] .k-button--danger').click();
      await alert(page);
    },
  ),
  state('withdrawn', 'withdrawal', ['quocard', { 'withdrawal.confirm': ok(null) }], async (page) => {
    await confirmWithdrawal(page);
    await page.locator('[role=dialog] .k-button--danger').click();
    await page.locator('.withdrawn').waitFor();
  }),
  ...(['administrator', 'support', 'supplier-site', 'payment'] as const).map((by) =>
    state(`withdrawal by ${by}`, 'withdrawal', [
      'plus',
      {
        'withdrawal.get': ok({
          ...withdrawal,
          by,
          forfeits: by === 'support' ? blockedWithdrawal.forfeits : null,
        }),
      },
    ]),
  ),
];
