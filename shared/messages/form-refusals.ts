import type { RefusalText } from './refusal-text.ts';

/**
 * Refusals of single fields of a form; the page shows each at its field. `{label}` is the label of the field.
 * Wording of phone numbers, streets and payment terms follows section 8 of the rules.
 */
export const formRefusals = {
  'field.empty': { ja: '{label}を入力してください。', en: 'Enter {label}.', next: [] },
  'field.not-chosen': { ja: '{label}を選択してください。', en: 'Choose {label}.', next: [] },
  'field.too-long': {
    ja: '{label}は{max}文字以内で入力してください。',
    en: '{label} may have at most {max} characters.',
    next: [],
  },
  'field.bad-character': {
    ja: '{label}に、見えない文字(改行や制御文字など)が含まれています。',
    en: '{label} holds characters that cannot be seen, such as line breaks or control characters.',
    next: [],
  },
  'field.kana': {
    ja: '{label}は全角カタカナで入力してください。',
    en: 'Enter {label} in full-width katakana.',
    next: [],
  },
  'field.full-width': {
    ja: '{label}は全角で入力してください。',
    en: 'Enter {label} in full-width characters.',
    next: [],
  },
  'field.phone-hyphens': {
    ja: '電話番号は「03-1234-5678」のようにハイフンを含めて入力してください。',
    en: 'Enter the phone number with hyphens, as in 03-1234-5678.',
    next: [],
  },
  'field.phone': {
    ja: '{label}は0で始まる10桁または11桁の半角数字で入力してください。',
    en: '{label} has 10 or 11 half-width digits and begins with 0.',
    next: [],
  },
  'field.postal-code': {
    ja: '{label}は半角数字7桁で入力してください。',
    en: '{label} has 7 half-width digits.',
    next: [],
  },
  'field.email': {
    ja: '{label}の形式が正しくありません。「name@example.co.jp」のように入力してください。',
    en: '{label} is not an e-mail address, as in name@example.co.jp.',
    next: [],
  },
  'field.digits': {
    ja: '{label}は半角数字{digits}桁で入力してください。',
    en: '{label} has {digits} half-width digits.',
    next: [],
  },
  'field.corporate-number': {
    ja: '法人番号は13桁の数字です。',
    en: 'A corporate number has 13 digits.',
    next: [],
  },
  'field.corporate-number-wrong': {
    ja: '法人番号に誤りがあります(検査用数字が一致しません)。',
    en: 'The corporate number has a mistake in it: its check digit does not fit.',
    next: [],
  },
  'field.corporate-number-taken': {
    ja: 'この法人番号は別の会社として登録されています。二重登録の解消はサポートへお問い合わせください。',
    en: 'This corporate number is registered for another company. Ask support to resolve a double registration.',
    next: ['contact-support'],
  },
  'field.option': {
    ja: '{label}は一覧から選択してください。',
    en: 'Choose {label} from the list.',
    next: [],
  },
  'field.payment-term': {
    ja: '選択できる支払条件は3種類です。',
    en: 'There are three payment terms to choose from.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;
