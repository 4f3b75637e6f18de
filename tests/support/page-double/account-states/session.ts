import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { emit } from '../install.ts';
import type { PageState } from '../states.ts';
import { accounts, answers } from '../values.ts';
import { accountAnswers, people } from '../values-account.ts';
import { dialog } from './navigation.ts';

/** The event that says who is signed in now. */
const nowSignedIn = (...now: Account[]): readonly ['accounts.changed', Account[]] => [
  'accounts.changed',
  now,
];

const two = [people.askul, people.askulOther] as const;
/** The idle warning, sessions that ended, several accounts at one supplier, the settings. */
export const sessionStates: readonly PageState[] = [
  {
    name: 'idle warning',
    answers: (settings) =>
      answers(
        { settings, signedIn: two },
        {
          ...accountAnswers('askul'),
          'idle.state': ok({
            state: 'warning',
            signOutAt: instantOf(Date.now() + 58_000),
            accounts: two.map(({ id }) => id),
          }),
        },
      ),
    reach: dialog,
  },
  {
    name: 'idle signed out',
    answers: (settings) => answers({ settings, signedIn: two }, accountAnswers('askul')),
    reach: async (page) => {
      await page.waitForURL(/history/);
      await page.evaluate(emit<'idle.changed'>, [
        'idle.changed',
        { state: 'signed-out', signOutAt: null, accounts: two.map(({ id }) => id) },
      ] as const);
      await page.evaluate(emit<'accounts.changed'>, nowSignedIn());
      await page.locator('.sign-in-form').waitFor();
    },
  },
  {
    name: 'session ended elsewhere',
    answers: (settings) =>
      answers({ settings, signedIn: [people.amano, accounts[0]] }, accountAnswers('amano')),
    reach: async (page) => {
      await page.waitForURL(/history/);
      await page.evaluate(emit<'session.ended'>, [
        'session.ended',
        {
          account: people.amano.id,
          name: people.amano.member.name,
          refusal: refusal('session.ended-reused'),
        },
      ] as const);
      await page.evaluate(emit<'accounts.changed'>, nowSignedIn(accounts[0]));
      await page.locator('.session-notices').waitFor();
    },
  },
  {
    name: 'account menu of two departments',
    answers: (settings) => answers({ settings, signedIn: two }, accountAnswers('askul')),
    reach: async (page) => {
      await page.waitForURL(/history/);
      await page.locator('.account-menu').click();
      await page.locator('[role=menu]').waitFor();
    },
  },
  {
    name: 'settings shared machine',
    answers: (settings) =>
      answers(
        { settings: { ...settings, sharedMachine: true, idleMinutes: null }, signedIn: two },
        accountAnswers('askul'),
      ),
    reach: async (page) => {
      await page.waitForURL(/history/);
      await page.locator('.sections__one').last().click();
      await page.locator('.settings').waitFor();
    },
  },
];
