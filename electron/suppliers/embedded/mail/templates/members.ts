import type { Instant } from '#shared/model/dates.ts';
import { template } from './template.ts';

/** AS-10 AS-16: to a person that the administrator has added. */
export const addedMail = template<{
  readonly name: string;
  readonly company: string;
  /** Who added the person. */
  readonly by: string;
  readonly email: string;
  readonly temporaryPassword: string;
  readonly until: Instant;
}>((w, { name, company, by, email, temporaryPassword, until }) => ({
  subject: w.say('【担当者登録と仮パスワードのご案内】', 'You were added; your temporary password'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${company}の管理者 ${by} 様が、あなたを${w.supplier}の担当者に追加しました。次のIDと仮パスワードでログインし、すぐに新しいパスワードを設定してください。`,
      `${by}, administrator of ${company}, added you at ${w.supplier}. Sign in with this ID and temporary password, and set a password of your own at once.`,
    ),
    w.facts(
      ['ログインID', 'Login ID', email],
      ['仮パスワード', 'Temporary password', temporaryPassword],
      ['仮パスワードの有効期限(日本時間)', 'Temporary password good until (Japan time)', w.time(until)],
    ),
  ],
}));

/** AS-81: the administrator let the person in. */
export const approvedMail = template<{ readonly name: string; readonly company: string }>(
  (w, { name, company }) => ({
    subject: w.say('【承認のお知らせ】', 'You have been approved'),
    parts: [
      w.greeting(name),
      w.paragraph(
        `${company}の管理者が承認しました。${w.supplier}にログインできます。`,
        `The administrator of ${company} has approved. You can sign in to ${w.supplier} now.`,
      ),
    ],
  }),
);

/** AS-81: the administrator let the person in, who has no password yet. */
export const approvedWithPasswordMail = template<{
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly temporaryPassword: string;
  readonly until: Instant;
}>((w, { name, company, email, temporaryPassword, until }) => ({
  subject: w.say('【承認と仮パスワードのご案内】', 'You have been approved; your temporary password'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${company}の管理者が承認しました。次のIDと仮パスワードで${w.supplier}にログインし、すぐに新しいパスワードを設定してください。`,
      `The administrator of ${company} has approved. Sign in to ${w.supplier} with this ID and temporary password, and set a password of your own at once.`,
    ),
    w.facts(
      ['ログインID', 'Login ID', email],
      ['仮パスワード', 'Temporary password', temporaryPassword],
      ['仮パスワードの有効期限(日本時間)', 'Temporary password good until (Japan time)', w.time(until)],
    ),
  ],
}));

/** AS-81: the administrator did not let the person in. */
export const rejectedMail = template<{ readonly name: string; readonly company: string }>(
  (w, { name, company }) => ({
    subject: w.say('【承認されなかったお知らせ】', 'You have not been approved'),
    parts: [
      w.greeting(name),
      w.paragraph(
        `${company}の管理者が承認しませんでした。詳しくは社内の管理者にお尋ねください。`,
        `The administrator of ${company} has not approved. Please ask them for the reason.`,
      ),
    ],
  }),
);

/** AS-72 AS-9: to the new administrator, who gets the inquiry number. */
export const administrationReceivedMail = template<{
  readonly name: string;
  readonly company: string;
  /** Who handed it over. */
  readonly from: string;
  readonly inquiryNumber: string | null;
}>((w, { name, company, from, inquiryNumber }) => ({
  subject: w.say('【管理権限の移譲のお知らせ】', 'You are the administrator now'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${from} 様から、${w.supplier}における${company}の管理権限を引き継ぎました。パスワードはこれまでのものをお使いください。`,
      `${from} has handed the administration of ${company} at ${w.supplier} over to you. Your password stays as it is.`,
    ),
    inquiryNumber === null ? null : w.facts([w.inquiryNumber.ja, w.inquiryNumber.en, inquiryNumber]),
  ],
}));

/** AS-72: to the one who gave it away. */
export const administrationTransferredMail = template<{
  readonly name: string;
  readonly company: string;
  /** Who has it now. */
  readonly to: string;
}>((w, { name, company, to }) => ({
  subject: w.say('【管理権限の移譲のお知らせ】', 'Administration handed over'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}における${company}の管理権限を ${to} 様に移譲しました。今後はご自身のメールアドレスでログインしてください。`,
      `You have handed the administration of ${company} at ${w.supplier} over to ${to}. Sign in with your own e-mail address from now on.`,
    ),
  ],
}));
