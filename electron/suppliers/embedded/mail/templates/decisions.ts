import { template } from './template.ts';

interface Person {
  readonly name: string;
  readonly company: string;
  /** The administrator who decided, whom members of the company may know. */
  readonly by?: string;
}

const inBrackets = (before: string, by: string | undefined): string =>
  by === undefined ? '' : `${before}(${by})`;

/** To a person whose use the company's administrator has stopped. */
export const disabledMail = template<Person>((w, { name, company, by }) => ({
  subject: w.say('【利用停止のお知らせ】', 'Your account was disabled'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${company}の管理者${inBrackets('', by)}が、${w.supplier}のあなたのアカウントを利用停止にしました。詳しくは社内の管理者にお尋ねください。`,
      `The administrator of ${company}${inBrackets(' ', by)} has disabled your account at ${w.supplier}. Please ask them for the reason.`,
    ),
  ],
}));

/** To a person that the administrator has enabled again. */
export const enabledMail = template<Person>((w, { name, company, by }) => ({
  subject: w.say('【利用再開のお知らせ】', 'Your account is in use again'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${company}の管理者${inBrackets('', by)}が、${w.supplier}のあなたのアカウントの利用停止を解除しました。これまでのパスワードでログインできます。`,
      `The administrator of ${company}${inBrackets(' ', by)} has enabled your account at ${w.supplier} again. Sign in with the password you had.`,
    ),
  ],
}));

/** AS-21: to a person whose lock the administrator has ended. */
export const unlockedMail = template<Person>((w, { name, company, by }) => ({
  subject: w.say('【ロック解除のお知らせ】', 'Your account was unlocked'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${company}の管理者${inBrackets('', by)}が、${w.supplier}のあなたのアカウントのロックを解除しました。ログインできます。`,
      `The administrator of ${company}${inBrackets(' ', by)} has unlocked your account at ${w.supplier}. You can sign in.`,
    ),
    w.paragraph(
      'ログインに続けて失敗した覚えがない場合は、パスワードを変更してください。',
      'If it was not you who failed to sign in, change your password.',
    ),
  ],
}));

/** AS-69: to a person that the administrator has deleted. */
export const removedMail = template<Person>((w, { name, company, by }) => ({
  subject: w.say('【担当者削除のお知らせ】', 'Your account was deleted'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${company}の管理者${inBrackets('', by)}が、${w.supplier}のあなたのアカウントを削除しました。ログインはできなくなります。`,
      `The administrator of ${company}${inBrackets(' ', by)} has deleted your account at ${w.supplier}. You cannot sign in any more.`,
    ),
  ],
}));

/** AS-9: to an administrator who gets the inquiry number of another one, who is none any more. */
export const inquiryNumberTransferredMail = template<Person & { readonly inquiryNumber: string }>(
  (w, { name, company, inquiryNumber }) => ({
    subject: w.say(`【${w.inquiryNumber.ja}の引き継ぎのお知らせ】`, `${w.inquiryNumber.en}: yours now`),
    parts: [
      w.greeting(name),
      w.paragraph(
        `${w.supplier}における${company}の${w.inquiryNumber.ja}を引き継ぎました。パスワードはこれまでのものをお使いください。`,
        `The number that ${company} signs in with at ${w.supplier} is yours now. Your password stays as it is.`,
      ),
      w.facts([w.inquiryNumber.ja, w.inquiryNumber.en, inquiryNumber]),
      w.paragraph(
        `${w.inquiryNumber.ja}は管理者だけのものです。ほかの人に知らせないでください。`,
        'The number is for the administrator alone. Do not pass it on.',
      ),
    ],
  }),
);
