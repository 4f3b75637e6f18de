import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Cart, CartFillResult } from '#shared/supplier-api/cart.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';

/** Carts by account, shared by the total in the frame and the cart page. */
export const useCartStore = defineStore('cart', () => {
  const carts = ref<Readonly<Record<AccountId, Cart>>>({});
  /** Products that could not be added when the cart was last filled, until dismissed. */
  const left = ref<Readonly<Record<AccountId, CartFillResult['left']>>>({});
  /** Counts up when a cart is refilled: choices made for the cart before do not apply to it (AM-58). */
  const fills = ref<Readonly<Record<AccountId, number>>>({});
  const lastRequestIds = new Map<AccountId, number>();
  const nextRequestId = (account: AccountId): number => (lastRequestIds.get(account) ?? 0) + 1;

  /** Sets the cart from a response; a response to an earlier request that arrives later is ignored. */
  function put(account: AccountId, cart: Cart): void {
    lastRequestIds.set(account, nextRequestId(account));
    carts.value = { ...carts.value, [account]: cart };
  }

  /** Loads the cart of an account; a refusal keeps the known one. */
  async function load(account: AccountId): Promise<Result<Cart>> {
    const requestId = nextRequestId(account);
    lastRequestIds.set(account, requestId);
    const answer = await callDesk('cart.get', { account });
    if (answer.ok && lastRequestIds.get(account) === requestId) put(account, answer.value);
    return answer;
  }

  /** Puts the products of an earlier order, a quote or a saved order into the cart. */
  async function fill(
    account: AccountId,
    input: Omit<CallInput<'cart.fill'>, 'account'>,
  ): Promise<Result<CartFillResult>> {
    const answer = await callDesk('cart.fill', { account, ...input });
    if (!answer.ok) return answer;
    put(account, answer.value.cart);
    left.value = { ...left.value, [account]: answer.value.left };
    fills.value = { ...fills.value, [account]: (fills.value[account] ?? 0) + 1 };
    return answer;
  }

  return {
    carts,
    left,
    fills,
    put,
    load,
    fill,
    forgetLeft(account: AccountId): void {
      const { [account]: _, ...others } = left.value;
      left.value = others;
    },
    /** Follows the desk from now on: a cart that changed is asked for again where it is shown. */
    follow: (): (() => void) =>
      onDesk('cart.changed', ({ account }) => {
        if (Object.hasOwn(carts.value, account)) void load(account);
      }),
  };
});
