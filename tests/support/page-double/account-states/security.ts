import type { Page } from '@playwright/test';
import { instantOf } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { Answers } from '../install.ts';
import type { PageState } from '../states.ts';
import { abilitiesOf, passwordOf, security } from '../values-account.ts';
import { alert, dialog, state } from './navigation.ts';

const typePasswords = async (page: Page): Promise<void> => {
  const inputs = page.locator('.change-password input[autocomplete$=password]');
  await inputs.nth(0).fill('Old-Passw0rd');
  await inputs.nth(1).fill('aaa012345');
  await inputs.nth(2).fill('aaa012346');
};

const inAnHour = (): ReturnType<typeof instantOf> => instantOf(Date.now() + 3_548_000);
const pending = (stage: 'confirm-old' | 'confirm-new', expiresAt = inAnHour()): Answers => ({
  'account.pending-email-change': ok({
    pending: {
      state: stage,
      newEmail: 'keiko.sato@hoshino.example',
      sentTo: stage === 'confirm-old' ? 's…o@hoshino.example' : 'k…o@hoshino.example',
      expiresAt,
      signInAgain: false,
    },
  }),
});

/** パスワードとメール and セキュリティ. */
export const securityStates: readonly PageState[] = [
  state('password amano', 'password', ['amano']),
  state('password askul', 'password', ['askul']),
  state(
    'password refused',
    'password',
    [
      'quocard',
      {
        'passwords.check': passwordOf('quocard', 'Good-Passw0rd'),
        'account.change-password': refuse('password.wrong'),
      },
    ],
    async (page) => {
      await typePasswords(page);
      await page.locator('[name=new-password-again]').fill('aaa012345');
      await page.locator('.change-password button[type=submit]').click();
      await page.locator('.change-password .k-field__error').first().waitFor();
    },
  ),
  state(
    'password conditions',
    'password',
    ['amano', { 'passwords.check': passwordOf('amano', 'aaa012345') }],
    async (page) => {
      await page
        .locator('.change-password [name], .change-password input')
        .first()
        .fill('sato@hoshino.example');
      await typePasswords(page);
      await page.locator('.change-password button[type=submit]').click();
      await page.locator('.change-password .k-field__error').first().waitFor();
    },
  ),
  state(
    'password changed',
    'password',
    [
      'quocard',
      {
        'passwords.check': passwordOf('quocard', 'Good-Passw0rd'),
        'account.change-password': ok({ signInAgain: false }),
      },
    ],
    async (page) => {
      await typePasswords(page);
      await page.locator('[name=new-password-again]').fill('aaa012345');
      await page.locator('.change-password button[type=submit]').click();
      await page.locator('.k-notice--success').waitFor();
    },
  ),
  state('password elsewhere', 'password', [
    'plus',
    { 'account.abilities': ok({ ...abilitiesOf.plus, passwordChange: null }) },
  ]),
  state('email two confirmations', 'password', ['quocard'], async (page) => {
    await page.locator('.email-change').scrollIntoViewIfNeeded();
    await page.locator('.email-form button').last().scrollIntoViewIfNeeded();
  }),
  state('email confirm old', 'password', ['quocard', pending('confirm-old')], async (page) => {
    await page.locator('.progress__actions').scrollIntoViewIfNeeded();
  }),
  state(
    'email confirm new refused link',
    'password',
    ['quocard', { ...pending('confirm-new'), 'links.follow': refuse('link.used') }],
    async (page) => {
      await page.locator('.progress__paste input').fill('kobai-desk://follow?token=used');
      await page.locator('.progress__paste button[type=submit]').click();
      await page.locator('.progress__paste .k-field__error').waitFor();
    },
  ),
  state(
    'email expired',
    'password',
    ['quocard', pending('confirm-old', instantOf(Date.now() - 1000))],
    async (page) => {
      await page.locator('.progress__actions').scrollIntoViewIfNeeded();
    },
  ),
  state(
    'email refused',
    'password',
    ['amano', { 'account.change-email': refuse('email.taken', { field: 'newEmail' }) }],
    async (page) => {
      await page.locator('[name=currentPassword]').fill('Old-Passw0rd');
      await page.locator('[name=currentEmail]').fill('sato@hoshino.example');
      await page.locator('[name=newEmail]').fill('tanaka@hoshino.example');
      await page.locator('[name=newEmailAgain]').fill('tanaka@hoshino.example');
      await page.locator('.email-form button[type=submit]').click();
      await page.locator('.email-form .k-field__error').waitFor();
    },
  ),
  state(
    'email changed sign in again',
    'password',
    [
      'amano',
      {
        'account.change-email': ok({
          state: 'changed',
          newEmail: 'keiko@hoshino.example',
          sentTo: null,
          expiresAt: null,
          signInAgain: true,
        }),
      },
    ],
    async (page) => {
      await page.locator('[name=currentPassword]').fill('Old-Passw0rd');
      await page.locator('[name=currentEmail]').fill('sato@hoshino.example');
      await page.locator('[name=newEmail]').fill('keiko@hoshino.example');
      await page.locator('[name=newEmailAgain]').fill('keiko@hoshino.example');
      await page.locator('.email-form button[type=submit]').click();
      await page.locator('.session-notices').waitFor();
      await page.locator('.sign-in-form').waitFor();
    },
  ),
  state('security', 'security', ['quocard']),
  state(
    'security due',
    'security',
    [
      'askul',
      {
        'account.security': ok({ ...security, twoStep: null, renewPasswordBy: instantOf(Date.now() - 1000) }),
      },
    ],
    async (page) => {
      await page.locator('.k-notice').waitFor();
    },
  ),
  state('security log', 'security', ['quocard'], async (page) => {
    await page.locator('.log .note').last().scrollIntoViewIfNeeded();
  }),
  state('security empty', 'security', [
    'askul',
    {
      'account.security': ok({
        passwordChangedAt: null,
        twoStep: false,
        sessions: [],
        signIns: [],
        renewPasswordBy: null,
      }),
    },
  ]),
  state(
    'security refused',
    'security',
    [
      'askul',
      { 'account.security': refuse('supplier.unreachable', { params: { host: 'api.example.co.jp' } }) },
    ],
    alert,
  ),
  state('security sign out everywhere', 'security', ['quocard'], async (page) => {
    await page.locator('.security__head .k-button').click();
    await dialog(page);
  }),
];
