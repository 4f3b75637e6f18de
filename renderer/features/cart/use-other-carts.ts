import { computed, onScopeDispose, type ComputedRef, type Ref } from 'vue';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { taxBearingOf, type TaxBearing } from '#shared/model/tax-rate.ts';
import { sumMoney, type Money } from '#shared/model/money.ts';
import type { Cart } from '#shared/supplier-api/cart.ts';
import { onDesk } from '#renderer/desk.ts';
import { useDeskCall } from '#renderer/features/account/use-desk-call.ts';

type CartOf = CallOutput<'cart.all'>[number];

/** The carts of the other accounts, and what all of them come to together with this one (tax excluded, AS-51). */
export function useOtherCarts(
  account: AccountId,
  cart: Readonly<Ref<Cart | null>>,
): {
  readonly others: ComputedRef<readonly CartOf[]>;
  readonly grandTotal: ComputedRef<Money | null>;
  /** Whether nothing in all carts bears tax. */
  readonly bearing: ComputedRef<TaxBearing>;
  readonly load: () => Promise<unknown>;
} {
  const all = useDeskCall('cart.all', () => ({}));
  const others = computed(() => (all.value.value ?? []).filter((one) => one.account !== account));
  onScopeDispose(
    onDesk('cart.changed', (changed) => {
      if (changed.account !== account) void all.load();
    }),
  );
  return {
    others,
    grandTotal: computed(() => grandTotal(cart.value, others.value)),
    bearing: computed(() =>
      taxBearingOf(
        [cart.value, ...others.value.map((one) => one.cart)].flatMap(
          (one) => one?.lines.map(({ product }) => product) ?? [],
        ),
      ),
    ),
    load: all.load,
  };
}

/** What all carts come to; null while one of them is not known, because a sum that leaves one out would mislead. */
export function grandTotal(cart: Cart | null, others: readonly CartOf[]): Money | null {
  const known = [cart, ...others.map((one) => one.cart)];
  return known.every((one) => one !== null) ? sumMoney(known.map((one) => one.goods)) : null;
}
