import type { SupplierFault } from '#shared/model/problem.ts';
import type { Result } from '#shared/model/result.ts';
import type { UnreadableOrder } from '#shared/model/unreadable-order.ts';
import type { OrdersPage } from '#shared/supplier-api/orders.ts';
import type { RouteName, routes } from '#shared/supplier-api/routes.ts';
import type { z } from 'zod';

type Routes = typeof routes;

export type SupplierResponse<T> = Promise<Result<T, SupplierFault>>;

/** A page of orders as it was read: those that could not be understood are named in `unreadable` instead. */
export interface ReadOrdersPage extends OrdersPage {
  /** Absent where everything could be read. */
  readonly unreadable?: readonly UnreadableOrder[];
}

/** The value of a successful response of a route. */
export type RouteResponse<N extends RouteName> = N extends 'orders'
  ? ReadOrdersPage
  : z.output<Routes[N]['responses'][keyof Routes[N]['responses']] & z.ZodType>;

type PartOf<N extends RouteName, Part extends 'params' | 'query' | 'body'> =
  Routes[N] extends Record<Part, infer Schema extends z.ZodType>
    ? { readonly [K in Part]: Readonly<z.input<Schema>> }
    : unknown;

/** A route that needs a session. */
export type MemberRoute = {
  [N in RouteName]: Routes[N]['by'] extends 'anyone' ? never : N;
}[RouteName];

/** A route whose write is remembered permanently by its key. */
export type IdempotentRoute = {
  [N in RouteName]: Routes[N] extends { readonly write: 'for-good' } ? N : never;
}[RouteName];

/**
 * The request of a route, with an access token if it needs one. `key` is the `Idempotency-Key`, under which a write can
 * be retried. Permanent writes always have a key of the caller; any other write gets one of the client, the same until
 * a response resolves it.
 */
export type RouteRequest<N extends RouteName> = PartOf<N, 'params'> &
  PartOf<N, 'query'> &
  PartOf<N, 'body'> &
  (Routes[N]['by'] extends 'anyone' ? unknown : { readonly accessToken: string }) &
  (Routes[N] extends { readonly write: 'once' | 'by-token' } ? { readonly key?: string } : unknown) &
  (N extends IdempotentRoute ? { readonly key: string } : unknown);

/** The Supplier API of one supplier. Never throws for a fault of network or supplier. */
export interface SupplierClient {
  /** Calls a route of the Supplier API. `question` can be omitted for a route without a request. */
  ask<N extends RouteName>(
    route: N,
    ...question: unknown extends RouteRequest<N> ? [] : [RouteRequest<N>]
  ): SupplierResponse<RouteResponse<N>>;
}
