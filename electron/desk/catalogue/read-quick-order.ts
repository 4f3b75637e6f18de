import { productProblem } from '#electron/domain/checkout.ts';
import {
  MAX_QUICK_ORDER_ROWS,
  parseQuickOrder,
  type QuickOrderReading,
  type QuickOrderRow,
} from '#electron/domain/quick-order.ts';
import type { QuickReading, QuickRow } from '#shared/ipc/catalogue.ts';
import { orderSheetHeadings } from '#shared/messages/order-sheet-headings.ts';
import { MAX_QUANTITY, type Product } from '#shared/model/product.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Gate } from '../gate/gate.ts';

type Wanted = Pick<QuickOrderReading, 'by' | 'value'>;

/** The most codes in one look-up. */
const MAX_PER_LOOKUP = 500;

const keyOf = ({ by, value }: Wanted): string => `${by} ${value}`;
const refusals = {
  unreadable: () => refusal('quick-order.unreadable'),
  rounded: () => refusal('quick-order.rounded'),
  'bad-jan': () => refusal('quick-order.bad-jan'),
  ambiguous: () => refusal('quick-order.ambiguous'),
  'bad-quantity': () => refusal('quick-order.bad-quantity', { params: { most: MAX_QUANTITY } }),
} as const satisfies Record<NonNullable<QuickOrderRow['problem']>, () => Refusal>;

/** Parses an order sheet and looks up its products; the cart is not changed. */
export function createReadQuickOrder({ ask }: Pick<Gate, 'ask'>) {
  async function lookUp(
    account: AccountId,
    wanted: readonly Wanted[],
  ): Promise<Result<ReadonlyMap<string, Product>>> {
    const found = new Map<string, Product>();
    for (let at = 0; at < wanted.length; at += MAX_PER_LOOKUP) {
      const part = wanted.slice(at, at + MAX_PER_LOOKUP);
      const answer = await ask(account, 'lookUpProducts', { body: { wanted: [...part] } });
      if (!answer.ok) return answer;
      for (const [index, each] of part.entries()) {
        const product = answer.value.products[index];
        if (product) found.set(keyOf(each), product);
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
    const rows = parseQuickOrder(text, orderSheetHeadings);
    if (rows.length > MAX_QUICK_ORDER_ROWS)
      return refuse('quick-order.too-many-rows', { params: { most: MAX_QUICK_ORDER_ROWS } });
    const wanted = new Map<string, Wanted>();
    const want = (each: Wanted) => void wanted.set(keyOf(each), each);
    for (const { other, problem, ...reading } of rows) {
      if (other !== null) want({ by: other.by, value: other.value });
      if (problem === null || problem === 'bad-quantity' || problem === 'ambiguous')
        want({ by: reading.by, value: reading.value });
    }
    const found = await lookUp(account, [...wanted.values()]);
    if (!found.ok) return found;

    /** A reading with its product, and why it can't be bought. */
    const look = (
      { by, value, typedQuantity, quantity }: QuickOrderReading,
      problem: QuickOrderRow['problem'],
    ): QuickReading => {
      const product = found.value.get(keyOf({ by, value })) ?? null;
      const say = (): Refusal | null => {
        if (problem !== null) return refusals[problem]();
        if (product === null) return refusal('quick-order.product-not-found', { params: { typed: value } });
        const reason = productProblem(product, quantity!);
        return reason && refusal(reason.code, reason.params ? { params: reason.params } : {});
      };
      return { by, value, typedQuantity, quantity, product, problem: say() };
    };
    return ok(
      rows.map(({ row, typed, problem, other, ...reading }): QuickRow => {
        const known = { row, typed };
        if (other === null) return { ...known, ...look(reading, problem), readings: [] };
        const first = look(reading, problem === 'ambiguous' ? null : problem);
        const second = look(other, other.quantity === null ? 'bad-quantity' : null);
        // A JAN with a wrong check digit is no second reading of what is a code of this supplier.
        const isCarried = {
          first: first.product !== null && problem !== 'bad-jan',
          second: second.product !== null,
        };
        const isAsked = problem === 'ambiguous' || (isCarried.second && (isCarried.first || !other.taken));
        if (isAsked) return { ...known, ...first, problem: refusals.ambiguous(), readings: [first, second] };
        return { ...known, ...(isCarried.second ? second : first), readings: [] };
      }),
    );
  };
}
