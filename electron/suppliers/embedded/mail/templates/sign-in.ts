import type { Instant } from '#shared/model/dates.ts';
import { template } from './template.ts';

interface LinkFacts {
  readonly name: string;
  /** Whole, as `deskLink` makes it. */
  readonly link: string;
  readonly until: Instant;
}

/** QC-16: the one-off link that completes a sign-in, where it was begun (QC-18). */
export const twoStepMail = template<LinkFacts>((w, { name, link, until }) => ({
  subject: w.say('【認証用URLのご案内】', 'Your link to sign in'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}へのログインを続けるには、ログインを始めた端末で次のURLを開いてください。`,
      `To go on signing in to ${w.supplier}, open this link at the desk where you began.`,
    ),
    w.link(link),
    w.until(until),
    w.paragraph(
      'お心当たりがない場合は、ほかの人があなたのパスワードを知っている可能性があります。すぐにパスワードを変更してください。',
      'If it was not you, somebody else may know your password. Change it at once.',
    ),
  ],
}));

/** AM-9: how to set a new password. */
export const passwordResetMail = template<LinkFacts>((w, { name, link, until }) => ({
  subject: w.say('【パスワード再設定のご案内】', 'Set a new password'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}のパスワードを再設定するには、次のURLを開いてください。`,
      `Open this link to set a new password for ${w.supplier}.`,
    ),
    w.link(link),
    w.until(until),
    w.notYou,
  ],
}));

/** That a password was changed, so that its owner hears of it when it was somebody else. */
export const passwordChangedMail = template<{ readonly name: string; readonly at: Instant }>(
  (w, { name, at }) => ({
    subject: w.say('【パスワード変更のお知らせ】', 'Your password was changed'),
    parts: [
      w.greeting(name),
      w.paragraph(
        `${w.supplier}のパスワードが ${w.time(at)}(日本時間)に変更されました。ほかの端末はログアウトされています。`,
        `Your password for ${w.supplier} was changed at ${w.time(at)} (Japan time). You have been signed out everywhere else.`,
      ),
      w.paragraph(
        'お心当たりがない場合は、すぐにパスワードを再設定し、お問い合わせください。',
        'If it was not you, set a new password at once and contact the supplier.',
      ),
    ],
  }),
);

/** AS-31: the login IDs of a person who forgot them. */
export const idRecoveryMail = template<{
  readonly name: string;
  readonly inquiryNumber: string | null;
  readonly memberId: string | null;
  readonly email: string | null;
}>((w, { name, inquiryNumber, memberId, email }) => ({
  subject: w.say('【ログインIDのご案内】', 'Your login ID'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}のログインIDは次のとおりです。`,
      `You can sign in to ${w.supplier} with the following.`,
    ),
    w.facts(
      [w.inquiryNumber.ja, w.inquiryNumber.en, inquiryNumber],
      ['会員ID', 'Member ID', memberId],
      ['メールアドレス', 'E-mail address', email],
    ),
    w.notYou,
  ],
}));
