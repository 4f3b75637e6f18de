import type { Bilingual } from '#shared/model/identifiers.ts';
import type { Instant } from '#shared/model/dates.ts';
import { template } from './template.ts';

/** AM-24: what a member changed, by the names of the fields; the values stay where they are. */
export const customerChangedMail = template<{
  readonly name: string;
  readonly at: Instant;
  /** The labels of the fields that differ. */
  readonly changed: readonly Bilingual[];
}>((w, { name, at, changed }) => ({
  subject: w.say('【会員情報変更のお知らせ】', 'Your details were changed'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}の会員情報が ${w.time(at)}(日本時間)に変更されました。`,
      `Your details at ${w.supplier} were changed at ${w.time(at)} (Japan time).`,
    ),
    w.facts([
      '変更した項目',
      'Changed',
      w.say(changed.map(({ ja }) => ja).join('、'), changed.map(({ en }) => en).join(', ')),
    ]),
    w.paragraph(
      'お心当たりがない場合は、すぐにパスワードを変更してください。',
      'If it was not you, change your password at once.',
    ),
  ],
}));

/** That a member has withdrawn. */
export const withdrawnMail = template<{
  readonly name: string;
  readonly at: Instant;
  /** QC-42: whether the history of orders is gone with it. */
  readonly historyDeleted: boolean;
}>((w, { name, at, historyDeleted }) => ({
  subject: w.say('【退会手続き完了のお知らせ】', 'You have withdrawn'),
  parts: [
    w.greeting(name),
    w.paragraph(
      `${w.supplier}の退会手続きが ${w.time(at)}(日本時間)に完了しました。`,
      `Your membership of ${w.supplier} ended at ${w.time(at)} (Japan time).`,
    ),
    historyDeleted
      ? w.paragraph(
          '過去の注文履歴は削除されました。復元することはできません。',
          'The history of your orders has been deleted and cannot be restored.',
        )
      : null,
  ],
}));
