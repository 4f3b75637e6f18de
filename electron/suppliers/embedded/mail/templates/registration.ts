import type { Instant } from '#shared/model/dates.ts';
import { template } from './template.ts';

/** QC-4: proves the address before anything else is asked. */
export const verifyEmailMail = template<{ readonly link: string; readonly until: Instant }>(
  (w, { link, until }) => ({
    subject: w.say('【メールアドレス認証のご案内】', 'Confirm your e-mail address'),
    parts: [
      w.paragraph(
        `${w.supplier}の会員登録を続けるには、次のURLを開いてください。`,
        `Open this link to go on registering with ${w.supplier}.`,
      ),
      w.link(link),
      w.until(until),
      w.notYou,
    ],
  }),
);

/** To an address that somebody wants to register and that has an account: nobody else hears of that. */
export const alreadyRegisteredMail = template<{ readonly name: string }>((w, { name }) => ({
  subject: w.say('【会員登録済みのお知らせ】', 'You are registered already'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}の会員登録の申し込みがありましたが、このメールアドレスはすでに登録されています。ログインするか、パスワードを再設定してください。`,
      `Somebody asked to register this address with ${w.supplier}, where it is registered already. Sign in, or set a new password.`,
    ),
    w.notYou,
  ],
}));

/** QC-6: registration is complete; with this mail it is over (QC-4). */
export const registrationCompleteMail = template<{ readonly name: string; readonly email: string }>(
  (w, { name, email }) => ({
    subject: w.say('【会員登録完了のご案内】', 'Registration complete'),
    parts: [
      w.greeting(name),
      w.paragraph(
        `${w.supplier}への会員登録が完了しました。`,
        `Your registration with ${w.supplier} is complete.`,
      ),
      w.facts(['ログインID', 'Login ID', email]),
    ],
  }),
);

/** AS-8 AS-16: the number of a new account, and the password to begin with. */
export const inquiryNumberMail = template<{
  readonly name: string;
  readonly company: string;
  readonly inquiryNumber: string;
  readonly temporaryPassword: string;
  readonly until: Instant;
}>((w, { name, company, inquiryNumber, temporaryPassword, until }) => ({
  subject: w.say(
    `【${w.inquiryNumber.ja}と仮パスワードのご案内】`,
    `${w.inquiryNumber.en} and temporary password`,
  ),
  parts: [
    w.greeting(`${company} ${name}`.trim()),
    w.paragraph(
      `${w.supplier}へのご登録ありがとうございます。次の番号と仮パスワードでログインし、すぐに新しいパスワードを設定してください。`,
      `Thank you for registering with ${w.supplier}. Sign in with this number and temporary password, and set a password of your own at once.`,
    ),
    w.facts(
      [w.inquiryNumber.ja, w.inquiryNumber.en, inquiryNumber],
      ['仮パスワード', 'Temporary password', temporaryPassword],
      ['仮パスワードの有効期限(日本時間)', 'Temporary password good until (Japan time)', w.time(until)],
    ),
    w.paragraph(
      `${w.inquiryNumber.ja}は管理者(個人のお客様はご本人)だけのものです。ほかの人に知らせないでください。`,
      'The number is for the administrator alone, or for you where the account is personal. Do not pass it on.',
    ),
  ],
}));

/** AS-16 AS-81: to a person whose company is known; its administrator lets people in. */
export const waitingForApprovalMail = template<{
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly temporaryPassword: string;
}>((w, { name, company, email, temporaryPassword }) => ({
  subject: w.say('【管理者の承認をお待ちください】', 'Waiting for approval'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${company}は${w.supplier}に登録されています。次のIDと仮パスワードをお控えください。社内の管理者が承認すると、新しい仮パスワードをお送りします。`,
      `${company} is registered with ${w.supplier} already. Note this ID and temporary password. Once the administrator of the company has approved, you get a new temporary password.`,
    ),
    w.facts(['ログインID', 'Login ID', email], ['仮パスワード', 'Temporary password', temporaryPassword]),
  ],
}));

/** AS-81: to the administrator, that somebody waits. */
export const approvalRequestedMail = template<{
  readonly name: string;
  readonly person: string;
  readonly email: string;
}>((w, { name, person, email }) => ({
  subject: w.say('【担当者の承認のお願い】', 'Somebody waits for your approval'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}に、次の方が担当者として申し込みました。担当者の一覧で承認または却下してください。`,
      `This person asked to join your company at ${w.supplier}. Approve or reject in the list of people.`,
    ),
    w.facts(['氏名', 'Name', person], ['メールアドレス', 'E-mail address', email]),
  ],
}));
