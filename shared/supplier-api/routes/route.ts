import { z } from 'zod';

/** The path parameter of one thing among many. */
export const byId = z.strictObject({ id: z.string().min(1).max(64) });

/** A route of the Supplier API. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the supplier's base address; `{name}` is a path parameter. */
  readonly path: string;
  readonly summary: string;
  /** `bearer` needs an access token. */
  readonly auth: 'none' | 'bearer';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /**
   * Done once for its `Idempotency-Key` and member for good, whatever token a repeat comes with; `settleWrite` tells
   * what became of it. Whoever asks names the key.
   */
  readonly once?: true;
  /** Good answers by status. An empty answer is `z.null()`. */
  readonly answers: Readonly<Record<number, z.ZodType>>;
}
