import type { Bilingual } from '../model/identifiers.ts';

/** What a one-click correction is called; `{value}` is what the field will hold. */
export const correctionTexts = {
  hyphens: { ja: 'ハイフンを入れる: {value}', en: 'Add hyphens: {value}' },
  katakana: { ja: '全角カタカナに変換: {value}', en: 'Change to full-width katakana: {value}' },
  'full-width': { ja: '全角に変換: {value}', en: 'Change to full width: {value}' },
  'half-width': { ja: '半角数字に変換: {value}', en: 'Change to half-width digits: {value}' },
  only: { ja: '{value} だけにする', en: 'Keep only {value}' },
  'leading-zero': { ja: '先頭の0を補う: {value}', en: 'Add the leading 0: {value}' },
  visible: { ja: '見えない文字を取り除く: {value}', en: 'Remove what cannot be seen: {value}' },
} as const satisfies Record<string, Bilingual>;

/** Conditions of a password, each as what is to be met. */
export const passwordConditionTexts = {
  given: { ja: 'パスワードを入力する', en: 'A password is entered' },
  'min-length': { ja: '{min}文字以上', en: 'At least {min} characters' },
  'max-length': { ja: '{max}文字以内', en: 'At most {max} characters' },
  'half-width': {
    ja: '半角の英字・数字・記号だけ(全角文字と空白は使えません)',
    en: 'Half-width letters, digits and symbols only: nothing full-width, no spaces',
  },
  'no-symbols': {
    ja: '半角英数字だけ(記号は使えません)',
    en: 'Half-width letters and digits only, no symbols',
  },
  upper: { ja: '英大文字を含む', en: 'Has an upper-case letter' },
  lower: { ja: '英小文字を含む', en: 'Has a lower-case letter' },
  letter: { ja: '英字を含む', en: 'Has a letter' },
  digit: { ja: '数字を含む', en: 'Has a digit' },
  symbol: { ja: '記号を含む', en: 'Has a symbol' },
  run: {
    ja: '同じ文字を{count}つ以上続けない(大文字と小文字は別の文字です)',
    en: 'The same character not {count} times in a row (upper and lower case differ)',
  },
  common: {
    ja: 'よく使われるパスワードではない',
    en: 'Not one of the most common passwords',
  },
  // Only the supplier can say it, since only it knows.
  same: { ja: '現在のパスワードと異なる', en: 'Not the present password' },
  other: { ja: '別に設定した暗証用のパスワードと異なる', en: 'Not a second password that you have set' },
} as const satisfies Record<string, Bilingual>;

/** What to think of with a password; said, never enforced. */
export const passwordAdviceTexts = {
  common: {
    ja: 'よく使われるパスワードです。別のものにすることをお勧めします。',
    en: 'This is one of the most common passwords. Choose another.',
  },
  near: {
    ja: 'メールアドレス、電話番号、生年月日などから推測できるパスワードは避けてください。',
    en: 'Avoid a password that can be guessed from the e-mail address, phone number or birth date.',
  },
} as const satisfies Record<string, Bilingual>;
