import type { SupplierFault } from '#shared/model/problem.ts';
import type { Result } from '#shared/model/result.ts';
import type { RouteName, routes } from '#shared/supplier-api/routes.ts';
import type { z } from 'zod';

type Routes = typeof routes;

export type SupplierResponse<T> = Promise<Result<T, SupplierFault>>;

/** The value of a good answer of a route. */
export type RouteResponse<N extends RouteName> = z.output<
  Routes[N]['responses'][keyof Routes[N]['responses']] & z.ZodType
>;

type PartOf<N extends RouteName, Part extends 'params' | 'query' | 'body'> =
  Routes[N] extends Record<Part, infer Schema extends z.ZodType>
    ? { readonly [K in Part]: Readonly<z.input<Schema>> }
    : unknown;

/** A route that is asked as somebody who is signed in. */
export type MemberRoute = {
  [N in RouteName]: Routes[N]['by'] extends 'anyone' ? never : N;
}[RouteName];

/** A route whose write is remembered by its key for good. */
export type IdempotentRoute = {
  [N in RouteName]: Routes[N] extends { readonly write: 'for-good' } ? N : never;
}[RouteName];

/**
 * What a route wants to know, with an access token where it needs one. `key` is the `Idempotency-Key`: with it a write
 * can be asked for again when no answer came. One that is remembered for good always has one of its caller; any other
 * gets one of the client, the same as long as no answer has settled it.
 */
export type RouteRequest<N extends RouteName> = PartOf<N, 'params'> &
  PartOf<N, 'query'> &
  PartOf<N, 'body'> &
  (Routes[N]['by'] extends 'anyone' ? unknown : { readonly accessToken: string }) &
  (Routes[N] extends { readonly write: 'once' | 'by-token' } ? { readonly key?: string } : unknown) &
  (N extends IdempotentRoute ? { readonly key: string } : unknown);

/** The Supplier API of one supplier. Never throws for what a network or a supplier can do. */
export interface SupplierClient {
  /** Asks a route of the Supplier API. `question` can be left out where a route wants to know nothing. */
  ask<N extends RouteName>(
    route: N,
    ...question: unknown extends RouteRequest<N> ? [] : [RouteRequest<N>]
  ): SupplierResponse<RouteResponse<N>>;
}
