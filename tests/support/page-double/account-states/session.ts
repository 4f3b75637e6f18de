import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
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
  ...([true, false] as const).map((locked): PageState => ({
    name: locked ? 'locked' : 'switching to another person',
    answers: (settings) =>
      answers(
        { settings, signedIn: two },
        {
          ...accountAnswers('askul'),
          'lock.state': ok({
            locked,
            accounts: two.map(({ id }, person) => ({
              account: id,
              person,
              locked: locked || person === 1,
              pin: person === 1,
            })),
          }),
          'lock.unlock': refuse('lock.wrong-password', { field: 'secret', params: { left: 3 } }),
        },
      ),
    reach: async (page) => {
      if (!locked) await page.locator('.rail__account').nth(1).click();
      await page.locator('.unlock').waitFor();
      if (!locked) return;
      await page.locator('.unlock input').fill('Wrong-1');
      await page.locator('.unlock input').press('Enter');
      await page.locator('.k-refusal').waitFor();
    },
  })),
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
