import type { Refusal } from './refusal.ts';

/**
 * The answer of everything that can be refused. A refusal is a value; an exception is a bug.
 * Nothing answers `undefined` to mean no.
 */
export type Result<T, E = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A successful result with `value`. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A refused answer that carries `error`. */
export const refused = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Ends an exhaustive switch: the compiler finds what was forgotten. Throws if reached, because that is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
