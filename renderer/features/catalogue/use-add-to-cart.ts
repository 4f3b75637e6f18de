import { computed, onScopeDispose, ref, type ComputedRef, type Ref } from 'vue';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Cart, CartLine } from '#shared/supplier-api/cart.ts';
import { callDesk } from '#renderer/desk.ts';
import { format, t } from '#renderer/i18n/index.ts';
import { useCartStore } from '#renderer/stores/cart.ts';
import { toast } from '#renderer/ui/index.ts';

/** Something to put into the cart. */
export interface CartAddition {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
}

/** The line that an addition went into: of several the one changed last. No department means the default one. */
export function lineOf(cart: Cart, code: string, department: string | null): CartLine | null {
  const lines = cart.lines.filter(
    (line) => line.product.code === code && (department === null || line.department?.id === department),
  );
  return lines.reduce<CartLine | null>(
    (latest, line) => (latest === null || line.addedAt >= latest.addedAt ? line : latest),
    null,
  );
}

/** Undoes additions: reduces a line, or removes it where nothing else is in it. */
export function undoOf(
  cart: Cart,
  additions: readonly CartAddition[],
  department: string | null,
): {
  readonly version: number;
  readonly lines: { id: string; quantity: number; departmentId: string | null }[];
  readonly remove: string[];
} {
  const left = new Map<string, { line: CartLine; quantity: number }>();
  for (const { code, quantity } of additions) {
    const line = lineOf(cart, code, department);
    if (!line) continue;
    const before = left.get(line.id)?.quantity ?? line.quantity ?? 0;
    left.set(line.id, { line, quantity: before - quantity });
  }
  const all = [...left.values()];
  return {
    version: cart.version,
    lines: all
      .filter(({ quantity }) => quantity > 0)
      .map(({ line, quantity }) => ({ id: line.id, quantity, departmentId: line.department?.id ?? null })),
    remove: all.filter(({ quantity }) => quantity <= 0).map(({ line }) => line.id),
  };
}

export interface AddToCart {
  /** What is on its way, by product number. */
  readonly busy: Readonly<Ref<ReadonlySet<string>>>;
  /** Why the last one did not get there, and which it was. */
  readonly refused: Readonly<Ref<{ readonly code: string | null; readonly refusal: Refusal } | null>>;
  /** Sales units in the cart, by product number. */
  readonly inCart: ComputedRef<ReadonlyMap<string, number>>;
  /** Puts products into the cart for a department; says so, with 元に戻す. False when it was refused. */
  add(
    additions: readonly CartAddition[],
    department: string | null,
    from: 'catalogue' | 'quick-order',
    undone?: () => void,
  ): Promise<boolean>;
  forget(): void;
}

export function useAddToCart(account: AccountId): AddToCart {
  const carts = useCartStore();
  const busy = ref<ReadonlySet<string>>(new Set());
  const refused = ref<{ readonly code: string | null; readonly refusal: Refusal } | null>(null);
  const inCart = computed(() => {
    const sums = new Map<string, number>();
    for (const { product, quantity } of carts.carts[account]?.lines ?? [])
      sums.set(product.code, (sums.get(product.code) ?? 0) + (quantity ?? 0));
    return sums;
  });
  let gone = false;
  onScopeDispose(() => (gone = true));

  async function undo(
    additions: readonly CartAddition[],
    department: string | null,
    undone?: () => void,
  ): Promise<void> {
    const cart = carts.carts[account];
    if (!cart) return;
    const answer = await callDesk('cart.change', { account, ...undoOf(cart, additions, department) });
    if (answer.ok) {
      carts.put(account, answer.value);
      if (!gone) undone?.();
      toast(t('catalogue.add.undone'));
    } else {
      toast(t('catalogue.add.notUndone'));
      void carts.load(account);
    }
  }

  return {
    busy,
    refused,
    inCart,
    async add(additions, department, from, undone) {
      const codes = additions.map(({ code }) => code);
      if (codes.length === 0 || codes.some((code) => busy.value.has(code))) return false;
      busy.value = new Set([...busy.value, ...codes]);
      const answer = await callDesk('cart.add', {
        account,
        lines: additions.map(({ code, quantity }) => ({ code, quantity, departmentId: department, from })),
      });
      busy.value = new Set([...busy.value].filter((code) => !codes.includes(code)));
      refused.value = answer.ok
        ? null
        : { code: codes.length === 1 ? codes[0]! : null, refusal: answer.error };
      if (!answer.ok) return false;
      carts.put(account, answer.value);
      const [first] = additions;
      const line = lineOf(answer.value, first!.code, department)?.product.stock ?? null;
      const waits =
        line !== null &&
        line.left !== null &&
        line.restockedOn !== null &&
        (inCart.value.get(first!.code) ?? 0) > line.left;
      toast(
        additions.length === 1
          ? t(waits ? 'catalogue.add.doneWaiting' : 'catalogue.add.done', {
              date: waits && line.restockedOn !== null ? format.date(line.restockedOn) : '',
              name: first!.name,
              quantity: format.count(first!.quantity),
              unit: first!.unit,
            })
          : t('catalogue.add.doneMany', { count: format.count(additions.length) }),
        { label: t('common.undo'), icon: 'undo', run: () => void undo(additions, department, undone) },
      );
      return true;
    },
    forget: () => (refused.value = null),
  };
}
