/** A text in both languages of the report. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

/** A text in Japanese and English. */
export const text = (ja: string, en: string): Text => ({ ja, en });

/** What each check holds a supplier to. */
export const checkTexts = {
  'answer.content': text(
    '応答はUTF-8のJSONで、8MiB以内、求めていない304は返さない',
    'Answers are JSON in UTF-8 within 8 MiB, and never an unasked 304',
  ),
  'answer.none': text('応答が返る', 'There is an answer'),
  'answer.status': text(
    '応答のステータスは仕様書にあるもの',
    'Answers have a status that the document describes',
  ),
  'answer.schema': text('応答は仕様書のスキーマに合う', 'Answers fit their schema'),
  'answer.problem': text('断りはproblem details(RFC 9457)', 'Refusals are problem details (RFC 9457)'),
  'answer.bare-404': text(
    '404はproblem details(application/problem+json)で返す。提供しない操作は {"status":404,"reason":"not-offered",…}、ないものは {"status":404,"reason":"not-found",…}。それだけの404は障害と読まれる',
    '404 comes with problem details (application/problem+json): {"status":404,"reason":"not-offered",…} for an operation that is left out, {"status":404,"reason":"not-found",…} for what there is not. A bare 404 is read as a fault',
  ),
  'answer.reason': text(
    '断りのreasonとステータスの組は仕様書の表のとおり',
    'Reason and status of a refusal go together as in the table',
  ),
  'answer.retry-after': text('429と503はRetry-Afterを伴う', '429 and 503 come with Retry-After'),
  'answer.cache': text(
    '個人の情報はCache-Control: no-storeかprivate',
    'Personal data is Cache-Control: no-store or private',
  ),
  'answer.slow': text('応答は制限時間内に返る', 'Answers come in time'),
  'path.unknown': text(
    '仕様書にないパスとメソッドは404 not-foundかnot-offered',
    'A path or a method that the document does not have gets 404 not-found or not-offered',
  ),
  'request.type': text(
    'application/jsonでない本文は415 bad-request',
    'A body that is not application/json gets 415 bad-request',
  ),
  'request.size': text(
    '64KiBを超える本文は413 bad-request',
    'A body of more than 64 KiB gets 413 bad-request',
  ),
  'sign-in.mismatch': text(
    '誤ったパスワードと存在しないIDは同じ401 mismatch',
    'A wrong password and an unknown ID get the same 401 mismatch',
  ),
  'sign-in.strict': text(
    '仕様書にないキーのある要求は400 bad-request',
    'A request with a key that is not described gets 400 bad-request',
  ),
  'sign-in.key': text('Idempotency-Keyのない書き込みは400', 'A write without Idempotency-Key gets 400'),
  'sign-in.repeat': text(
    '同じ鍵でのサインインの再送には同じトークンを返し、別の要求は422',
    'A sign-in that is repeated under its key gets the same tokens, another request 422',
  ),
  'orders.query': text(
    '仕様書にない検索条件は400 bad-request',
    'A query parameter that is not described gets 400 bad-request',
  ),
  'tokens.required': text(
    'トークンがない、または知らないトークンなら401',
    'Without a token, or with an unknown one, 401',
  ),
  'tokens.lifetime': text(
    'トークンの期限は未来で、更新用の方が長い',
    'Tokens expire in the future, the refresh token later',
  ),
  'refresh.pair': text('更新で新しい組のトークンが得られ、使える', 'A refresh gives a new pair that works'),
  'refresh.repeat': text(
    '同じ鍵での更新の再送には同じ組を返す',
    'A refresh that is repeated under its key gets the same pair',
  ),
  'refresh.first': text(
    '最初の更新はdeskIdによらず成功する',
    'The first exchange of a refresh token is good whatever its deskId',
  ),
  'refresh.other-key': text(
    '使用済みの更新用トークンを別の鍵で使うと401 session-ended',
    'A used refresh token under another key gets 401 session-ended',
  ),
  'refresh.other-desk': text(
    '使用済みの更新用トークンを同じ鍵でも別のdeskIdで使うと401 session-ended',
    'A used refresh token from another desk, under the same key, gets 401 session-ended',
  ),
  'refresh.used-pair': text(
    '新しい組の一方でも使われた後は、同じ鍵での再送も401 session-ended',
    'Once a token of the new pair was used, the repeat under the same key gets 401 session-ended',
  ),
  'refresh.family': text(
    '二度目の使用の後は、新しい組のどちらのトークンも使えない',
    'After a second use neither token of the new pair works',
  ),
  'refresh.because': text(
    '二度目の使用によるsession-endedはbecause: "token-reused" を伴う',
    'session-ended after a second use comes with because: "token-reused"',
  ),
  'refresh.unknown': text('知らない更新用トークンは401', 'An unknown refresh token gets 401'),
  'sign-out.key': text(
    'Idempotency-Keyのないサインアウトはトークンによらず400で、何も終わらない',
    'A sign-out without Idempotency-Key gets 400, whatever its token, and ends nothing',
  ),
  'me.same': text('meはサインインしたその人を返す', 'me answers who signed in'),
  'sign-out': text('サインアウト後はどのトークンも使えない', 'After the sign-out no token works'),
  'orders.none': text(
    '検査する注文がある(ないIDでは、注文の検査は何も示さない)',
    'There are orders to look at (without any, the checks of orders show nothing)',
  ),
  'orders.arithmetic': text('注文の金額の計算が合う', 'The amounts of an order add up'),
  'orders.rounding': text(
    '税額の端数処理はどの注文でも同じ',
    'Tax is rounded in the same way in every order',
  ),
  'orders.currency': text(
    '注文の金額はすべて同じ通貨の最小単位(円は銭まで)',
    'All amounts of an order are in one currency, in whole minor units (yen to 銭)',
  ),
  'orders.signs': text(
    '割引は0以下、ほかは0以上',
    'Discounts are zero or negative, everything else zero or positive',
  ),
  'orders.days': text('日付は日本時間で、順序が合う', 'Days are of Tokyo and in order'),
  'orders.lines': text('明細番号は重複せず昇順', 'Line numbers differ and ascend'),
  'orders.pages': text('ページを重ねても抜けや重複がない', 'Pages have no gaps and no overlaps'),
  'orders.remaining': text('remainingは後に続く件数', 'remaining counts what follows'),
  'orders.limit': text('limitは1〜500で、守られる', 'limit is 1 to 500 and kept'),
  'orders.position': text(
    'positionから続けると変更分だけが返る',
    'Going on from position gives only what changed',
  ),
  'orders.cursor': text('使えないcursorは400 bad-request', 'A cursor that is none gets 400 bad-request'),
  'orders.removed': text(
    '削除された注文は一覧になく、単体でも404',
    'Removed orders are not listed, and 404 alone',
  ),
  'orders.access': text('注文の一覧には有効なトークンが要る', 'Orders need a valid token'),
  'order.same': text('単体の注文は一覧と同じ', 'An order alone is as in the listing'),
  'order.unknown': text('存在しない注文は404 not-found', 'An order that does not exist gets 404 not-found'),
  offered: text(
    'その段階に必要な操作がある。ない操作は404 not-offered',
    'What the level needs is there; what is not offered gets 404 not-offered',
  ),
  'rules.said': text(
    'describeのrulesにある機能の操作がある(なければ、画面にあるのに使えない)',
    'What rules of describe state has its operations (else a desk shows what does not work)',
  ),
  'rules.unsaid': text(
    '操作のある機能はdescribeのrulesにもある(なければ、どの画面にも出ない)',
    'What has operations stands in rules of describe, too (else no desk shows it)',
  ),
  'catalogue.pages': text('商品の一覧に抜けや重複がない', 'Pages of products have no gaps and no overlaps'),
  'product.same': text(
    '単体の商品は一覧と同じ、なければ404',
    'A product alone is as in the listing, 404 if there is none',
  ),
  'products.lookup': text(
    '商品の照会は求めた順で、ないものはnull',
    'Lookups answer in order, null for what there is not',
  ),
  'cart.sums': text('カートの金額と小計が合う', 'Amounts and subtotals of the cart add up'),
  'cart.add': text('追加した商品がその数量でカートに入る', 'What is added is in the cart in its quantity'),
  'cart.unknown': text(
    'ない商品は422 choices-refusedで、何もカートに入らない',
    'A product that there is not gets 422 choices-refused, and nothing is added',
  ),
  'cart.version': text(
    '変更でversionが上がり、古いversionは409 conflict',
    'Changes raise the version; an older one gets 409 conflict',
  ),
  'preview.arithmetic': text('注文前の計算が合う', 'The amounts before an order add up'),
  'preview.writes-nothing': text('注文前の計算は何も書き込まない', 'A preview writes nothing'),
  'order.confirmed': text(
    '確認した金額と違えば409で、注文されない',
    'Another total than confirmed gets 409, and nothing is ordered',
  ),
  'order.placed': text(
    '注文は確認した金額で、カートは空になる',
    'The order has the confirmed total, and the cart is empty',
  ),
  'order.deliver-on': text(
    '選んだお届け希望日が注文に残る',
    'The order has the day of delivery that was chosen',
  ),
  'order.listed': text(
    '注文は次の同期に一度だけ現れる',
    'The order comes once with the next synchronisation',
  ),
  'orders.during': text('ページの取得中の変更も抜けない', 'A change while pages are fetched is not missed'),
  'key.replay': text(
    '同じ鍵と同じ要求には同じ応答で、二重にならない',
    'The same key and request get the same answer, and nothing happens twice',
  ),
  'key.conflict': text('同じ鍵と別の要求は422', 'The same key with another request gets 422'),
  'key.together': text('同時に届いた同じ鍵の要求も一度だけ', 'The same key at the same moment happens once'),
  'outcome.done': text('結果の照会はdoneと元の応答を返す', 'The outcome of a write is done, with its answer'),
  'outcome.once': text(
    '注文以外の書き込みの結果も分かり、voidにした鍵は409 voided',
    'The outcome of another write is known too, and one that was given up gets 409 voided',
  ),
  'outcome.unknown': text('知らない鍵の結果はunknown', 'The outcome of an unknown key is unknown'),
  'outcome.void': text(
    'voidにした鍵の注文は409 voidedで、起こらない',
    'A write that was given up gets 409 voided and never happens',
  ),
  'outcome.recent': text(
    '最近の書き込みに鍵があり、voidは含まない',
    'Recent writes have the key, and none that was given up',
  ),
  'documents.offers': text(
    '注文の書類の可否が分かる',
    'Documents of an order say whether they can be issued',
  ),
  'documents.amounts': text('書類の金額は注文と同じ', 'A document has the amounts of its order'),
  'documents.preview': text(
    'プレビューには番号がなく、履歴に残らない',
    'A preview has no number and leaves no record',
  ),
  'documents.issued': text(
    '発行した書類に番号があり、履歴に残る',
    'An issued document has a number and a record',
  ),
  'quote.made': text('見積は確認した金額で、一覧に現れる', 'A quote has the confirmed total and is listed'),
  'quote.ordered': text('見積からの注文は見積どおり', 'An order from a quote is as quoted'),
  'account.sessions': text('呼び出したセッションが一つだけcurrent', 'Exactly the calling session is current'),
  'account.end-sessions': text(
    'ほかのセッションを終え、この端末は続く',
    'Other sessions end, and the calling one goes on',
  ),
  'account.password': text(
    '現在のパスワードが違えば403 wrong-password',
    'A wrong present password gets 403 wrong-password',
  ),
  'prepaid.balance': text('残高と履歴が合う', 'The balance and its movements agree'),
  'prepaid.amount': text(
    '取り扱いのない金額は422で、残高は変わらない',
    'An amount that is not sold gets 422, and the balance stays',
  ),
  'kit.stopped': text('検査を最後まで行えた', 'The check could be carried through'),
} as const satisfies Record<string, Text>;
export type CheckId = keyof typeof checkTexts;

/** Worth knowing, but no level fails for it. */
export const isWarning = (check: CheckId): boolean =>
  ['answer.slow', 'orders.none', 'rules.unsaid'].includes(check);
