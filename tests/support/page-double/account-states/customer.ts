import type { Page } from '@playwright/test';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { profileFor } from '#electron/domain/account-kinds.ts';
import { describeForm } from '#electron/domain/forms.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import type { PageState } from '../states.ts';
import { answers } from '../values.ts';
import {
  abilitiesOf,
  accountAnswers,
  addresses,
  checked,
  customer,
  longCustomer,
  people,
} from '../values-account.ts';
import { alert, dialog, open, state, submit } from './navigation.ts';

const edit = async (page: Page): Promise<void> => {
  await page.locator('.page-head .k-button--primary').click();
  await page.locator('.customer__form fieldset').first().waitFor();
};
const phoneChanged = checked({ phone: '03-3210-9999', building: '', directMail: 'yes' });
const toConfirm = async (page: Page): Promise<void> => {
  await edit(page);
  await page.locator('[name=phone]').fill('03-3210-9999');
  await submit(page);
  await page.locator('.confirm').waitFor();
};

const askulForPeople = profileFor(profileById('askul')!, 'personal');
const ofAPrivatePerson = askulForPeople.forms.customer!;
const { companyName: _, companyKana: __, ...personal } = customer.values;

/** お客様情報 and アドレス帳. */
export const customerStates: readonly PageState[] = [
  state('customer', 'customer', ['amano']),
  state('customer long', 'customer', ['quocard', { 'customer.get': ok(longCustomer) }]),
  state('customer loading', 'customer', ['amano', { 'customer.get': 'never' }]),
  state('customer refused', 'customer', ['amano', { 'customer.get': refuse('session.expired') }], alert),
  {
    name: 'account of a private person',
    answers: (settings) =>
      answers(
        {
          settings,
          signedIn: [
            {
              ...people.askul,
              member: { ...people.askul.member, accountKind: 'personal', role: 'buyer', department: null },
            },
          ],
        },
        {
          ...accountAnswers('askul'),
          'account.abilities': ok({
            ...abilitiesOf.askul,
            members: false,
            withdrawal: askulForPeople.withdrawal,
          }),
          'customer.get': ok({ ...customer, values: personal }),
          'forms.describe': ok(describeForm('customer', ofAPrivatePerson)),
        },
      ),
    reach: open('customer'),
  },
  state('customer edit', 'customer', ['amano'], edit),
  state('customer edit askul', 'customer', ['askul'], edit),
  state(
    'customer fields refused',
    'customer',
    [
      'amano',
      {
        'customer.check': refuse('fields.refused', {
          params: { count: 1 },
          problems: [
            {
              field: 'phone',
              code: 'field.empty',
              message: refusal('field.empty', { params: { label: '電話番号' } }).message,
            },
          ],
        }),
      },
    ],
    async (page) => {
      await edit(page);
      await submit(page);
      await page.locator('.k-field__error').first().waitFor();
    },
  ),
  state('customer confirm', 'customer', ['amano', { 'customer.check': ok(phoneChanged) }], toConfirm),
  state('customer nothing changed', 'customer', ['amano'], async (page) => {
    await edit(page);
    await submit(page);
    await page.locator('.confirm').waitFor();
  }),
  state(
    'customer changed meanwhile',
    'customer',
    [
      'amano',
      {
        'customer.get': [
          ok(customer),
          ok({ ...customer, version: 4, values: { ...customer.values, phone: '06-6345-1111' } }),
        ],
        'customer.check': ok(phoneChanged),
        'customer.change': refuse('customer.conflict'),
      },
    ],
    async (page) => {
      await toConfirm(page);
      await page.locator('.confirm .k-button--primary').click();
      await alert(page);
    },
  ),
  state(
    'customer registered',
    'customer',
    ['amano', { 'customer.check': ok(phoneChanged) }],
    async (page) => {
      await toConfirm(page);
      await page.locator('.confirm .k-button--primary').click();
      await page.locator('.k-notice--success').waitFor();
    },
  ),
  state('addresses', 'addresses', ['amano', {}, 'address']),
  state('addresses empty', 'addresses', ['amano', { 'addresses.list': ok({ addresses: [] }) }, 'address']),
  state(
    'addresses refused',
    'addresses',
    [
      'amano',
      { 'addresses.list': refuse('supplier.unreachable', { params: { host: 'shop.example.co.jp' } }) },
      'address',
    ],
    alert,
  ),
  state('address change', 'addresses', ['amano', {}, 'address'], async (page) => {
    await page.locator('.address__actions .k-button--secondary').first().click();
    await dialog(page);
    await page.locator('[role=dialog] fieldset').first().waitFor();
  }),
  state(
    'address gone',
    'addresses',
    ['amano', { 'addresses.save': refuse('address.not-found') }, 'address'],
    async (page) => {
      await page.locator('.page-head .k-button--primary').click();
      await dialog(page);
      await page.locator('[role=dialog] [name=personName]').fill('高橋 健太');
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.locator('[role=dialog] .k-notice[role=alert]').waitFor();
      await page.locator('[role=dialog] .k-notice[role=alert]').scrollIntoViewIfNeeded();
    },
  ),
  state(
    'address delete asks',
    'addresses',
    ['amano', { 'addresses.list': ok(addresses) }, 'address'],
    async (page) => {
      await page.locator('.address__actions .k-button').last().click();
      await dialog(page);
    },
  ),
];
