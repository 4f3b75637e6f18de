import type { Page } from '@playwright/test';
import { calendarDate } from '#shared/model/dates.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers } from './values.ts';
import { accountAnswers, people } from './values-account.ts';
import { buyingAbilities, cart } from './values-buying.ts';
import {
  calendar,
  emptyCalendar,
  invoices,
  offlineCalendar,
  payment,
  stopped,
  today,
} from './values-payment.ts';

const desk = (given: Answers): Answers => ({
  ...accountAnswers('amano'),
  'buying.abilities': ok(buyingAbilities),
  'cart.get': ok(cart),
  'payment.get': ok(payment),
  'payment.invoices': ok({ orders: [], invoices: [...invoices] }),
  'payment.calendar': ok(calendar),
  ...given,
});

const state = (
  name: string,
  path: string,
  given: Answers,
  then: (page: Page) => Promise<void> = async () => undefined,
): PageState => ({
  name: `payment ${name}`,
  answers: (settings) =>
    answers({ settings, signedIn: [people.amano, people.askul, people.quocard] }, desk(given)),
  reach: async (page) => {
    await accountPage(page, people.amano.id, path);
    await then(page);
  },
});

/** お支払い and 支払カレンダー. */
export const paymentStates: readonly PageState[] = [
  state('with a change that applies later', 'payment', {}, async (page) => {
    await page.locator('.invoice summary').first().click();
    await page.locator('.np__changes summary').click();
  }),
  state('held back, without a card, invoices refused', 'payment', {
    'payment.get': ok(stopped),
    'payment.invoices': refuse('supplier.unreachable', { params: { host: 'amano.example' } }),
  }),
  state(
    'term to confirm',
    'payment',
    {
      'payment.check-term': ok({
        version: 3,
        from: payment.np!.registered,
        to: payment.np!.terms[2]!,
        appliesFrom: null,
        today,
        before: {
          closingOn: calendarDate('2026-12-20'),
          paymentOn: calendarDate('2027-01-31'),
          dueOn: calendarDate('2027-02-01'),
        },
        after: {
          closingOn: calendarDate('2026-11-30'),
          paymentOn: calendarDate('2027-01-31'),
          dueOn: calendarDate('2027-02-01'),
        },
      }),
    },
    async (page) => {
      await page.locator('.np__card button').click();
      await page.locator('[role=dialog] input[type=radio]').last().check();
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.locator('[role=dialog] dl').waitFor();
    },
  ),
  state(
    'card to delete, wrong address',
    'payment',
    { 'payment.remove-card': refuse('password.email-wrong', { field: 'email' }) },
    async (page) => {
      await page.locator('.payment-card button').click();
      await page.locator('[role=dialog] input').first().fill('sato@hoshino.example');
      await page.locator('[role=dialog] input').last().fill('Old-Passw0rd');
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.locator('[role=dialog] [aria-invalid=true]').waitFor();
    },
  ),
  state('calendar', 'payment/calendar', {}, async (page) => {
    await page.locator('.due__foot button').first().click();
    await page.locator('.due__orders').waitFor();
  }),
  state('calendar as a list', 'payment/calendar', {}, async (page) => {
    await page.locator('.calendar__bar input').last().check({ force: true });
    await page.locator('.list').waitFor();
  }),
  state('calendar offline in a year nobody knows', 'payment/calendar', {
    'payment.calendar': ok(
      offlineCalendar(refusal('supplier.unreachable', { params: { host: 'amano.example' } })),
    ),
  }),
  state('calendar empty', 'payment/calendar', { 'payment.calendar': ok(emptyCalendar) }),
];
