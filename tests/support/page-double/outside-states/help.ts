import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { PageState } from '../states.ts';
import { diagnosed, mails } from '../values-outside.ts';
import { alert, at, deskOf, dialog, pathOf, submit } from './navigation.ts';

const asking = diagnosed('askul', false);
const firstQuestion = asking.ok ? asking.value.steps.find(({ finding }) => finding === 'ask')!.check : '';

/** Diagnosis, help, support requests, and mails of the trial store. */
export const helpStates: readonly PageState[] = [
  {
    name: 'diagnosis finds a cause',
    answers: deskOf('plus-member', 'support-request'),
    reach: at(pathOf('plus-member', 'diagnosis'), async (page) => page.locator('.check').first().waitFor()),
  },
  {
    name: 'diagnosis asks',
    answers: deskOf('askul', 'support-request', {
      'sign-in.diagnose': [asking, diagnosed('askul', false, { [firstQuestion]: 'yes' })],
    }),
    reach: at(pathOf('askul', 'diagnosis'), async (page) => {
      await page.locator('.check details[open] .check__actions button').first().click();
      await page.locator('.check--answered').first().waitFor();
    }),
  },
  {
    name: 'help of ASKUL',
    answers: deskOf('askul', 'support-request'),
    reach: at(pathOf('askul', 'help'), async (page) => {
      await page.locator('.occasion summary').first().click();
    }),
  },
  {
    name: 'help of Amano',
    answers: deskOf('amano', 'support-request'),
    reach: at(pathOf('amano', 'help'), async (page) => page.locator('.occasion').first().waitFor()),
  },
  {
    name: 'help not loaded',
    answers: deskOf('amano', 'support-request', {
      'suppliers.help': { ok: false, error: refusal('unexpected', { params: { id: '7f3a' } }) },
    }),
    reach: at(pathOf('amano', 'help'), alert),
  },
  {
    name: 'support-request',
    answers: deskOf('plus-member', 'support-request'),
    reach: at(pathOf('plus-member', 'support-request')),
  },
  {
    name: 'support request to be sent',
    answers: deskOf('plus-member', 'support-request', {
      'support-request.prepare': ok({
        subject: 'ログイン不可に関するお問い合わせ',
        body: '【お客様情報】\nお名前(漢字): 佐藤 恵子\nお名前(カナ): サトウ ケイコ\n生年月日(西暦8桁): 19900401\n\n【詳細】\n入力した ID: E1234567\n表示されたエラーメッセージ: ID またはパスワードが一致しません。\n',
        byMail: true,
      }),
    }),
    reach: at(pathOf('plus-member', 'support-request'), async (page) => {
      await submit(page);
      await page.locator('.enquiry__paper').scrollIntoViewIfNeeded();
    }),
  },
  {
    name: 'trial mail',
    answers: deskOf('quocard-pay', 'registration'),
    reach: async (page) => {
      await page.locator('.sign-in-links button').last().click();
      await page.locator('.trial-mail__paper').waitFor();
    },
  },
  {
    name: 'trial mail link refused',
    answers: deskOf('quocard-pay', 'registration', {
      'links.follow': refuse('link.used'),
      'trial-mail.list': ok({ mails }),
    }),
    reach: async (page) => {
      await page.locator('.sign-in-links button').last().click();
      await page.locator('.trial-mail__link').click();
      await page.locator('[role=dialog] .k-notice').waitFor();
    },
  },
  {
    name: 'trial mail none',
    answers: deskOf('quocard-pay', 'registration', { 'trial-mail.list': ok({ mails: [] }) }),
    reach: async (page) => {
      await page.locator('.sign-in-links button').last().click();
      await dialog(page);
      await page.locator('[role=dialog] .k-empty').waitFor();
    },
  },
];
