import type { Bilingual } from '../model/identifiers.ts';

/** Words in and around the files that people keep of their account. */
export const accountFileTexts = {
  /** What the file is called, and what its save dialog is for. */
  customerFile: { ja: '会員情報', en: 'Account details' },
  saveCustomer: { ja: '現在の会員情報の控えを保存', en: 'Keep a copy of the account details' },
  codesFile: { ja: 'バリューコード', en: 'Value codes' },
  saveCodes: { ja: 'バリューコードをダウンロード', en: 'Download value codes' },
  unreadableFile: { ja: '読み取れない注文', en: 'Unreadable orders' },
  saveUnreadable: { ja: '読み取れない注文の一覧を保存', en: 'Save the list of unreadable orders' },
  field: { ja: '項目', en: 'Field' },
  value: { ja: '内容', en: 'Content' },
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  orderNumber: { ja: '注文番号', en: 'Order number' },
  line: { ja: '明細番号', en: 'Line' },
  product: { ja: '商品名', en: 'Product' },
  code: { ja: 'バリューコード', en: 'Value code' },
  faceValue: { ja: '額面(円)', en: 'Face value (yen)' },
} as const satisfies Record<string, Bilingual>;
