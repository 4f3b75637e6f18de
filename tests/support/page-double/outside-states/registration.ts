import type { Page } from '@playwright/test';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { Answers } from '../install.ts';
import type { PageState } from '../states.ts';
import { passwordOf, fieldCheckOf, soon, type SystemKey } from '../values-outside.ts';
import {
  arrive,
  arriving,
  at,
  deskOf,
  followed,
  mailSentNotice,
  pathOf,
  setPasswords,
  submit,
} from './navigation.ts';

const details = (
  name: string,
  system: SystemKey,
  given: Answers,
  then: (page: Page) => Promise<void>,
): PageState => ({
  name: `registration ${name}`,
  answers: deskOf(system, 'registration', {
    ...arriving,
    'links.follow': followed.verified(system),
    ...given,
  }),
  reach: async (page) => {
    await arrive(page, '.registration-details .form-fields__group');
    await then(page);
  },
});
async function fillDetails(page: Page): Promise<void> {
  const values = {
    companyName: '株式会社星野製作所',
    companyKana: 'ほしのせいさくしょ',
    personName: '佐藤 恵子',
    personKana: 'ｻﾄｳ ｹｲｺ',
    phone: '0332104567',
    postalCode: '100-0005',
    street: '1-2-3',
  };
  for (const [field, value] of Object.entries(values))
    await page.locator(`[data-field=${field}] input`).fill(value);
}
const problems = ok([
  fieldCheckOf(
    'companyKana',
    {
      code: 'field.empty',
      ja: '会社名(カナ)は全角カタカナで入力してください。',
      en: 'Enter full-width katakana.',
    },
    {
      correction: {
        value: 'ホシノセイサクショ',
        label: {
          ja: '全角カタカナに変換: ホシノセイサクショ',
          en: 'Change to full-width katakana: ホシノセイサクショ',
        },
      },
    },
  ),
  fieldCheckOf('postalCode', null, { normalized: '1000005' }),
  fieldCheckOf(
    'street',
    { code: 'field.empty', ja: '丁目・番地は全角で入力してください。', en: 'Enter full-width characters.' },
    {
      correction: {
        value: '１－２－３',
        label: { ja: '全角に変換: １－２－３', en: 'Change to full width: １－２－３' },
      },
    },
  ),
]);
const completed = (name: string, system: SystemKey, registered: NonNullable<unknown>): PageState =>
  details(
    name,
    system,
    {
      'passwords.check': passwordOf(system, 'Abcdefg1'),
      'registration.check': ok({ values: { companyName: '株式会社星野製作所' } }),
      'registration.complete': ok(registered as never),
    },
    async (page) => {
      if (system === 'quocard-pay') await setPasswords(page);
      await submit(page);
      await page.locator('.registration-confirm button').last().click();
      await page.locator('.k-notice').waitFor();
    },
  );

/** Every step of a registration. */
export const registrationStates: readonly PageState[] = [
  {
    name: 'registration e-mail',
    answers: deskOf('quocard-pay', 'registration'),
    reach: at(pathOf('quocard-pay', 'registration')),
  },
  {
    name: 'registration e-mail refused, four steps',
    answers: deskOf('askul', 'registration', {
      'registration.start': refuse('identifier.email', { field: 'email' }),
    }),
    reach: at(pathOf('askul', 'registration'), async (page) => {
      await page.locator('input[name=email]').fill('sato');
      await submit(page);
      await page.locator('.k-field__error').waitFor();
    }),
  },
  {
    name: 'registration waits for the link',
    answers: deskOf('quocard-pay', 'registration', {
      'registration.start': ok({ next: 'open-link', email: 'sato@hoshino.example', expiresAt: soon }),
    }),
    reach: at(pathOf('quocard-pay', 'registration'), async (page) => {
      await page.locator('input[name=email]').fill('sato@hoshino.example');
      await submit(page);
      await mailSentNotice(page);
    }),
  },
  details('details', 'quocard-pay', {}, async () => {}),
  details('details of a company', 'askul', {}, async () => {}),
  details(
    'details with mistakes and an address offered',
    'quocard-pay',
    {
      'forms.check': problems,
      'postal-codes.look-up': ok([{ prefecture: '東京都', city: '千代田区', town: '丸の内' }]),
    },
    async (page) => {
      await fillDetails(page);
      await page.locator('.postal-places button').waitFor();
      await submit(page);
      await page.locator('.k-field__error').first().waitFor();
    },
  ),
  details(
    'details mended and kept',
    'quocard-pay',
    { 'forms.check': problems, 'passwords.check': passwordOf('quocard-pay', 'abcdefg') },
    async (page) => {
      await fillDetails(page);
      await page.locator('input[name=new-password]').fill('abcdefg');
      await page.locator('.new-password').scrollIntoViewIfNeeded();
      await page.locator('.is-met').first().waitFor();
    },
  ),
  details(
    'confirmation',
    'quocard-pay',
    {
      'passwords.check': passwordOf('quocard-pay', 'Abcdefg1'),
      'registration.check': ok({
        values: {
          email: 'sato@hoshino.example',
          companyName: '株式会社星野製作所',
          companyKana: 'ホシノセイサクショ',
          personName: '佐藤 恵子',
          personKana: 'サトウ　ケイコ',
          phone: '03-3210-4567',
          postalCode: '1000005',
          prefecture: '東京都',
          city: '千代田区',
          street: '丸の内１－２－３',
          building: '',
          magazine: 'no',
          twoStep: 'yes',
        },
      }),
    },
    async (page) => {
      await fillDetails(page);
      await setPasswords(page);
      await submit(page);
      await page.locator('.registration-confirm').waitFor();
    },
  ),
  completed('done', 'quocard-pay', {
    identifier: { kind: 'email', value: 'sato@hoshino.example' },
    waitingApproval: false,
    temporaryPasswordMailed: false,
  }),
  completed('done, number mailed', 'askul', {
    identifier: null,
    waitingApproval: false,
    temporaryPasswordMailed: true,
  }),
  completed('waiting for approval', 'askul', {
    identifier: { kind: 'email', value: 'sato@hoshino.example' },
    waitingApproval: true,
    temporaryPasswordMailed: true,
  }),
];
