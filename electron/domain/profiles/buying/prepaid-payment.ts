import type { VisibleWhen } from '#shared/model/forms.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import type { RefusalCode } from '#shared/model/refusal.ts';
import type { FormDefinition } from '../../forms.ts';
import type { PrepaidPaymentRule } from '../../prepaid.ts';
import { fields } from '../forms/fields.ts';

/** QT-14: in the order of the guide. */
export const prepaidPaymentMethods: readonly PrepaidPaymentRule[] = [
  {
    way: 'atone',
    name: { ja: 'Atone(コンビニ翌月払い)', en: 'Atone (at a convenience store next month)' },
    condition: {
      ja: '翌月にコンビニエンスストアで支払います。',
      en: 'Paid at a convenience store the month after.',
    },
    method: 'pay-later',
    settlement: 'at-once',
    proceedsSource: null,
    requiresPassword: false,
  },
  {
    way: 'card',
    name: { ja: 'VISA/MasterCard/JCB', en: 'VISA / MasterCard / JCB' },
    // QT-15
    condition: {
      ja: 'AMEX は使えません(PayPal で利用できます)。カード番号は決済代行会社の画面で入力します。',
      en: 'No AMEX (use PayPal). The card number is entered on the payment agent’s own page.',
    },
    method: 'card',
    settlement: 'agent-page',
    proceedsSource: null,
    requiresPassword: false,
  },
  {
    way: 'paypal',
    // QT-27: as the guide labels it
    name: {
      ja: 'PayPal(AMEXを含むクレジットカード、銀行)',
      en: 'PayPal (credit cards including AMEX, banks)',
    },
    condition: { ja: 'AMEX はこの方法で利用できます。', en: 'The way for AMEX.' },
    method: 'paypal',
    settlement: 'agent-page',
    proceedsSource: null,
    requiresPassword: false,
  },
  {
    way: 'bank-transfer',
    name: { ja: '銀行振込', en: 'Bank transfer' },
    condition: { ja: '入金の確認後にチャージされます。', en: 'Credited once the money has arrived.' },
    method: 'bank-transfer',
    settlement: 'when-paid',
    proceedsSource: null,
    requiresPassword: false,
  },
  {
    way: 'convenience-store',
    name: { ja: 'コンビニ、ATM、支払秘書', en: 'Convenience store, ATM, 支払秘書' },
    condition: {
      ja: '番号を控えて支払い、入金の確認後にチャージされます。',
      en: 'Paid by a number; credited once the money has arrived.',
    },
    method: 'convenience-store',
    settlement: 'when-paid',
    proceedsSource: null,
    requiresPassword: false,
  },
  {
    way: 'paidy',
    name: { ja: 'あと払い(ペイディ)', en: 'Paidy (pay later)' },
    // QT-16
    condition: { ja: '3回あと払いも利用できます。', en: 'In three instalments too.' },
    method: 'pay-later',
    settlement: 'at-once',
    proceedsSource: null,
    requiresPassword: false,
  },
  {
    way: 'line-pay',
    name: { ja: 'LINE Pay', en: 'LINE Pay' },
    condition: { ja: 'LINE Pay の画面で支払います。', en: 'Paid on the page of LINE Pay.' },
    method: 'wallet',
    settlement: 'agent-page',
    proceedsSource: null,
    requiresPassword: false,
  },
  {
    way: 'au',
    name: { ja: 'auかんたん決済', en: 'au easy payment' },
    condition: { ja: 'au ID の画面で支払います。', en: 'Paid on the page of au ID.' },
    method: 'carrier',
    settlement: 'agent-page',
    proceedsSource: null,
    requiresPassword: false,
  },
  {
    way: 'net-banking',
    name: { ja: 'ネットバンキング(PAYGENT)', en: 'Net banking (PAYGENT)' },
    condition: { ja: '銀行の画面で支払います。', en: 'Paid on the page of the bank.' },
    method: 'bank-transfer',
    settlement: 'agent-page',
    proceedsSource: null,
    requiresPassword: false,
  },
  {
    way: 'qmoney',
    name: { ja: 'Qmoney(精算金)', en: 'Qmoney (settled proceeds)' },
    // QT-17, QT-24
    condition: {
      ja: 'Qアカウントに精算金が入っている場合のみ。Qサインパスワードが必要です。',
      en: 'Only with settled proceeds in the Q account. Asks for the Qサインパスワード.',
    },
    method: 'proceeds',
    settlement: 'at-once',
    proceedsSource: 'settled',
    requiresPassword: true,
  },
  {
    way: 'due-proceeds',
    name: { ja: '精算予定金', en: 'Proceeds that are due' },
    // QT-18
    condition: { ja: '入金予定の精算金がある場合のみ。', en: 'Only while proceeds are due to arrive.' },
    method: 'proceeds',
    settlement: 'at-once',
    proceedsSource: 'due',
    requiresPassword: false,
  },
];

const forWays = (...ways: readonly string[]): VisibleWhen => ({ field: 'way', is: ways });
const group = 'payment';

const choiceOf = (
  name: string,
  label: Bilingual,
  options: readonly (readonly [value: string, ja: string, en: string])[],
  visibleWhen: VisibleWhen,
  otherwise: RefusalCode = 'field.option',
): FormDefinition['fields'][number] => ({
  name,
  group,
  label,
  hint: null,
  required: true,
  visibleWhen,
  rule: {
    kind: 'choice',
    options: options.map(([value, ja, en]) => ({ value, label: { ja, en } })),
    otherwise,
  },
  autocomplete: 'off',
  initial: '',
  readOnly: false,
});

/**
 * QT-19: what each way asks for. The guide says that the fields differ, and shows none of them: these are what such
 * ways need to name who pays. None is for card or bank data, which belong on the agent's own page.
 */
export const prepaidPaymentForm: FormDefinition = {
  groups: [{ key: group, title: { ja: 'お支払い情報', en: 'Payment' } }],
  fields: [
    {
      name: 'way',
      group,
      label: { ja: '決済方法', en: 'Way to pay' },
      hint: null,
      required: true,
      rule: {
        kind: 'choice',
        options: prepaidPaymentMethods.map(({ way, name }) => ({ value: way, label: name })),
        otherwise: 'prepaid.payment-option',
      },
      autocomplete: 'off',
      initial: '',
      readOnly: false,
    },
    // QT-15
    choiceOf(
      'cardBrand',
      { ja: 'カードの種類', en: 'Kind of card' },
      [
        ['visa', 'VISA', 'VISA'],
        ['mastercard', 'MasterCard', 'MasterCard'],
        ['jcb', 'JCB', 'JCB'],
      ],
      forWays('card'),
      'prepaid.card-brand',
    ),
    choiceOf(
      'place',
      { ja: '支払う場所', en: 'Where to pay' },
      [
        ['convenience-store', 'コンビニ', 'Convenience store'],
        ['atm', 'ATM(ペイジー)', 'ATM (Pay-easy)'],
        ['payment-secretary', '支払秘書', '支払秘書'],
      ],
      forWays('convenience-store'),
    ),
    // QT-16
    choiceOf(
      'instalments',
      { ja: '支払回数', en: 'Instalments' },
      [
        ['1', '1回(翌月払い)', 'One (next month)'],
        ['3', '3回あと払い', 'Three'],
      ],
      forWays('paidy'),
    ),
    {
      ...fields.personName(),
      name: 'senderKana',
      group,
      label: { ja: '振込名義(カナ)', en: 'Name of the sender (kana)' },
      hint: {
        ja: '銀行に届け出ている名義を全角カタカナで。',
        en: 'As the bank has it, in full-width katakana.',
      },
      visibleWhen: forWays('bank-transfer'),
      rule: { kind: 'katakana', maxLength: 60 },
      autocomplete: 'off',
    },
    fields.personName({
      group,
      label: { ja: '支払う方のお名前', en: 'Name of who pays' },
      visibleWhen: forWays('convenience-store', 'net-banking'),
    }),
    fields.email({
      group,
      hint: {
        ja: 'お支払いの案内が届きます。登録のあるサービスでは、登録したアドレスを入力してください。',
        en: 'For the notice of payment. Where you are registered, the registered address.',
      },
      visibleWhen: forWays('atone', 'convenience-store', 'paidy'),
    }),
    fields.phone({
      group,
      label: { ja: '携帯電話番号', en: 'Mobile phone number' },
      hint: { ja: '認証コードが SMS で届きます。', en: 'A code comes by SMS.' },
      visibleWhen: forWays('atone', 'paidy'),
    }),
  ],
  notes: [],
};
