import { z } from 'zod';
import type { UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import { readAs } from '#shared/supplier-api/read-as.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import type { WriteLabel } from '../ports/journal.ts';
import type { IdempotentRoute } from '../ports/supplier-client.ts';

/** What depends on the kind of a write, independent of when its response came. */
export interface WriteKind {
  /** How it is sent. */
  readonly route: IdempotentRoute;
  /** The number that a person finds it by, read from the response. */
  readonly number: (answer: unknown) => string | null;
  /** What a person recognises it by, read from the response; null where the response says only that it happened. */
  readonly label: (answer: unknown) => WriteLabel | null;
  /** Whether the history has to be fetched afterwards. */
  readonly orders: boolean;
  /** Whether the cart may have changed. */
  readonly cart: boolean;
}

const linesOf = z.array(z.object({ name: z.string() })).min(1);
const totalsOf = z.object({ taxIncluded: z.object({ amount: z.int() }) });
const calculated = z.object({ lines: linesOf, totals: totalsOf });
const labelOf = (parsed: z.infer<typeof calculated> | undefined): WriteLabel | null =>
  parsed
    ? {
        title: parsed.lines[0]!.name,
        lines: parsed.lines.length,
        taxIncluded: parsed.totals.taxIncluded.amount,
      }
    : null;
const orderLabel = (answer: unknown): WriteLabel | null =>
  labelOf(z.object({ order: calculated }).safeParse(answer).data?.order);
const quoteLabel = (answer: unknown): WriteLabel | null =>
  labelOf(z.object({ calculation: calculated }).safeParse(answer).data?.calculation);

const ordered = z.object({ order: z.object({ number: z.string() }) });
const charged = z.object({ charge: z.object({ number: z.string() }) });
const numbered = z.object({ number: z.string() });

const orderNumber = (answer: unknown): string | null => ordered.safeParse(answer).data?.order.number ?? null;
const chargeNumber = (answer: unknown): string | null =>
  charged.safeParse(answer).data?.charge.number ?? null;
const none = (): null => null;
const ownNumber = (answer: unknown): string | null => numbered.safeParse(answer).data?.number ?? null;

export const writeKinds: Readonly<Record<UnresolvedWrite['what'], WriteKind>> = {
  order: { route: 'placeOrder', number: orderNumber, label: orderLabel, orders: true, cart: true },
  quote: { route: 'makeQuote', number: ownNumber, label: quoteLabel, orders: false, cart: true },
  'order-from-quote': {
    route: 'orderFromQuote',
    number: orderNumber,
    label: orderLabel,
    orders: true,
    cart: false,
  },
  charge: { route: 'chargePrepaid', number: chargeNumber, label: none, orders: true, cart: false },
  exchange: { route: 'exchangePoints', number: none, label: none, orders: false, cart: false },
  advertisement: { route: 'applyForAdvertisement', number: none, label: none, orders: false, cart: false },
};

const kinds = Object.keys(writeKinds) as UnresolvedWrite['what'][];
/** The kind of write of a route; undefined for one that is not journaled. */
export const kindOfRoute = (route: string): UnresolvedWrite['what'] | undefined =>
  kinds.find((what) => writeKinds[what].route === route);

/** Whether a route named in a journal, perhaps of another version, still exists. */
export function isIdempotentRoute(name: string): name is IdempotentRoute {
  if (!Object.hasOwn(routes, name)) return false;
  const route: Route = routes[name as RouteName];
  return 'write' in route && route.write === 'for-good';
}

/** A stored response, parsed by its route; null if it does not fit. */
export function parseWriteResponse(route: IdempotentRoute, answer: unknown): unknown {
  for (const schema of Object.values<z.ZodType>(routes[route].responses)) {
    const read = readAs(schema, answer);
    if (read.ok) return read.value;
  }
  return null;
}
