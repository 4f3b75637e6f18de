import { computed, onScopeDispose, ref, shallowRef, type Ref } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { Cart, CartLine } from '#shared/supplier-api/cart.ts';
import { validateQuantity, stepQuantity } from './quantity.ts';

export interface CartCalls {
  load(): Promise<Result<Cart>>;
  change(input: CallInput<'cart.change'>): Promise<Result<Cart>>;
  add(input: CallInput<'cart.add'>): Promise<Result<Cart>>;
}

/** Where the cart that is shown lives; the frame shows the same one. */
export interface CartState {
  readonly cart: Readonly<Ref<Cart | null>>;
  put(cart: Cart): void;
}

/** A problem that blocks the checkout, and its lines. */
export interface Blocker {
  readonly reason: 'quantity' | 'invalid' | 'sale';
  readonly lines: readonly string[];
}

/** What was typed and is not saved, and what is wrong with it. */
interface Draft {
  readonly text: string;
  readonly problem: Refusal | null;
}

type Changes = Pick<CallInput<'cart.change'>, 'lines' | 'remove'>;

/** After the last key or click, in milliseconds, before a quantity is saved. */
const SAVE_DELAY_MS = 500;

/** Refusals that belong to the field in which they were caused. */
const fieldErrorCodes: ReadonlySet<string> = new Set([
  'cart.quantity',
  'cart.bad-quantity',
  'cart.at-most',
  'cart.out-of-stock',
  'cart.discontinued',
  'cart.not-for-sale',
]);

/**
 * The cart of an account while it is worked on. Changes go out one after another, each with the version that the one
 * before answered; what is typed stays as it was typed until the supplier has taken it, whatever is refused.
 */
export function useCart(account: AccountId, { cart, put }: CartState, calls: CartCalls) {
  const refusal = shallowRef<Refusal | null>(null);
  /** Why the last change was not made, unless its field says it. */
  const refused = shallowRef<Refusal | null>(null);
  const loading = ref(false);
  const drafts = ref<Readonly<Record<string, Draft>>>({});
  /** Lines with a change under way. */
  const saving = ref<ReadonlySet<string>>(new Set());
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let lastWrite: Promise<unknown> = Promise.resolve();

  const lineOf = (id: string): CartLine | undefined => cart.value?.lines.find((line) => line.id === id);

  function keep(id: string, draft: Draft | null): void {
    const { [id]: _, ...others } = drafts.value;
    drafts.value = draft === null ? others : { ...others, [id]: draft };
  }

  async function load(): Promise<void> {
    loading.value = true;
    const answer = await calls.load();
    loading.value = false;
    refusal.value = answer.ok ? null : answer.error;
  }

  const isBusy = (id: string, busy: boolean): void => {
    const now = new Set(saving.value);
    if (busy) now.add(id);
    else now.delete(id);
    saving.value = now;
  };

  /** Sends a change once those before it are through; it is made up then, of the lines as they are by then. */
  function write(ids: readonly string[], changes: () => Changes): Promise<Result<Cart> | null> {
    for (const id of ids) isBusy(id, true);
    const sent = lastWrite.then(async () => {
      if (cart.value === null) return null;
      const answer = await calls.change({ account, version: cart.value.version, ...changes() });
      for (const id of ids) isBusy(id, false);
      refused.value = answer.ok || fieldErrorCodes.has(answer.error.code) ? null : answer.error;
      if (answer.ok) put(answer.value);
      else if (answer.error.code === 'cart.conflict' || answer.error.code === 'cart.line-not-found')
        await load();
      return answer;
    });
    lastWrite = sent;
    return sent;
  }

  /** Saves what was typed for a line, if it is a quantity; says at the field why not. */
  async function commit(id: string): Promise<void> {
    clearTimeout(timers.get(id));
    timers.delete(id);
    const line = lineOf(id);
    const draft = drafts.value[id];
    if (!line || !draft) return;
    const read = validateQuantity(line.product, draft.text);
    if (read.problem !== null) return keep(id, { ...draft, problem: read.problem });
    if (read.quantity === line.quantity) return keep(id, null);
    const answer = await write([id], () => ({
      lines: [{ id, quantity: read.quantity, departmentId: lineOf(id)?.department?.id ?? null }],
      remove: [],
    }));
    // What was typed in the meantime is another matter.
    if (answer === null || drafts.value[id]?.text !== draft.text) return;
    keep(id, answer.ok ? null : { text: draft.text, problem: answer.error });
  }

  /** Takes what was typed; it is saved a moment after the last key. */
  function type(id: string, text: string): void {
    keep(id, { text, problem: null });
    clearTimeout(timers.get(id));
    timers.delete(id);
    // Whoever empties a field is about to type; only leaving it empty is an error.
    if (text.trim() === '') return;
    timers.set(
      id,
      setTimeout(() => void commit(id), SAVE_DELAY_MS),
    );
  }

  const textOf = (line: CartLine): string =>
    drafts.value[line.id]?.text ?? (line.quantity === null ? '' : String(line.quantity));

  /** Takes lines out. Answers how they are put back, or null when nothing was taken out. */
  async function remove(lines: readonly CartLine[]): Promise<(() => Promise<boolean>) | null> {
    const ids = lines.map(({ id }) => id);
    const answer = await write(ids, () => ({ lines: [], remove: ids }));
    if (!answer?.ok) return null;
    for (const id of ids) keep(id, null);
    return () => restoreLines(lines);
  }

  async function restoreLines(lines: readonly CartLine[]): Promise<boolean> {
    await lastWrite;
    const before = new Set(cart.value?.lines.map(({ id }) => id));
    const answer = await calls.add({
      account,
      lines: lines.map(({ product, quantity, department, from }) => ({
        code: product.code,
        quantity: quantity ?? 1,
        departmentId: department?.id ?? null,
        from: from === 'quick-order' || from === 'my-catalogue' ? from : 'catalogue',
      })),
    });
    if (!answer.ok) {
      refused.value = answer.error;
      return false;
    }
    put(answer.value);
    // A quantity that had still to be chosen has still to be chosen (AM-58).
    const open = new Set(
      lines.filter(({ quantity }) => quantity === null).map(({ product }) => product.code),
    );
    const again = answer.value.lines.filter(({ id, product }) => !before.has(id) && open.has(product.code));
    if (again.length === 0) return true;
    const emptied = await write(
      again.map(({ id }) => id),
      () => ({
        lines: again.map(({ id, department }) => ({
          id,
          quantity: null,
          departmentId: department?.id ?? null,
        })),
        remove: [],
      }),
    );
    return emptied?.ok ?? false;
  }

  /** Puts what takes the place of a product into the cart instead of it, in the same quantity. */
  async function replace(line: CartLine): Promise<boolean> {
    const { replacedBy } = line.product;
    if (replacedBy === null) return false;
    await lastWrite;
    const answer = await calls.add({
      account,
      lines: [
        {
          code: replacedBy.code,
          quantity: line.quantity ?? 1,
          departmentId: line.department?.id ?? null,
          from: 'catalogue',
        },
      ],
    });
    if (!answer.ok) {
      refused.value = answer.error;
      return false;
    }
    put(answer.value);
    return (await remove([line])) !== null;
  }

  const blockers = computed<readonly Blocker[]>(() => {
    const lines = cart.value?.lines ?? [];
    const named = (reason: Blocker['reason'], which: (line: CartLine) => boolean): Blocker => ({
      reason,
      lines: lines.filter(which).map(({ id }) => id),
    });
    const isWrong = ({ id }: CartLine): boolean => (drafts.value[id]?.problem ?? null) !== null;
    return [
      named('quantity', (line) => textOf(line).trim() === ''),
      named('invalid', (line) => isWrong(line) && textOf(line).trim() !== ''),
      named('sale', ({ product }) => product.sale !== 'on-sale'),
    ].filter((blocker) => blocker.lines.length > 0);
  });

  onScopeDispose(() => {
    // Leaving the page saves what was typed a moment ago.
    for (const id of timers.keys()) void commit(id);
  });

  return {
    cart,
    refusal,
    refused,
    loading,
    saving,
    blockers,
    load,
    type,
    commit,
    remove,
    replace,
    textOf,
    problemOf: (line: CartLine): Refusal | null => drafts.value[line.id]?.problem ?? null,
    step(line: CartLine, by: 1 | -1): void {
      type(line.id, stepQuantity(textOf(line), by, line.product.atMost));
    },
    /** For whom a line is bought (AS-50). */
    assign: (line: CartLine, departmentId: string | null): Promise<unknown> =>
      write([line.id], () => ({
        lines: [{ id: line.id, quantity: lineOf(line.id)?.quantity ?? null, departmentId }],
        remove: [],
      })),
    /** Saves all that is typed. Answers whether the cart can be ordered then. */
    async saveAll(): Promise<boolean> {
      await Promise.all(Object.keys(drafts.value).map((id) => commit(id)));
      await lastWrite;
      return blockers.value.length === 0 && Object.keys(drafts.value).length === 0;
    },
  };
}

export type CartEditor = ReturnType<typeof useCart>;
