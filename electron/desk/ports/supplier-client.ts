import type { SupplierFault } from '#shared/model/problem.ts';
import type { Result } from '#shared/model/result.ts';
import type { RouteName, routes } from '#shared/supplier-api/routes.ts';
import type { z } from 'zod';

type Routes = typeof routes;

export type SupplierAnswer<T> = Promise<Result<T, SupplierFault>>;

/** The value of a good answer of a route. */
export type GoodAnswer<N extends RouteName> = z.output<
  Routes[N]['answers'][keyof Routes[N]['answers']] & z.ZodType
>;

type PartOf<N extends RouteName, Part extends 'params' | 'query' | 'body'> =
  Routes[N] extends Record<Part, infer Schema extends z.ZodType>
    ? { readonly [K in Part]: Readonly<z.input<Schema>> }
    : unknown;

/** A route whose write is done once for its key, for good. */
export type OnceRoute = {
  [N in RouteName]: Routes[N] extends { readonly once: true } ? N : never;
}[RouteName];

/**
 * What a route wants to know, with an access token where it needs one. A refresh token is good for one use only, so
 * that its exchange has a `key` of its own: with it the exchange can be asked for again when no answer came. A write
 * that is done once for good always has one.
 */
export type Question<N extends RouteName> = PartOf<N, 'params'> &
  PartOf<N, 'query'> &
  PartOf<N, 'body'> &
  (Routes[N]['auth'] extends 'bearer' ? { readonly accessToken: string } : unknown) &
  (N extends 'refresh' ? { readonly key?: string } : unknown) &
  (N extends OnceRoute ? { readonly key: string } : unknown);

/** The Supplier API of one supplier. Never throws for what a network or a supplier can do. */
export interface SupplierClient {
  /** Asks a route of the Supplier API. `question` can be left out where a route wants to know nothing. */
  ask<N extends RouteName>(
    route: N,
    ...question: unknown extends Question<N> ? [] : [Question<N>]
  ): SupplierAnswer<GoodAnswer<N>>;
}
