import type { z } from 'zod';
import type { routes, RouteName } from '#shared/supplier-api/routes.ts';
import type { Caller } from './caller.ts';
import type { HandlerResponse, Refused } from './problems.ts';

type Routes = typeof routes;
type Parsed<R, Part extends 'params' | 'query' | 'body'> =
  R extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

/** A request whose parts were parsed by the schemas of its route. */
export interface HandlerRequest<Name extends RouteName> {
  readonly params: Parsed<Routes[Name], 'params'>;
  readonly query: Parsed<Routes[Name], 'query'>;
  readonly body: Parsed<Routes[Name], 'body'>;
  readonly caller: Routes[Name]['by'] extends 'anyone' ? null : Caller;
  readonly now: number;
  /** The `Idempotency-Key`; empty for a read. */
  readonly key: string;
  /** Where the request came from: a remote address, or `in-program`. Nothing in a request can change it. */
  readonly clientAddress: string;
}

export type Handlers = {
  readonly [Name in RouteName]: (
    request: HandlerRequest<Name>,
  ) => HandlerResponse | Refused | Promise<HandlerResponse | Refused>;
};
