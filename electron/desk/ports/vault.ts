import type { VaultState } from '#shared/ipc/sign-in.ts';
import type { Result } from '#shared/model/result.ts';

/** The place for secrets: the OS keychain, or memory where a person has agreed to that for this session. */
export interface Vault {
  readonly state: VaultState;
  /** The secret of that name, or null where there is none; a damaged one may be the beginning of it. */
  get(name: string): Promise<Result<string | null>>;
  set(name: string, secret: string): Promise<Result<null>>;
  delete(name: string): Promise<Result<null>>;
  /** Names and secrets whose name begins with `prefix`. */
  list(prefix: string): Promise<Result<ReadonlyMap<string, string>>>;
  /** Applies the decision made on the keychain page. */
  decide(decision: 'retry' | 'start-over' | 'continue-in-memory'): Promise<VaultState>;
}
