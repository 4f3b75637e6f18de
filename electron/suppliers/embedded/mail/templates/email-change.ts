import type { Instant } from '#shared/model/dates.ts';
import { template } from './template.ts';

/** QC-38: the first confirmation, by whoever reads the current address. */
export const confirmOldEmailMail = template<{
  readonly name: string;
  readonly newEmail: string;
  readonly link: string;
  readonly until: Instant;
}>((w, { name, newEmail, link, until }) => ({
  subject: w.say('【メールアドレス変更の確認(1/2)】', 'Change of your e-mail address (1 of 2)'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}のメールアドレスを次のアドレスに変更する申し込みがありました。続けるにはURLを開いてください。新しいアドレスにもう1通お送りします。`,
      `You asked to change your e-mail address at ${w.supplier} to this one. Open the link to go on; another mail goes to the new address then.`,
    ),
    w.facts(['新しいメールアドレス', 'New e-mail address', newEmail]),
    w.link(link),
    w.until(until),
    w.paragraph(
      'お心当たりがない場合は、URLを開かず、すぐにパスワードを変更してください。',
      'If it was not you, do not open the link, and change your password at once.',
    ),
  ],
}));

/** QC-38: the second confirmation, after which the address changes. */
export const confirmNewEmailMail = template<{
  readonly name: string;
  readonly link: string;
  readonly until: Instant;
}>((w, { name, link, until }) => ({
  subject: w.say('【メールアドレス変更の確認(2/2)】', 'Change of your e-mail address (2 of 2)'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `次のURLを開くと、${w.supplier}のメールアドレスがこのアドレスに変わります。`,
      `Open this link, and your e-mail address at ${w.supplier} changes to this one.`,
    ),
    w.link(link),
    w.until(until),
    w.notYou,
  ],
}));

/** To both addresses, that the change is done. */
export const emailChangedMail = template<{
  readonly name: string;
  readonly newEmail: string;
  readonly at: Instant;
}>((w, { name, newEmail, at }) => ({
  subject: w.say('【メールアドレス変更のお知らせ】', 'Your e-mail address was changed'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}のメールアドレスが ${w.time(at)}(日本時間)に変更されました。`,
      `Your e-mail address at ${w.supplier} was changed at ${w.time(at)} (Japan time).`,
    ),
    w.facts(['新しいメールアドレス', 'New e-mail address', newEmail]),
    w.paragraph(
      'お心当たりがない場合は、すぐにお問い合わせください。',
      'If it was not you, contact the supplier at once.',
    ),
  ],
}));
