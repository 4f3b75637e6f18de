import { refuse, type RefusalCode } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { PageState } from '../states.ts';
import { passwordOf, fieldCheckOf, soon, supplierOf } from '../values-outside.ts';
import {
  alert,
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

const linkRefused = (code: RefusalCode): PageState => ({
  name: `link refused ${code}`,
  answers: deskOf('quocard-pay', 'registration', {
    ...arriving,
    'links.follow': refuse(code, { params: { duration: { minutes: 60 } } }),
  }),
  reach: (page) => arrive(page, '.link-page .k-notice'),
});

/** A forgotten password or ID, and what becomes of links. */
export const recoveryStates: readonly PageState[] = [
  {
    name: 'password reset',
    answers: deskOf('amano', 'password-reset'),
    reach: at(pathOf('amano', 'password')),
  },
  {
    name: 'password reset with mistakes',
    answers: deskOf('amano', 'password-reset', {
      'forms.check': ok([
        fieldCheckOf('email', {
          code: 'field.empty',
          ja: 'メールアドレスを入力してください。',
          en: 'Enter your e-mail address.',
        }),
        fieldCheckOf('phone', {
          code: 'field.empty',
          ja: '電話番号を入力してください。',
          en: 'Enter your phone number.',
        }),
      ]),
    }),
    reach: at(pathOf('amano', 'password'), async (page) => {
      await submit(page);
      await page.locator('.k-field__error').first().waitFor();
    }),
  },
  {
    name: 'password reset not reached',
    answers: deskOf('askul', 'password-reset', {
      'password-reset.request': refuse('supplier.unreachable', { params: { host: 'api.example.co.jp' } }),
    }),
    reach: at(pathOf('askul', 'password'), async (page) => {
      await submit(page);
      await alert(page);
    }),
  },
  {
    name: 'password reset mail sent',
    answers: deskOf('amano', 'password-reset'),
    reach: at(pathOf('amano', 'password'), async (page) => {
      await submit(page);
      await mailSentNotice(page);
    }),
  },
  {
    name: 'password reset new password',
    answers: deskOf('amano', 'password-reset', {
      ...arriving,
      'links.follow': followed.reset('amano'),
      'passwords.check': passwordOf('amano', 'aaa012345'),
    }),
    reach: async (page) => {
      await arrive(page, '.reset-password');
      await page.locator('input[name=new-password]').fill('aaa012345');
      await page.locator('input[name=new-password-again]').focus();
      await page.locator('.k-field__error').first().waitFor();
    },
  },
  {
    name: 'password reset done',
    answers: deskOf('quocard-pay', 'password-reset', {
      ...arriving,
      'links.follow': followed.reset('quocard-pay'),
      'passwords.check': passwordOf('quocard-pay', 'Abcdefg1'),
      'password-reset.complete': ok({ supplier: supplierOf('quocard-pay').id }),
    }),
    reach: async (page) => {
      await arrive(page, '.reset-password');
      await setPasswords(page);
      await submit(page);
      await page.locator('.k-notice--success').waitFor();
    },
  },
  {
    name: 'id recovery',
    answers: deskOf('askul', 'id-recovery'),
    reach: at(pathOf('askul', 'id')),
  },
  {
    name: 'id recovery mail sent',
    answers: deskOf('askul', 'id-recovery'),
    reach: at(pathOf('askul', 'id'), async (page) => {
      await submit(page);
      await mailSentNotice(page);
    }),
  },
  {
    name: 'id recovery not offered',
    answers: deskOf('amano', 'id-recovery'),
    reach: at(pathOf('amano', 'id'), alert),
  },
  linkRefused('link.expired'),
  linkRefused('link.used'),
  linkRefused('link.invalid'),
  linkRefused('link.wrong-device'),
  linkRefused('link.no-pending-sign-in'),
  {
    name: 'link to paste',
    answers: deskOf('quocard-pay', 'registration'),
    reach: at('/link'),
  },
  ...(['confirm-new', 'changed'] as const).map((reached): PageState => ({
    name: `link confirms an e-mail change, ${reached}`,
    answers: deskOf('quocard-pay', 'registration', {
      ...arriving,
      'links.follow': ok({
        purpose: 'confirm-email-change',
        supplier: supplierOf('quocard-pay').id,
        change: {
          state: reached,
          newEmail: 'keiko.sato@hoshino.example',
          sentTo: reached === 'changed' ? null : 'k…o@hoshino.example',
          expiresAt: reached === 'changed' ? null : soon,
          signInAgain: reached === 'changed',
        },
      }),
    }),
    reach: (page) => arrive(page, '.link-page .k-notice'),
  })),
];
