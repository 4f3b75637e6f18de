import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { cheapCosts } from '../cheap-costs.ts';

/**
 * Lets the built main process seal keys at the cost of tests. Nothing in it takes another cost, so Node's own function
 * is asked for less; whoever opens such a key must do the same. Before the built file is loaded.
 */
export function useCheapKeyDerivation(): void {
  const { scrypt } = crypto;
  crypto.scrypt = ((...[password, salt, length, options, done]: Parameters<typeof scrypt>) =>
    scrypt(password, salt, length, { ...options, N: cheapCosts.sealing }, done)) as typeof scrypt;
  syncBuiltinESMExports();
}
