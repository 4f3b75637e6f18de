import { template } from './template.ts';

/** QC-30: for those who asked for it, with the way to stop it (QC-31). */
export const magazineMail = template<{ readonly name: string }>((w, { name }) => ({
  subject: w.say('【メールマガジン】新しい機能とお店のお知らせ', 'News: features and shops'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}の新しい機能、ご利用いただけるお店、セールのお知らせです。`,
      `New features, shops and sales at ${w.supplier}.`,
    ),
    w.paragraph(
      '配信を停止するには、会員情報の「メールマガジンを受け取る」を「いいえ」に変更してください。',
      'To stop it, set “Receive the mail magazine” to no in your member details.',
    ),
  ],
}));

/** AM-43: for those whose DM field says yes. */
export const directMail = template<{ readonly name: string }>((w, { name }) => ({
  subject: w.say('【キャンペーン・クーポンのお知らせ】', 'Campaigns and coupons'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}のキャンペーンとクーポンのお知らせです。クーポンをご利用の際は、コード、対象商品、利用期限をご確認ください。`,
      `Campaigns and coupons of ${w.supplier}. Before you use a coupon, check its code, products and expiry.`,
    ),
    w.paragraph(
      '配信を停止するには、お客様情報の「DM購読」を「いいえ」に変更してください。',
      'To stop it, set “Receive direct mail” to no in your customer information.',
    ),
  ],
}));
