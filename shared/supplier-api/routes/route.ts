import { z } from 'zod';
import type { Access, Callers } from '../../model/abilities.ts';
import { text } from '../../model/bounded-schemas.ts';

/** The path parameter of a single resource. */
export const byId = z.strictObject({
  id: text(64, 1).describe('The key of what the path names, as an answer gave it.'),
});

interface RouteBase extends Access {
  /** Below the supplier's base address; `{name}` is a path parameter. */
  readonly path: string;
  readonly summary: string;
  /** What an engineer of a supplier has to know besides: Markdown for the document. */
  readonly details?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Successful responses by status. An empty body is `z.null()`. */
  readonly responses: Readonly<Record<number, z.ZodType>>;
  /** Whether the responses are secrets, if it differs from the method's default; see `isSecret`. */
  readonly secret?: boolean;
}

/** Reads something. */
interface ReadRoute extends RouteBase {
  readonly method: 'get';
}

interface UnsafeRoute extends RouteBase {
  readonly method: 'post' | 'put' | 'patch' | 'delete';
}

/** A query with a body, or a call that may be repeated freely: no response is stored. */
interface QueryRoute extends UnsafeRoute {
  readonly write: 'none';
}

/**
 * A write without a session. `once`: done once for its `Idempotency-Key`, which is stored for an hour. `by-token`: done
 * once for the token in its body; `refreshRequestSchema` says when it can be repeated.
 */
interface AnonymousWriteRoute extends UnsafeRoute {
  readonly by: 'anyone';
  readonly write: 'once' | 'by-token';
  /**
   * It names an ID. What is looked up and written differs a little for an ID that somebody has, and many samples would
   * show it: so the response takes the same time for every ID.
   */
  readonly constantTime?: true;
  /** A limit for each remote address besides the one of all writes without a session. */
  readonly limit?: 'registrations';
}

/**
 * A write of a member that may make another thing each time. `persisted`: it does, and its desk keeps the key on the disk,
 * so that one whose answer was lost is the same write after a new sign-in, a restart or a kill. `in-memory`: a repetition
 * leaves things as the first did, or is refused, or changes a cart or a list that the person sees before it costs anything.
 */
interface MemberPostRoute extends MemberWriteBase {
  readonly method: 'post';
  readonly write: 'once';
  readonly idempotencyKey: 'persisted' | 'in-memory';
}

type MemberWriteRoute =
  | MemberPostRoute
  | (MemberWriteBase & ({ readonly write: 'for-good' } | { readonly method: 'put' | 'patch' | 'delete' }));

/** A write of a member: done once for its `Idempotency-Key` and member, whatever access token a retry has. */
interface MemberWriteBase extends UnsafeRoute {
  readonly by: Exclude<Callers, 'anyone'>;
  /**
   * How long the response is stored: a week (`once`), or permanently (`for-good`). `resolveWrite` returns the outcome of
   * a permanent write by its idempotency key.
   */
  readonly write: 'once' | 'for-good';
  /** Fields of the body that may differ in a retry. */
  readonly ignoredOnRetry?: readonly string[];
}

/**
 * A route of the Supplier API. It says who may call it (`by`) and which ability the supplier needs (`offered`); one that
 * isn't a `get` also says what a retry does. A route that leaves one of them out does not compile.
 */
export type Route = ReadRoute | QueryRoute | AnonymousWriteRoute | MemberWriteRoute;
export type WriteRoute = Exclude<Route, ReadRoute | QueryRoute>;

/** Whether a route changes something, so that it is done once for its key or token. */
export const isWrite = (route: Route): route is WriteRoute =>
  route.method !== 'get' && route.write !== 'none';

/**
 * Whether the responses of a route must not be cached (`Cache-Control: no-store`), and are encrypted on the supplier's
 * disk with a key that only the request has. By default everything but a `get` is; `secret` overrides it.
 */
export const isSecret = ({ secret, method }: Route): boolean => secret ?? method !== 'get';
