/**
 * How long the answer to a request under way is waited for once its job was cancelled, where the supplier counts what it
 * has answered. A sign-out waits for it as well. Milliseconds.
 */
export const cancelGraceMs = 1_000;
