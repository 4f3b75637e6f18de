import { signInRefusal } from '#electron/domain/sign-in-outcome.ts';
import type { Host } from '#electron/host/host.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { refused, type Result } from '#shared/model/result.ts';
import { offeredAt } from '../gate/offered-at.ts';
import type { Clock } from '../ports/clock.ts';
import type { PageSignIn, SingleSignOn } from '../ports/single-sign-on.ts';
import { hostName, type Suppliers } from '../suppliers/suppliers.ts';
import type { CompleteSignIn } from './complete-sign-in.ts';

export interface PageSignInPorts {
  readonly suppliers: Suppliers;
  readonly singleSignOn: SingleSignOn;
  readonly host: Pick<Host, 'openExternal'>;
  readonly clock: Clock;
  readonly deskId: string;
  readonly completeSignIn: CompleteSignIn;
}

/** Signing in on the supplier's own page, in the system's browser. One at a time: another ends the one before. */
export function createPageSignIn(ports: PageSignInPorts) {
  const { suppliers, singleSignOn, host, clock, deskId, completeSignIn } = ports;
  let waiting: PageSignIn | null = null;
  const cancel = (): void => {
    waiting?.cancel();
    waiting = null;
  };
  const start = async (supplier: string, staySignedIn: boolean): Promise<Result<Account>> => {
    const entry = offeredAt(suppliers, supplier, 'signInWithIdToken');
    if (!entry.ok) return entry;
    const { profile, client } = entry.value;
    cancel();
    const begun = await singleSignOn.begin(profile.singleSignOn!);
    if (!begun.ok) return begun;
    waiting = begun.value;
    const opened = await host.openExternal(begun.value.address);
    if (!opened.ok) {
      cancel();
      return opened;
    }
    const token = await begun.value.ended;
    if (waiting === begun.value) waiting = null;
    if (!token.ok) return token;
    const answer = await client.ask('signInWithIdToken', { body: { ...token.value, deskId } });
    if (!answer.ok)
      return refused(
        signInRefusal(profile, answer.error, {
          at: clock.now(),
          host: hostName(entry.value),
          onPage: true,
        }),
      );
    const { member, tokens } = answer.value;
    return completeSignIn({
      supplier: entry.value,
      login: null,
      password: null,
      staySignedIn,
      member,
      tokens,
      cacheKey: null,
    });
  };
  return { start, cancel };
}
