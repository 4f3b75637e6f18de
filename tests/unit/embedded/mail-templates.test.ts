import { describe, expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import { createFormat } from '#renderer/i18n/format.ts';
import { en, ja } from '#renderer/i18n/messages.ts';
import { instantOf } from '#shared/model/dates.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { linksOf, mailHtml, mailText, type Mail } from '#electron/suppliers/embedded/mail/mail.ts';
import * as templates from '#electron/suppliers/embedded/mail/templates/index.ts';
import type { MailContext } from '#electron/suppliers/embedded/mail/templates/index.ts';

const { mailDomain: _, ...all } = templates;
const AT = instantOf(Date.parse('2026-04-05T10:00:00.000Z'));
const LINK = `kobai-desk://open/our-shop/two-step/${'A-_z9'.repeat(8)}`;
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const person = { name: 'Yuko Saito', company: 'Minato', email: 'saito@minato.example.jp' };
const link = { name: person.name, link: LINK, until: AT };
const temporary = { ...person, temporaryPassword: 'Kari-<Pass>&1', until: AT };

/** Every template with facts that it can meet. */
const written: Readonly<Record<keyof typeof all, (about: MailContext) => Mail>> = {
  twoStepMail: (about) => all.twoStepMail(about, link),
  passwordResetMail: (about) => all.passwordResetMail(about, link),
  passwordChangedMail: (about) => all.passwordChangedMail(about, { name: person.name, at: AT }),
  idRecoveryMail: (about) =>
    all.idRecoveryMail(about, {
      name: person.name,
      inquiryNumber: '1234567890',
      memberId: null,
      email: person.email,
    }),
  verifyEmailMail: (about) => all.verifyEmailMail(about, link),
  alreadyRegisteredMail: (about) => all.alreadyRegisteredMail(about, person),
  registrationCompleteMail: (about) => all.registrationCompleteMail(about, person),
  inquiryNumberMail: (about) => all.inquiryNumberMail(about, { ...temporary, inquiryNumber: '1234567890' }),
  waitingForApprovalMail: (about) => all.waitingForApprovalMail(about, temporary),
  approvalRequestedMail: (about) =>
    all.approvalRequestedMail(about, { name: person.name, person: 'Jun', email: person.email }),
  addedMail: (about) => all.addedMail(about, { ...temporary, by: 'Kazuo' }),
  approvedMail: (about) => all.approvedMail(about, person),
  approvedWithPasswordMail: (about) => all.approvedWithPasswordMail(about, temporary),
  rejectedMail: (about) => all.rejectedMail(about, person),
  administrationReceivedMail: (about) =>
    all.administrationReceivedMail(about, { ...person, from: 'Kazuo', inquiryNumber: '1234567890' }),
  administrationTransferredMail: (about) =>
    all.administrationTransferredMail(about, { ...person, to: 'Misaki' }),
  disabledMail: (about) => all.disabledMail(about, person),
  enabledMail: (about) => all.enabledMail(about, person),
  unlockedMail: (about) => all.unlockedMail(about, person),
  removedMail: (about) => all.removedMail(about, person),
  inquiryNumberTransferredMail: (about) =>
    all.inquiryNumberTransferredMail(about, { ...person, inquiryNumber: '1234567890' }),
  magazineMail: (about) => all.magazineMail(about, person),
  directMail: (about) => all.directMail(about, person),
  confirmOldEmailMail: (about) =>
    all.confirmOldEmailMail(about, { ...link, newEmail: 'new@minato.example.jp' }),
  confirmNewEmailMail: (about) => all.confirmNewEmailMail(about, link),
  emailChangedMail: (about) =>
    all.emailChangedMail(about, { name: person.name, newEmail: 'new@minato.example.jp', at: AT }),
  customerChangedMail: (about) =>
    all.customerChangedMail(about, { name: person.name, at: AT, changed: [{ ja: '電話番号', en: 'Phone' }] }),
  withdrawnMail: (about) => all.withdrawnMail(about, { name: person.name, at: AT, historyDeleted: true }),
};

const withLink = new Set<string>([
  'twoStepMail',
  'passwordResetMail',
  'verifyEmailMail',
  'confirmOldEmailMail',
  'confirmNewEmailMail',
]);

/** Those that say when something was, or until when. */
const withTime = new Set<string>([
  ...withLink,
  'passwordChangedMail',
  'inquiryNumberMail',
  'addedMail',
  'approvedWithPasswordMail',
  'emailChangedMail',
  'customerChangedMail',
  'withdrawnMail',
]);
/** As pages write a moment in that language. */
function onPages(locale: 'ja' | 'en'): string {
  const { t } = createI18n({ legacy: false, locale, messages: { ja, en } }).global;
  return createFormat((key, params) => t(key, params ?? {})).dateTime(AT);
}
/** What could be a date or a time of day in any of the ways to write one. */
const dateLike =
  /\d{1,4}[-/.年月]\d|\d{1,2}[日時:]|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d|\d{1,2} ?[ap]m\b/i;

describe.each(Object.entries(written))('%s', (name, write) => {
  const [supplier] = trialSuppliers;
  const inJapanese = write({ supplier: supplier!, locale: 'ja' });
  const inEnglish = write({ supplier: supplier!, locale: 'en' });

  it('says the same in both languages, each in its own', () => {
    expect(inJapanese.subject).toMatch(/^【.+】/);
    expect(japanese.test(`${inEnglish.subject} ${mailText(inEnglish)}`)).toBe(false);
    expect(inEnglish.parts.map(({ kind }) => kind)).toEqual(inJapanese.parts.map(({ kind }) => kind));
    expect([inJapanese.from, inEnglish.from]).toEqual([supplier!.name.ja, supplier!.name.en]);
  });

  it.each(['ja', 'en'] as const)('writes dates as pages do, and in no other way (%s)', (locale) => {
    const mail = locale === 'ja' ? inJapanese : inEnglish;
    const text = [mail.subject, mailText(mail)]
      .join('\n')
      .replace(LINK, '')
      .replace(/\((?:1|2)\/2\)/, '');
    const [first = '', ...others] = text.split(onPages(locale));
    expect(others.length > 0).toBe(withTime.has(name));
    for (const rest of [first, ...others]) expect(rest).not.toMatch(dateLike);
  });

  it('says all of it as text and as HTML, and fetches nothing', () => {
    for (const mail of [inJapanese, inEnglish]) {
      const text = mailText(mail);
      expect(text).not.toMatch(/undefined|null|\[object|\{\w+\}/);
      const html = mailHtml(mail);
      expect(html).not.toMatch(/<(?:img|script|link|style|iframe|base)\b|https?:|url\(|\bon\w+=/i);
      const shown = html
        .replace(/<title>.*?<\/title>/s, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)));
      const words = (of: string) => of.replace(/[:\s-]+/g, '');
      expect(words(shown)).toBe(words(text));
    }
  });

  it('shows its link whole, on a line of its own, and has none otherwise', () => {
    for (const mail of [inJapanese, inEnglish]) {
      expect(linksOf(mail)).toEqual(withLink.has(name) ? [LINK] : []);
      expect(
        mailText(mail)
          .split('\n')
          .filter((line) => line === LINK),
      ).toHaveLength(withLink.has(name) ? 1 : 0);
    }
  });
});

it.each(['disabledMail', 'enabledMail', 'unlockedMail', 'removedMail'] as const)(
  '%s names the administrator, where there is one to name',
  (name) => {
    const [supplier] = trialSuppliers;
    const textIn = (locale: 'ja' | 'en', facts: Parameters<(typeof all)[typeof name]>[1]) =>
      mailText(all[name]({ supplier: supplier!, locale }, facts));
    expect(textIn('ja', { ...person, by: '髙橋 和夫' })).toContain('Minatoの管理者(髙橋 和夫)が、');
    expect(textIn('en', { ...person, by: 'Kazuo' })).toContain('The administrator of Minato (Kazuo) has ');
    expect(textIn('ja', person)).toContain('Minatoの管理者が、');
    expect(textIn('en', person)).toContain('The administrator of Minato has ');
  },
);

it('the time is written as on the pages, as it is on the wall in Tokyo', () => {
  expect(mailText(written.twoStepMail({ supplier: trialSuppliers[0]!, locale: 'ja' }))).toContain(
    '2026/04/05(日) 19:00(日本時間)',
  );
});
