import { createHash, randomBytes } from 'node:crypto';

/** A random name of 256 bits that nobody can guess. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. It is random, so one round of SHA-256 is enough. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
