import type { RefusalText } from './refusal-text.ts';

/** Refusals from the catalogue to the order. Sentences follow section 8 of the rules where it has one. */
export const buyingRefusals = {
  'ordering.closed': {
    ja: '現在ご注文いただけません。カートの内容は残っています。復旧の情報と、ほかの注文方法を確認してください。',
    en: 'Orders cannot be taken now. The cart stays as it is. Look for news of recovery, and for other ways to order.',
    next: ['open-status', 'contact-support', 'retry'],
  },
  'buying.not-allowed': {
    ja: '注文の権限がありません。社内の管理者にご確認ください。',
    en: 'You may not order here. Ask your administrator.',
    next: ['contact-admin'],
  },
  'buying.not-possible-now': {
    ja: '今は行えません。{detail}',
    en: 'This is not possible now. {detail}',
    next: ['reload'],
  },
  'catalogue.product-not-found': {
    ja: 'この商品は取り扱っていません。',
    en: 'This product is not carried.',
    next: ['request-product'],
  },
  'product-request.name': {
    ja: '商品名を入力してください。',
    en: 'Enter what the product is called.',
    next: [],
  },
  'product-request.jan': {
    ja: 'JANコードは13桁または8桁の数字です。チェックデジットを含めて入力し直してください。',
    en: 'A JAN code has 13 or 8 digits with its check digit. Enter it again.',
    next: [],
  },
  'product-request.too-long': {
    ja: '{max}文字以内で入力してください。',
    en: 'Enter at most {max} characters.',
    next: [],
  },
  'product-request.quantity': {
    ja: '数量は1〜{most}の整数で入力するか、空欄にしてください。',
    en: 'Enter a whole quantity from 1 to {most}, or none.',
    next: [],
  },
  'product-request.carried': {
    ja: 'この商品は取り扱っています(「{name}」商品番号 {code})。カタログからご注文いただけます。',
    en: 'This is carried already (“{name}”, number {code}). You can order it from the catalogue.',
    next: ['open-catalogue'],
  },
  'quick-order.product-not-found': {
    ja: '「{typed}」は取り扱いのない番号です。',
    en: '“{typed}” is no number of this catalogue.',
    next: [],
  },
  'quick-order.unreadable': {
    ja: 'この行は「商品番号 数量」として読めません。',
    en: 'This row can’t be read as a number and a quantity.',
    next: [],
  },
  'quick-order.ambiguous': {
    ja: 'この行は2通りに読めます。どちらかを選んでください。',
    en: 'This row can be read in two ways. Choose one.',
    next: [],
  },
  'quick-order.rounded': {
    ja: '表計算ソフトの表示形式で桁が失われています。セルを「文字列」か「数値」にしてコピーし直してください。',
    en: 'The spreadsheet shows this number rounded, so its digits are lost. Format the cell as text or number and copy it again.',
    next: [],
  },
  'quick-order.bad-quantity': {
    ja: '数量は1〜{most}の整数で入力してください。',
    en: 'Enter a whole quantity from 1 to {most}.',
    next: [],
  },
  'quick-order.bad-jan': {
    ja: 'JANコードのチェックデジットが合いません。読み取り直してください。',
    en: 'The check digit of this JAN code is wrong. Scan it again.',
    next: [],
  },
  'quick-order.too-many-rows': {
    ja: '一度に読み込めるのは{most}行までです。',
    en: 'At most {most} rows at a time.',
    next: [],
  },
  'cart.conflict': {
    ja: 'カートはほかの画面で変更されています。最新の内容を確認してください。',
    en: 'The cart was changed elsewhere. Refresh it.',
    next: ['reload'],
  },
  'cart.line-not-found': {
    ja: 'カートの内容が見つかりません。最新の内容を読み込んでください。',
    en: 'This is no longer in the cart. Load it again.',
    next: ['reload'],
  },
  'cart.full': {
    ja: 'カートに入れられるのは{most}行までです。',
    en: 'A cart holds at most {most} lines.',
    next: [],
  },
  'cart.empty': { ja: 'カートに商品がありません。', en: 'The cart is empty.', next: ['open-catalogue'] },
  'cart.quantity': {
    ja: '数量を選んでください。',
    en: 'Choose a quantity.',
    next: [],
  },
  'number.ambiguous': {
    ja: '{one}と{other}のどちらか判断できません。小数点を付けずに入力してください。',
    en: 'This can mean {one} or {other}. Enter it without a decimal point.',
    next: [],
  },
  'number.out-of-range': {
    ja: '{from}〜{to}の整数で入力してください。',
    en: 'Enter a whole number from {from} to {to}.',
    next: [],
  },
  'cart.bad-quantity': {
    ja: '数量は1〜{most}の整数で入力してください。',
    en: 'Enter a whole quantity from 1 to {most}.',
    next: [],
  },
  'cart.at-most': {
    ja: '「{name}」は一度に{most}{unit}までご注文いただけます。',
    en: 'At most {most} {unit} of “{name}” can be ordered at once.',
    next: [],
  },
  'cart.discontinued': {
    ja: '「{name}」は販売を終了しました。',
    en: '“{name}” is no longer sold.',
    next: [],
  },
  'cart.not-for-sale': {
    ja: '「{name}」は購入できません。',
    en: '“{name}” can’t be bought here.',
    next: [],
  },
  'cart.out-of-stock': {
    ja: '「{name}」は在庫が足りません(残り{left}{unit})。',
    en: 'There is not enough of “{name}” ({left} {unit} left).',
    next: [],
  },
  'checkout.address': { ja: 'お届け先を選択してください。', en: 'Choose where to deliver.', next: [] },
  'checkout.address-gone': {
    ja: 'このお届け先はアドレス帳にありません。',
    en: 'This place is no longer in the address book.',
    next: [],
  },
  'checkout.payment': { ja: 'お支払い方法を選択してください。', en: 'Choose how to pay.', next: [] },
  'checkout.payment-not-possible': {
    ja: 'このお支払い方法は今は利用できません。',
    en: 'This payment method can’t be used now.',
    next: [],
  },
  'checkout.delivery-day': {
    ja: 'お届け希望日は{from}から{until}までの日を選んでください。',
    en: 'Choose a day of delivery from {from} to {until}.',
    next: [],
  },
  'checkout.no-delivery-day': {
    ja: 'この供給元では、お届け日を指定できません。',
    en: 'This supplier takes no day of delivery.',
    next: [],
  },
  'checkout.points-over': {
    ja: '残高({balance} ポイント)以内で入力してください。',
    en: 'Enter at most the balance ({balance} points).',
    next: [],
  },
  'checkout.points-too-many': {
    ja: 'ポイントは商品の金額({most} ポイント)まで使えます。',
    en: 'Use at most as many points as the goods cost ({most}).',
    next: [],
  },
  'checkout.department': { ja: '部門を選択してください。', en: 'Choose a department.', next: [] },
  'checkout.refused': {
    ja: '注文の内容を確認してください。{detail}',
    en: 'Review the order again. {detail}',
    next: ['reload'],
  },
  'checkout.changed': {
    ja: '確認のあとで価格・割引・在庫のいずれかが変わったため、注文していません。新しい内容を確認してください。',
    en: 'A price, a discount or the stock changed after you confirmed, so nothing was ordered. Review it again.',
    next: ['reload'],
  },
  'checkout.unresolved': {
    ja: '{cause}、届いたかどうかまだ分かりません。二重にならないよう、購買デスクが供給元に確認します。',
    en: '{cause}, so it is not known yet whether this arrived. The desk asks the supplier, so that it never happens twice.',
    next: ['check-again'],
  },
  'checkout.not-recorded': {
    ja: '送信の記録をこの端末のディスクに書き込めないため、送信していません。注文も見積も作成されていません。',
    en: 'The record of sent orders can’t be written to this machine’s disk, so nothing was sent: no order, no quote.',
    next: ['retry'],
  },
  'checkout.already-done': {
    ja: 'この手続きはすでに完了しています。履歴で確認してください。',
    en: 'This has already been done. See the history.',
    next: ['reload'],
  },
  'checkout.discarded': {
    ja: 'この手続きは取り消されています。カートから注文し直してください。',
    en: 'This was given up. Order again from the cart.',
    next: ['reload'],
  },
  'reorder.not-supported': {
    ja: 'この供給元では、履歴からの再注文はできません。保存注文から再開してください。',
    en: 'At this supplier an order can’t be repeated from the history. Resume a saved order.',
    next: [],
  },
  'quote.not-found': { ja: 'この見積は見つかりません。', en: 'There is no such quote.', next: ['reload'] },
  'quote.conflict': {
    ja: 'この見積はほかの画面で変わっています。',
    en: 'This quote was changed elsewhere.',
    next: ['reload'],
  },
  'quote.not-supported': {
    ja: 'この供給元では、見積を作成できません。',
    en: 'This supplier makes no quotes.',
    next: [],
  },
  'quote.products-not-orderable': {
    ja: '購入できない商品が含まれているため、見積できません。',
    en: 'There are products that can’t be bought, so there is no quote of them.',
    next: [],
  },
  'quote.expired': {
    ja: '見積の有効期限({date})を過ぎているため注文できません。同じ内容で再見積できます。',
    en: 'This quote expired on {date}, so it can’t be ordered. You can have it quoted again.',
    next: ['requote'],
  },
  'quote.validity-unknown': {
    ja: '有効期限が分からないため、注文・発行できません。供給元にご確認ください。',
    en: 'How long this quote is valid is not known, so it can’t be ordered or issued. Ask the supplier.',
    next: ['contact-support'],
  },
  'quote.ended': {
    ja: '見積価格に使った値引きが終了しているため、見積価格は適用されません。',
    en: 'The discount behind the quoted price is over, so that price no longer applies.',
    next: ['requote'],
  },
  'quote.benefits-of-another': {
    ja: 'この見積には{name}さんだけが使える値引きがあるため、{name}さんだけが注文できます。',
    en: 'This quote has a discount that only {name} can use, so only {name} can order it.',
    next: ['requote'],
  },
  'quote.ordered': {
    ja: 'この見積はすでに注文されています({number})。',
    en: 'This quote was ordered already ({number}).',
    next: [],
  },
  'quote.kept': {
    ja: '見積と、注文になった保存注文は削除できません。',
    en: 'A quote, and a saved order that was ordered, can’t be deleted.',
    next: [],
  },
  'quote.resume-instead': {
    ja: '保存注文は、カートに戻して注文を再開します。',
    en: 'A saved order is resumed into the cart.',
    next: [],
  },
} as const satisfies Record<string, RefusalText>;
