import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { problemSchema } from '#shared/model/problem.ts';
import { readAs } from '#shared/supplier-api/read-as.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import { apiDocument } from '../conformance/broken-store.ts';
import { least, withoutOneKey } from './least-answers.ts';
import { good, sasaki } from './prepaid-seller.ts';
import { account, storeOver, type AskOptions } from './store.ts';

// The examples of the document are what the embedded store was asked and answered, one after the other. When one of
// them changes for a good reason, `vitest -u` writes shared/supplier-api/examples.json again.

const file = '../../../shared/supplier-api/examples.json';
const who = account('askul-trial', 'takahashi.kazuo');
const quoting = account('amano-trial', 'suzuki.daiki');
const DESK = 'example-desk-4f1c';

/** One call, with what it is an example of. */
interface Step {
  readonly operation: RouteName;
  readonly summary: string;
  /** The parts of the request, from the answers so far. */
  readonly ask: (last: Last) => AskOptions;
  /** Asked for what comes after it only. */
  readonly silent?: true;
}
const step = (operation: RouteName, summary: string, ask: (last: Last) => AskOptions = () => ({})): Step => ({
  operation,
  summary,
  ask,
});
const silently = (operation: RouteName, ask?: Step['ask']): Step => ({
  ...step(operation, '', ask),
  silent: true,
});

type Last = (operation: RouteName) => never;
interface Calculated {
  readonly calculation: {
    readonly lines: readonly { readonly unitPrice: { readonly amount: number } }[];
    readonly totals: { readonly taxIncluded: { readonly amount: number } };
  };
}
const PRODUCT = { by: 'code', value: 'no-such-product' };
const KEY = 'example-key-of-the-order';
const CART_KEY = 'example-key-of-the-cart';
const signIn = (password: string): AskOptions => ({
  body: { identifier: who.identifier, password, deskId: DESK },
});
const ordering =
  (more: number) =>
  (last: Last): AskOptions => ({
    key: more === 0 ? KEY : `${KEY}-refused`,
    body: confirmedCart(last, more),
  });
/** The cart as it was looked at, with a total that is so many yen more. */
function confirmedCart(last: Last, more = 0): object {
  const { calculation }: Calculated = last('previewOrder');
  return {
    ...chosen(last),
    confirmed: {
      taxIncluded: calculation.totals.taxIncluded.amount + more,
      unitPrices: calculation.lines.map(({ unitPrice }) => unitPrice.amount),
    },
  };
}
const chosen = (last: Last): object => ({
  cartVersion: (last('addToCart') as { version: number }).version,
  choices: (last('checkoutOptions') as { proposed: object }).proposed,
});
const changing = (newPassword: string): AskOptions => ({
  body: { currentEmail: null, currentPassword: who.password, newPassword },
});
const charging = (amount: number): AskOptions => ({
  body: { amount, values: good['bank-transfer'], proof: null, understood: true },
});
const twoUnits = (last: Last): AskOptions => ({ key: CART_KEY, ...adding(2)(last) });
/** A line of so many units, of a product or of a code that there is not. */
const adding =
  (quantity: number, code?: string) =>
  (last: Last): AskOptions => ({
    body: {
      lines: [{ code: code ?? productCode(last), quantity, departmentId: null, from: 'catalogue' }],
    },
  });
/** Nothing chosen, at the cart of a version that is so much older. */
const unchosen =
  (older: number) =>
  (last: Last): AskOptions => {
    const { cartVersion, choices } = chosen(last) as { cartVersion: number; choices: object };
    return {
      body: {
        cartVersion: cartVersion - older,
        choices: { ...choices, addressId: null, payment: null, points: 99_999_999 },
      },
    };
  };
const cheapest: AskOptions = { query: { text: '', limit: '1', inStock: 'yes', sort: 'code' } };
const quoted =
  (more: number) =>
  (last: Last): AskOptions => {
    const { id, calculation }: Calculated & { id: string } = last('makeQuote');
    return { params: { id }, body: { taxIncluded: calculation.totals.taxIncluded.amount + more } };
  };
const orderId = (last: Last): string =>
  (last('orders') as { orders: readonly { id: string }[] }).orders[0]!.id;
const productCode = (last: Last): string =>
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
  step('catalogue', 'One product in stock', () => cheapest),
  step('lookUpProducts', 'A product that there is, and one that there is not', (last) => ({
    body: { wanted: [{ by: 'code', value: productCode(last) }, PRODUCT] },
  })),
  step('addToCart', 'A product that there is not', adding(1, 'no-such-product')),
  step('addToCart', 'Two units', twoUnits),
  step('addToCart', 'More than there can be of it', adding(99_999)),
  step('checkoutOptions', 'What can be chosen'),
  step('previewOrder', 'Not all is chosen: problems in a good answer', unchosen(0)),
  step('previewOrder', 'Another version of the cart: a refusal', unchosen(1)),
  step('previewOrder', 'What it comes to', (last) => ({ body: chosen(last) })),
  step('placeOrder', 'A yen more than it comes to', ordering(1)),
  step('placeOrder', 'As it was confirmed', ordering(0)),
  step('placeOrder', 'The same again: the same answer', ordering(0)),
  step('resolveWrite', 'An order that happened', () => ({ body: { key: KEY, void: true } })),
  step('resolveWrite', 'A write that is not for good', () => ({ body: { key: CART_KEY, void: false } })),
  step('resolveWrite', 'A key without a record', () => ({
    body: { key: 'example-key-of-nothing', void: false },
  })),
  step('resolveWrite', 'Given up before it came', () => ({
    body: { key: 'example-key-given-up', void: true },
  })),
  step('recentWrites', 'The order of before', () => ({ query: { days: '1' } })),
  step('documentOptions', 'Documents of an order', (last) => ({ query: { of: 'order', id: orderId(last) } })),
  silently('orders', () => ({ query: { limit: '500' } })),
  step('orders', 'Nothing has changed since then', (last) => ({
    query: { cursor: (last('orders') as { position: string }).position, limit: '1' },
  })),
  step('security', 'One session', () => ({})),
  step('changePassword', 'A new password that is too short', () => changing('Mijikai')),
  step('changePassword', 'Changed', () => changing('Atarashii-Kagi-7')),
  step('endSessions', 'All but this one', () => ({ query: { keep: 'current' } })),
  step('signOut', 'Signed out'),
  step('me', 'A token after the sign-out'),
];

/** Levels that another supplier of the trial has. */
const visits: readonly (readonly [who: TrialAccount, steps: readonly Step[]])[] = [
  [who, steps],
  [
    quoting,
    [
      silently('catalogue', () => cheapest),
      silently('addToCart', twoUnits),
      silently('checkoutOptions'),
      silently('previewOrder', (last) => ({ body: chosen(last) })),
      step('makeQuote', 'A quote of the cart, which is empty afterwards', (last) => ({
        body: { ...confirmedCart(last), emptyCart: true },
      })),
      step('orderFromQuote', 'A yen more than was quoted', quoted(1)),
      step('orderFromQuote', 'As it was quoted', quoted(0)),
    ],
  ],
  [
    sasaki,
    [
      step('prepaid', 'A balance, and how it can be charged'),
      step('chargePrepaid', 'A charge that waits to be paid', () => charging(500)),
      step('chargePrepaid', 'An amount that is not offered', () => charging(501)),
      step('prepaidHistory', 'The charge of before'),
    ],
  ],
];

const leastExamples = least.map(([operation, status, answer]) => ({
  operation,
  summary: 'The least that is enough',
  status,
  answer,
}));

it.each(least)('the least that is enough: %s', (operation, status, answer) => {
  const route: Route = routes[operation];
  const fitsDocument = (value: unknown): boolean =>
    apiDocument.operation(operation).misfits(status, structuredClone(value)).length === 0;
  const isRead = (value: unknown): boolean => readAs(route.responses[status]!, value).ok;
  expect([fitsDocument(answer), isRead(answer)]).toEqual([true, true]);
  for (const [path, smaller] of withoutOneKey(answer)) {
    expect([path, fitsDocument(smaller)]).toEqual([path, false]);
    // A text in two languages is read with one of them.
    expect([path, isRead(smaller)]).toEqual([path, /\.(ja|en)$/.test(path)]);
  }
});

/** What differs from run to run, by where it stands; the order of a name in the list is part of its stand-in. */
const random: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/"accessToken":"([^"]+)"/g, 'access-token'],
  [/"refreshToken":"([^"]+)"/g, 'refresh-token'],
  [/"order":\{"id":"([^"]+)"/g, 'order-id'],
  [/"lines":\[\{"id":"([^"]+)"/g, 'cart-line-id'],
  [/"id":"([^"]+)","kind":"quote"/g, 'quote-id'],
  [/"charges?":\[?\{"id":"([^"]+)"/g, 'charge-id'],
  [/"reference":"([^"]+)"/g, 'reference'],
  [/"(?:nextCursor|position)":"([^"]+)"/g, 'position'],
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
  let at: TrialAccount = who;
  let calls = 0;
  const examples = [];
  for (const [visitor, { operation, summary, ask, silent }] of visits.flatMap(([one, own]) =>
    own.map((each) => [one, each] as const),
  )) {
    if (visitor !== at) token = (await store.enter(visitor)).tokens.accessToken;
    at = visitor;
    const route: Route = routes[operation];
    const asked = ask((name) => last.get(name) as never);
    const response = await store.ask(operation, {
      key: `key-${calls++}`,
      supplier: visitor.supplier,
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
    if (silent) continue;
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
  const text = await format(JSON.stringify([...examples, ...leastExamples], null, 2), {
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
