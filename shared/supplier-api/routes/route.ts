import { z } from 'zod';
import type { Access, Askers } from '../../model/abilities.ts';
import { text } from '../../model/bounded-schemas.ts';

/** The path parameter of one thing among many. */
export const byId = z.strictObject({ id: text(64, 1) });

interface RouteBase extends Access {
  /** Below the supplier's base address; `{name}` is a path parameter. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Good answers by status. An empty answer is `z.null()`. */
  readonly responses: Readonly<Record<number, z.ZodType>>;
  /** Whether the answers are secrets, where the method doesn't say it already; `isSecret` tells of any route. */
  readonly secret?: boolean;
}

/** Reads something. */
interface ReadRoute extends RouteBase {
  readonly method: 'get';
}

interface UnsafeRoute extends RouteBase {
  readonly method: 'post' | 'put' | 'patch' | 'delete';
}

/** Asks something that doesn't fit into an address, or can be done any number of times: nothing is remembered. */
interface QueryRoute extends UnsafeRoute {
  readonly write: 'none';
}

/**
 * A write of somebody who is not signed in. `once`: done once for its `Idempotency-Key`, which is remembered for an
 * hour. `by-token`: done once for the token in its body; `refreshRequestSchema` says when it can be repeated.
 */
interface AnonymousWriteRoute extends UnsafeRoute {
  readonly by: 'anyone';
  readonly write: 'once' | 'by-token';
}

/** A write of a member, done once for its `Idempotency-Key` and member, whatever access token a repeat comes with. */
interface MemberWriteRoute extends UnsafeRoute {
  readonly by: Exclude<Askers, 'anyone'>;
  /**
   * How long it is remembered: for a week (`once`), or `for-good`. What became of a write that is remembered for good
   * is told by `resolveWrite`; whoever asks names its key.
   */
  readonly write: 'once' | 'for-good';
  /** Fields of the body that a repeat may have otherwise. */
  readonly ignoredOnRetry?: readonly string[];
}

/**
 * A route of the Supplier API. It says who may ask (`by`) and what the supplier has to have (`offered`); one that isn't a
 * `get` says what a repeat of it does. A route that leaves one of them out does not compile.
 */
export type Route = ReadRoute | QueryRoute | AnonymousWriteRoute | MemberWriteRoute;
export type WriteRoute = Exclude<Route, ReadRoute | QueryRoute>;

/** Whether a route changes something, and so is done once for its key or token. */
export const isWrite = (route: Route): route is WriteRoute =>
  route.method !== 'get' && route.write !== 'none';

/**
 * Whether the answers of a route must not be stored by whoever passes them on, nor lie on the supplier's disk in a form
 * that can be read without the key of the request. Everything but a `get` is, unless it says `secret: false`.
 */
export const isSecret = ({ secret, method }: Route): boolean => secret ?? method !== 'get';
