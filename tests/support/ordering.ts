import type { Desk } from '#electron/desk/desk.ts';
import { acknowledgement, acknowledgingCall } from '#shared/ipc/acknowledgement.ts';
import type { CallInput, CallName, CallOutput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import type { Choices } from '#shared/supplier-api/checkout.ts';

/**
 * Calls as a page does, which acknowledges what it has received; answers once the desk has noted that. `shown` is given the
 * answer before that, as whoever looks at the page is.
 */
export async function callAsPage<N extends CallName>(
  desk: Pick<Desk, 'call'>,
  name: N,
  input: CallInput<N>,
  shown: (answer: Result<CallOutput<N>>) => void = () => undefined,
): Promise<Result<CallOutput<N>>> {
  const answer = (await desk.call(name, input)) as Result<CallOutput<N>>;
  shown(answer);
  const received = acknowledgement(name, input, answer);
  if (received) await desk.call(acknowledgingCall, received);
  return answer;
}

/** The good answer of a call of a page; throws on a refusal. */
export async function callOrThrow<N extends CallName>(
  desk: Pick<Desk, 'call'>,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = await callAsPage(desk, name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code} ${answer.error.message.en}`);
  return answer.value;
}

/** Products of the supplier that can be ordered now, as many as are wanted. */
export async function orderableProducts(desk: Pick<Desk, 'call'>, account: AccountId, count: number) {
  const page = await callOrThrow(desk, 'catalogue.search', { account, inStock: true, limit: 100 });
  const found = page.products.filter(
    ({ sale, stock, atMost }) => sale === 'on-sale' && stock.state === 'in-stock' && (atMost ?? 99) > 3,
  );
  if (found.length < count) throw new Error(`only ${found.length} products can be ordered`);
  return found.slice(0, count);
}

/** Puts one unit each of some products into the cart. */
export async function fillCart(desk: Pick<Desk, 'call'>, account: AccountId, products = 2) {
  const lines = (await orderableProducts(desk, account, products)).map(({ code }) => ({
    code,
    quantity: 1,
    departmentId: null,
    from: 'catalogue' as const,
  }));
  return callOrThrow(desk, 'cart.add', { account, lines });
}

/**
 * Everything that the page would send when the person orders what is in the cart: chosen, looked at and confirmed,
 * with a key of this confirmation. Throws where something stands against it.
 */
export async function confirmation(
  desk: Pick<Desk, 'call'>,
  account: AccountId,
  change: Partial<Choices> = {},
): Promise<CallInput<'checkout.place-order'>> {
  const cart = await callOrThrow(desk, 'cart.get', { account });
  const options = await callOrThrow(desk, 'checkout.options', { account });
  const choices: Choices = {
    ...options.proposed,
    addressId: options.proposed.addressId ?? options.addresses[0]?.id ?? null,
    payment:
      options.proposed.payment ??
      options.payments.find(({ method, problem }) => problem === null && method !== 'points')?.method ??
      null,
    departmentId: options.proposed.departmentId ?? options.departments[0]?.id ?? null,
    ...change,
  };
  const asked = { account, cartVersion: cart.version, choices };
  const preview = await callOrThrow(desk, 'checkout.preview', asked);
  if (preview.problems.length > 0)
    throw new Error(`it can't be ordered: ${JSON.stringify(preview.problems)}`);
  return {
    ...asked,
    key: crypto.randomUUID(),
    confirmed: {
      taxIncluded: preview.calculation.totals.taxIncluded.amount,
      unitPrices: preview.calculation.lines.map(({ unitPrice }) => unitPrice.amount),
    },
  };
}
