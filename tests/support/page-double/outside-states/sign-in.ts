import type { Page } from '@playwright/test';
import { refuse } from '#shared/model/refusal.ts';
import { ok, refused } from '#shared/model/result.ts';
import type { Answers } from '../install.ts';
import type { PageState } from '../states.ts';
import { flow, justExpired, passwordOf, supplierOf, twoStepPending } from '../values-outside.ts';
import { sampleLink, alert, deskOf, mailSentNotice, trySignIn } from './navigation.ts';

/** A supplier with a sign-in page, a mark and words of its own, whose page answers so. */
const withPage = (given: Answers): PageState['answers'] =>
  deskOf('askul', 'registration', {
    'suppliers.list': ok([
      {
        ...supplierOf('askul'),
        markColours: { light: '#1b5e20', dark: '#a5d6a7' },
        signInText: {
          ja: 'お客様番号は請求書の右上に記載しています。',
          en: 'Your customer number stands on the upper right of your invoices.',
        },
        signInPage: 'login.supplier.example',
      },
    ]),
    'sign-in.leave-page': ok(null),
    ...given,
  });
const openPage = (page: Page): Promise<void> => page.locator('.page-sign-in button').click();

/** Sign-ins that are not done with a password alone, and machines that are shared. */
export const signInStates: readonly PageState[] = [
  {
    name: 'sign-in waits for a link',
    answers: deskOf('quocard-pay', 'registration', { 'sign-in.start': refused(twoStepPending) }),
    reach: async (page) => {
      await trySignIn(page);
      await mailSentNotice(page);
    },
  },
  {
    name: 'sign-in waits for a link, which has expired',
    answers: deskOf('quocard-pay', 'registration', {
      'sign-in.start': refused({ ...twoStepPending, until: justExpired }),
    }),
    reach: async (page) => {
      await trySignIn(page);
      await mailSentNotice(page);
    },
  },
  {
    name: 'sign-in waits for a link, another one was pasted',
    answers: deskOf('quocard-pay', 'registration', {
      'sign-in.start': refused(twoStepPending),
      'links.follow': refuse('link.wrong-device'),
    }),
    reach: async (page) => {
      await trySignIn(page);
      await page.locator('input[name=link]').fill(sampleLink);
      await page.locator('.paste-link button[type=submit]').click();
      await alert(page);
    },
  },
  {
    name: 'sign-in wants a new password',
    answers: deskOf('askul', 'registration', {
      'sign-in.start': refuse('sign-in.temporary-password', { flow }),
      'passwords.check': passwordOf('askul', 'abcdef'),
    }),
    reach: async (page) => {
      await trySignIn(page);
      await page.locator('input[name=new-password]').fill('abcdef');
      await page.locator('input[name=new-password-again]').fill('abcdeg');
      await page.locator('.set-password button[type=submit]').click();
      await page.locator('.k-field__error').first().waitFor();
    },
  },
  {
    name: 'sign-in on the supplier’s page: waiting',
    answers: withPage({ 'sign-in.on-page': 'never' }),
    reach: async (page) => {
      await openPage(page);
      await page.locator('.page-sign-in [role=status]').waitFor();
    },
  },
  {
    name: 'sign-in on the supplier’s page: refused',
    answers: withPage({
      'sign-in.on-page': refuse('sign-in.page-refused', {
        params: { host: 'login.supplier.example' },
        said: ['Closed until six'],
      }),
    }),
    reach: async (page) => {
      await openPage(page);
      await alert(page);
    },
  },
  {
    name: 'sign-in on a shared machine',
    answers: (settings) => deskOf('askul', 'registration')({ ...settings, sharedMachine: true }),
  },
  {
    name: 'sign-in lock is over',
    answers: deskOf('quocard-pay', 'registration', {
      'sign-in.start': refuse('sign-in.locked-for-a-time', {
        params: { duration: { minutes: 60 } },
        until: justExpired,
      }),
    }),
    reach: async (page) => {
      await trySignIn(page);
      await alert(page);
    },
  },
];
