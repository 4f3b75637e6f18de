import { text, type Text } from './messages.ts';

/** Why something could not be tested, and what it takes. */
export const untestedTexts = {
  'no-rules': text(
    'describeにrulesがない。この仕組みを知らないデスクには、ログインと履歴だけが出る',
    'describe has no rules: a desk that does not know this system shows the sign-in and the history alone',
  ),
  'no-removal': text(
    '削除された注文が返らなかった。このIDの注文を一件削除してから、--position にこの報告のpositionを付けてもう一度検査する',
    'no removed order came: remove an order of this login ID, and run the kit again with --position and the position of this report',
  ),
  'no-change-meanwhile': text(
    'ページの取得中に注文を変えられなかった。--write、購買の段階、買える商品、2件以上の注文が要る',
    'no order could be changed while pages were fetched: it takes --write, the level Buy, a product to buy, and two orders at least',
  ),
  'no-product': text(
    '買える商品がない。このIDのカタログに、販売中・在庫20以上・一度に20以上買える商品を一つ置いてから、もう一度検査する',
    'no product can be bought: put one into the catalogue of this login ID that is on sale, has 20 in stock and may be bought by 20, and run the kit again',
  ),
  'no-session': text(
    '二つ目のサインインができない。このIDに二段階認証やパスワードの変更を求めない',
    'a second sign-in did not get through: ask this login ID for no second step and no new password',
  ),
  'no-document': text(
    '今発行できる書類が、直近20件の注文にない。発行できる注文を一件置いてから、もう一度検査する',
    'none of the latest 20 orders has a document that can be issued now: put an order there that has, and run the kit again',
  ),
  'no-quote': text(
    '注文できる見積がない。保存した注文しかないか、作ったばかりの見積に問題がある',
    'no quote can be ordered: there are saved orders only, or the quote that was just made has a problem',
  ),
} as const satisfies Record<string, Text>;
export type UntestedReason = keyof typeof untestedTexts;
