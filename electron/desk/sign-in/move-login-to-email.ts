import type { AccountKeys } from './account-keys.ts';
import type { Accounts } from './accounts.ts';
import type { Session } from './session.ts';
import type { Log } from '../ports/log.ts';
import { ok, type Result } from '#shared/model/result.ts';

interface MoveLoginPorts {
  readonly accounts: Pick<Accounts, 'withKeys'>;
  readonly keys: Pick<AccountKeys, 'moveLogin'>;
  readonly log: Log;
}

/**
 * After an e-mail address was changed: the saved history is found by the new one from now on (AM-17, QC-5), and no
 * more by the one before. That this fails is no reason to refuse: the next sign-in finds it all the same.
 */
export async function moveLoginToEmail(
  { accounts, keys, log }: MoveLoginPorts,
  session: Session,
  before: string | null,
  now: string,
): Promise<void> {
  const old = [before, session.login].filter((login): login is string => login?.includes('@') ?? false);
  const moved = await accounts.withKeys(session, async (): Promise<Result<null>> =>
    old.length === 0 ? ok(null) : keys.moveLogin(session.id, session.supplier.id, old, now),
  );
  if (!moved.ok) log.warn('login not moved to the new address', { code: moved.error.code });
}
