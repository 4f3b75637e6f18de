import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { problemSchema } from '#shared/model/problem.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { apiDocument } from '../conformance/broken-store.ts';
import { account, storeOver, type AskOptions } from './store.ts';

// The examples of the document are what the embedded store was asked and answered, one after the other. When one of
// them changes for a good reason, `vitest -u` writes shared/supplier-api/examples.json again.

const file = '../../../shared/supplier-api/examples.json';
const who = account('askul-trial', 'takahashi.kazuo');
const DESK = 'example-desk-4f1c';

/** One call, with what it is an example of. */
interface Step {
  readonly operation: RouteName;
  readonly summary: string;
  /** The parts of the request, from the answers so far. */
  readonly ask: (last: (operation: RouteName) => never) => AskOptions;
}
const step = (
  operation: RouteName,
  summary: string,
  ask: (last: (operation: RouteName) => never) => AskOptions = () => ({}),
): Step => ({ operation, summary, ask });

interface Placed {
  readonly calculation: {
    readonly lines: readonly { readonly unitPrice: { readonly amount: number } }[];
    readonly totals: { readonly taxIncluded: { readonly amount: number } };
  };
}
const PRODUCT = { by: 'code', value: 'no-such-product' };
const KEY = 'example-key-of-the-order';
const signIn = (password: string): AskOptions => ({
  body: { identifier: who.identifier, password, deskId: DESK },
});
const ordering =
  (more: number) =>
  (last: (operation: RouteName) => never): AskOptions => {
    const { calculation }: Placed = last('previewOrder');
    const { version }: { version: number } = last('addToCart');
    const { proposed }: { proposed: object } = last('checkoutOptions');
    return {
      key: more === 0 ? KEY : `${KEY}-refused`,
      body: {
        cartVersion: version,
        choices: proposed,
        confirmed: {
          taxIncluded: calculation.totals.taxIncluded.amount + more,
          unitPrices: calculation.lines.map(({ unitPrice }) => unitPrice.amount),
        },
      },
    };
  };
const orderId = (last: (operation: RouteName) => never): string =>
  (last('orders') as { orders: readonly { id: string }[] }).orders[0]!.id;
const productCode = (last: (operation: RouteName) => never): string =>
  (last('catalogue') as { products: readonly { code: string }[] }).products[0]!.code;

const steps: readonly Step[] = [
  step('describe', 'A supplier without a notice'),
  step('signIn', 'A wrong password', () => signIn('Machigai-9!')),
  step('signIn', 'Signed in', () => signIn(who.password)),
  step('refresh', 'A new pair', (last) => ({
    body: {
      refreshToken: (last('signIn') as { tokens: { refreshToken: string } }).tokens.refreshToken,
      deskId: DESK,
    },
  })),
  step('me', 'An administrator'),
  step('orders', 'A first page of one order', () => ({ query: { limit: '1' } })),
  step('orders', 'A cursor that is none', () => ({ query: { cursor: 'no-cursor' } })),
  step('order', 'The same order alone', (last) => ({ params: { id: orderId(last) } })),
  step('order', 'An order that there is not', () => ({ params: { id: 'no-such-order' } })),
  step('catalogue', 'One product in stock', () => ({
    query: { text: '', limit: '1', inStock: 'yes', sort: 'code' },
  })),
  step('lookUpProducts', 'A product that there is, and one that there is not', (last) => ({
    body: { wanted: [{ by: 'code', value: productCode(last) }, PRODUCT] },
  })),
  step('addToCart', 'Two units', (last) => ({
    body: { lines: [{ code: productCode(last), quantity: 2, departmentId: null, from: 'catalogue' }] },
  })),
  step('checkoutOptions', 'What can be chosen'),
  step('previewOrder', 'What it comes to', (last) => ({
    body: {
      cartVersion: (last('addToCart') as { version: number }).version,
      choices: (last('checkoutOptions') as { proposed: object }).proposed,
    },
  })),
  step('placeOrder', 'A yen more than it comes to', ordering(1)),
  step('placeOrder', 'As it was confirmed', ordering(0)),
  step('placeOrder', 'The same again: the same answer', ordering(0)),
  step('resolveWrite', 'An order that happened', () => ({ body: { key: KEY, void: true } })),
  step('resolveWrite', 'A key without a record', () => ({
    body: { key: 'example-key-of-nothing', void: false },
  })),
  step('resolveWrite', 'Given up before it came', () => ({
    body: { key: 'example-key-given-up', void: true },
  })),
  step('recentWrites', 'The order of before', () => ({ query: { days: '1' } })),
  step('documentOptions', 'Documents of an order', (last) => ({ query: { of: 'order', id: orderId(last) } })),
  step('signOut', 'Signed out'),
  step('me', 'A token after the sign-out'),
];

/** What differs from run to run, by where it stands; the order of a name in the list is part of its stand-in. */
const random: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/"accessToken":"([^"]+)"/g, 'access-token'],
  [/"refreshToken":"([^"]+)"/g, 'refresh-token'],
  [/"order":\{"id":"([^"]+)"/g, 'order-id'],
  [/"lines":\[\{"id":"([^"]+)"/g, 'cart-line-id'],
];

it('every example of the document is what the store is asked and answers, and fits', async () => {
  const store = await storeOver('in-process');
  const last = new Map<RouteName, unknown>();
  const standIns = new Map<string, string>();
  const withStandIns = (text: string): string => {
    for (const [pattern, name] of random)
      for (const [, value] of text.matchAll(pattern))
        if (value !== undefined && !standIns.has(value))
          standIns.set(
            value,
            `example-${name}-${[...standIns.values()].filter((each) => each.includes(name)).length + 1}`,
          );
    let shown = text;
    for (const [value, standIn] of standIns) shown = shown.replaceAll(value, standIn);
    return shown;
  };
  let token: string | undefined;
  const examples = [];
  for (const { operation, summary, ask } of steps) {
    const route: Route = routes[operation];
    const asked = ask((name) => last.get(name) as never);
    const response = await store.ask(operation, {
      key: `key-${examples.length}`,
      ...asked,
      ...(route.by !== 'anyone' && token !== undefined && { token }),
    });
    const text = await response.text();
    const body = text === '' ? null : (JSON.parse(text) as Record<string, unknown>);
    const described = apiDocument.operation(operation);
    if (response.ok) {
      last.set(operation, body);
      expect([operation, described.misfits(response.status, body)]).toEqual([operation, []]);
      expect(route.responses[response.status]!.safeParse(body).error).toBeUndefined();
      const tokens = (body?.['tokens'] ?? body) as { accessToken?: string } | null;
      token = tokens?.accessToken ?? token;
    } else {
      const { reason, status } = problemSchema.parse(body);
      expect([status, described.refuses(response.status, reason)]).toEqual([response.status, true]);
    }
    // Sign-ins to try out have nothing to do with a real supplier.
    const shown = operation === 'describe' ? { ...body, trialSignIns: [], trialMail: false } : body;
    examples.push(
      JSON.parse(
        withStandIns(
          JSON.stringify({
            operation,
            summary,
            ...(asked.params && { params: asked.params }),
            ...(asked.query && { query: asked.query }),
            ...(asked.body !== undefined && { request: asked.body }),
            status: response.status,
            answer: shown,
          }),
        ),
      ),
    );
  }
  const path = fileURLToPath(new URL(file, import.meta.url));
  const text = await format(JSON.stringify(examples, null, 2), {
    ...(await resolveConfig(path)),
    parser: 'json',
  });
  await expect(text).toMatchFileSnapshot(file);
});

it('the first example of a write is followed by the same answer', async () => {
  const { default: examples } = await import('#shared/supplier-api/examples.json', {
    with: { type: 'json' },
  });
  const [, placed, again] = examples.filter(({ operation }) => operation === 'placeOrder');
  expect(again?.answer).toEqual(placed?.answer);
});
