import { MOST_QUICK_ROWS, readQuickOrder, type QuickOrderRow } from '#electron/domain/quick-order.ts';
import type { QuickRow } from '#shared/ipc/catalogue.ts';
import { orderSheetHeadings } from '#shared/messages/order-sheets.ts';
import { MOST_QUANTITY, type Article } from '#shared/model/product.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Gate } from '../gate/gate.ts';

interface Wanted {
  readonly by: 'code' | 'jan';
  readonly value: string;
}

/** The most that one look-up may ask for. */
const MOST_WANTED = 500;

const keyOf = ({ by, value }: Wanted): string => `${by} ${value}`;
const refusals = {
  unreadable: () => refusal('quick-order.unreadable'),
  rounded: () => refusal('quick-order.rounded'),
  'bad-jan': () => refusal('quick-order.bad-jan'),
  'bad-quantity': () => refusal('quick-order.bad-quantity', { params: { most: MOST_QUANTITY } }),
} as const satisfies Record<NonNullable<QuickOrderRow['problem']>, () => Refusal>;

/** What stands against buying so much of an article now; null for nothing. */
function against({ name, unit, sale, stock, atMost }: Article, quantity: number): Refusal | null {
  if (sale === 'discontinued') return refusal('cart.discontinued', { params: { name } });
  if (sale === 'not-for-sale') return refusal('cart.not-for-sale', { params: { name } });
  if (atMost !== null && quantity > atMost)
    return refusal('cart.at-most', { params: { name, most: atMost, unit } });
  if (stock.left !== null && quantity > stock.left)
    return refusal('cart.out-of-stock', { params: { name, left: stock.left, unit } });
  return null;
}

/** Reads an order sheet and looks up what is in it; nothing is put into the cart by that. */
export function createReadQuickOrder({ ask }: Pick<Gate, 'ask'>) {
  async function lookUp(
    account: AccountId,
    wanted: readonly Wanted[],
  ): Promise<Result<ReadonlyMap<string, Article>>> {
    const found = new Map<string, Article>();
    for (let at = 0; at < wanted.length; at += MOST_WANTED) {
      const part = wanted.slice(at, at + MOST_WANTED);
      const answer = await ask(account, 'lookUpArticles', { body: { wanted: [...part] } });
      if (!answer.ok) return answer;
      for (const [index, each] of part.entries()) {
        const article = answer.value.articles[index];
        if (article) found.set(keyOf(each), article);
      }
    }
    return ok(found);
  }

  return async ({
    account,
    text,
  }: {
    readonly account: AccountId;
    readonly text: string;
  }): Promise<Result<QuickRow[]>> => {
    const rows = readQuickOrder(text, orderSheetHeadings);
    if (rows.length > MOST_QUICK_ROWS)
      return refuse('quick-order.too-many-rows', { params: { most: MOST_QUICK_ROWS } });
    const wanted = new Map<string, Wanted>();
    const want = (each: Wanted) => void wanted.set(keyOf(each), each);
    for (const { by, value, orCode, problem } of rows) {
      if (orCode !== null) want({ by: 'code', value: orCode });
      if (problem === null || problem === 'bad-quantity') want({ by, value });
    }
    const found = await lookUp(account, [...wanted.values()]);
    if (!found.ok) return found;

    return ok(
      rows.map(({ row, typed, typedQuantity, quantity, orCode, problem, ...read }): QuickRow => {
        // Eight digits that this supplier has as a number of its own are that number.
        const asCode = orCode === null ? undefined : found.value.get(keyOf({ by: 'code', value: orCode }));
        const which: Wanted = asCode && orCode !== null ? { by: 'code', value: orCode } : read;
        const article = asCode ?? found.value.get(keyOf(read)) ?? null;
        const unread =
          asCode && problem === 'bad-jan' ? (quantity === null ? 'bad-quantity' : null) : problem;
        const say = (): Refusal | null => {
          if (unread !== null) return refusals[unread]();
          if (article === null)
            return refusal('quick-order.no-such-article', { params: { typed: read.value } });
          return against(article, quantity!);
        };
        return {
          row,
          typed,
          by: which.by,
          value: which.value,
          typedQuantity,
          quantity,
          article,
          problem: say(),
        };
      }),
    );
  };
}
