import { z } from 'zod';
import type { UnresolvedWrite } from '#shared/ipc/buying.ts';
import { routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import type { IdempotentRoute } from '../ports/supplier-client.ts';

/** What follows from a kind of write, however and whenever its answer came. */
export interface WriteKind {
  /** How it is sent. */
  readonly route: IdempotentRoute;
  /** The number by which a person finds it again, in the good answer. */
  readonly number: (answer: unknown) => string | null;
  /** Whether the history has something new to fetch. */
  readonly orders: boolean;
  /** Whether the cart may be another one. */
  readonly cart: boolean;
}

const ordered = z.object({ order: z.object({ number: z.string() }) });
const charged = z.object({ charge: z.object({ number: z.string() }) });
const numbered = z.object({ number: z.string() });

const orderNumber = (answer: unknown): string | null => ordered.safeParse(answer).data?.order.number ?? null;
const chargeNumber = (answer: unknown): string | null =>
  charged.safeParse(answer).data?.charge.number ?? null;
const none = (): null => null;
const ownNumber = (answer: unknown): string | null => numbered.safeParse(answer).data?.number ?? null;

export const writeKinds: Readonly<Record<UnresolvedWrite['what'], WriteKind>> = {
  order: { route: 'placeOrder', number: orderNumber, orders: true, cart: true },
  quote: { route: 'makeQuote', number: ownNumber, orders: false, cart: true },
  'order-from-quote': { route: 'orderFromQuote', number: orderNumber, orders: true, cart: false },
  charge: { route: 'chargePrepaid', number: chargeNumber, orders: true, cart: false },
  exchange: { route: 'exchangePoints', number: none, orders: false, cart: false },
  advertisement: { route: 'applyForAdvertisement', number: none, orders: false, cart: false },
};

const kinds = Object.keys(writeKinds) as UnresolvedWrite['what'][];
/** What a route of the Supplier API does once; undefined for one that this program keeps no journal of. */
export const kindOfRoute = (route: string): UnresolvedWrite['what'] | undefined =>
  kinds.find((what) => writeKinds[what].route === route);

/** Whether a journal of another version of the program names a route that this one still has. */
export function isIdempotentRoute(name: string): name is IdempotentRoute {
  if (!Object.hasOwn(routes, name)) return false;
  const route: Route = routes[name as RouteName];
  return 'write' in route && route.write === 'for-good';
}

/** A settled answer as its route gives it; null for what the route does not have. */
export function parseWriteResponse(route: IdempotentRoute, answer: unknown): unknown {
  for (const schema of Object.values<z.ZodType>(routes[route].responses)) {
    const parsed = schema.safeParse(answer);
    if (parsed.success) return parsed.data;
  }
  return null;
}
