import { z } from 'zod';
import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import type { ProxyState } from '#shared/ipc/proxy.ts';
import { instantOf, millisecondsOf } from '#shared/model/dates.ts';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { ProxySignIn } from '../ports/proxy.ts';
import type { Vault } from '../ports/vault.ts';
import type { Suppliers } from '../suppliers/suppliers.ts';
import type { Visits } from '../visits.ts';

/** Where it is in the keychain. */
const secretName = 'proxy/password';
const secretSchema = z.object({ proxy: z.string(), name: z.string(), password: z.string() });
function secretOf(kept: string): z.output<typeof secretSchema> | null {
  try {
    return secretSchema.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}
/** Wrong ones before there is a wait: companies lock an account after five or ten. */
const freeTries = 3;
/** How long the wait is. Milliseconds. */
const waitMs = 5 * 60_000;

export interface ProxyPorts {
  readonly proxySignIn: ProxySignIn;
  readonly vault: Vault;
  readonly suppliers: Suppliers;
  readonly values: () => ManagedValues;
  /** Whether nothing of a person may outlive this run. */
  readonly nobodyStays: () => boolean;
  readonly visits: Pick<Visits, 'isOver'>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Name and password for a proxy that asks: entered by a person, kept in the keychain under the one proxy that asked for
 * them, given to no other, and deleted as soon as that proxy refuses them.
 */
export function createProxyCalls(ports: ProxyPorts) {
  const { proxySignIn, vault, clock, log } = ports;
  let name: string | null = null;
  let saved = false;
  let wrong = { count: 0, at: 0 };

  const view = (): ProxyState => {
    const { proxyUserName } = ports.values();
    return {
      asked: proxySignIn.asked,
      name: proxyUserName ?? name,
      nameIsManaged: proxyUserName !== undefined,
      signedIn: proxySignIn.state === 'accepted',
      saved,
    };
  };

  const remove = async (): Promise<Result<null>> => {
    const gone = await vault.delete(secretName);
    if (gone.ok) saved = false;
    return gone;
  };
  /** One that the proxy no longer takes is not kept, so that a next start does not try it again. */
  const stop = proxySignIn.listen(() => {
    if (proxySignIn.state !== 'wrong' || !saved) return;
    log.warn('proxy refused what was saved');
    remove().then(
      (gone) => gone.ok || log.warn('what the proxy refused not deleted', { code: gone.error.code }),
      (error: unknown) => log.exception('proxy', error),
    );
  });

  /** Reads what is kept, once the keychain can be used. */
  const restore = async (): Promise<void> => {
    if (ports.nobodyStays()) return void (await remove());
    const kept = await vault.get(secretName);
    if (!kept.ok || kept.value === null || proxySignIn.state !== 'none') return;
    const secret = secretOf(kept.value);
    if (secret === null) return;
    const { proxyUserName } = ports.values();
    if (proxyUserName !== undefined && secret.name !== proxyUserName) return void (await remove());
    ({ name } = secret);
    saved = true;
    proxySignIn.use(secret);
  };

  /** Goes the way to suppliers until the proxy has said what it makes of the password. */
  const attempt = async (): Promise<Refusal | null> => {
    let last: Refusal | null = null;
    for (const { id } of ports.suppliers.cards()) {
      const entry = ports.suppliers.find(id);
      if (!entry.ok || entry.value.host === null) continue;
      const answer = await entry.value.client.ask('describe');
      if (proxySignIn.state !== 'given') return null;
      if (!answer.ok) last = faultRefusal(answer.error, { at: clock.now(), host: entry.value.host });
    }
    return last;
  };

  const signIn = async (given: {
    readonly name: string;
    readonly password: string;
  }): Promise<Result<ProxyState>> => {
    const { asked: proxy } = proxySignIn;
    // It may have waited for its turn until whoever typed it had left.
    if (proxy === null || ports.visits.isOver()) return refuse('proxy.not-asked');
    const now = millisecondsOf(clock.now());
    const left = wrong.at + waitMs - now;
    // A wait that is longer than any can be was begun by a clock that was wrong.
    if (wrong.count >= freeTries && left > 0 && left <= waitMs)
      return refuse('proxy.wait', { field: 'password', until: instantOf(wrong.at + waitMs) });
    ({ name } = given);
    proxySignIn.use({ proxy, ...given });
    const failed = await attempt();
    const { state } = proxySignIn;
    if (state === 'wrong') {
      wrong = { count: wrong.count >= freeTries ? 1 : wrong.count + 1, at: now };
      return refuse('proxy.wrong-password', { field: 'password', params: { proxy } });
    }
    if (state !== 'accepted') {
      proxySignIn.use(null);
      return failed === null ? refuse('proxy.not-asked') : refused(failed);
    }
    wrong = { count: 0, at: 0 };
    if (!ports.nobodyStays()) {
      const kept = await vault.set(secretName, JSON.stringify({ proxy, ...given }));
      if (!kept.ok) return kept;
      saved = true;
    }
    log.info('proxy sign-in', { saved });
    return ok(view());
  };

  const forget = async (): Promise<Result<ProxyState>> => {
    const gone = await remove();
    if (!gone.ok) return gone;
    name = null;
    proxySignIn.use(null);
    return ok(view());
  };

  /** What a person typed is used no more; what is kept goes as well with `deletes`. */
  const forgetPerson = async (deletes: boolean): Promise<void> => {
    name = null;
    proxySignIn.use(null);
    if (deletes) await remove();
  };

  let running: Promise<unknown> = Promise.resolve();
  const calls: Pick<CallHandlers, 'proxy.state' | 'proxy.sign-in' | 'proxy.forget'> = {
    'proxy.state': () => ok(view()),
    // One at a time: many at once would all be sent before the first is refused.
    'proxy.sign-in': (given) => {
      const next = running.then(() => signIn(given));
      running = next.catch(() => undefined);
      return next;
    },
    'proxy.forget': forget,
  };
  return { calls, view, restore, forgetPerson, stop };
}
