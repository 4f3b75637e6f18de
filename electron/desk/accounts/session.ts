import type { Account } from '#shared/ipc/sign-in.ts';
import { millisecondsOf, type Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Member } from '#shared/model/member.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Tokens } from '#shared/supplier-api/session.ts';
import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import type { Clock } from '../ports/clock.ts';
import { hostName, supplierCard, type SupplierEntry } from '../suppliers/suppliers.ts';

/** An access token that ends sooner than this is renewed before it is used. Milliseconds. */
const renewBefore = 30_000;

export interface SessionStart {
  readonly id: AccountId;
  readonly supplier: SupplierEntry;
  readonly member: Member;
  readonly staySignedIn: boolean;
  readonly signedInAt: Instant;
  readonly cacheKey: string;
  readonly cacheFile: string;
  /** Null for somebody who works offline and has no way back to the supplier without the password. */
  readonly refreshToken: string | null;
  readonly access: { readonly token: string; readonly expiresAt: Instant } | null;
  readonly state: Account['state'];
}

export interface SessionPorts {
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
  /** Hears of new refresh tokens, so that those of people who stay signed in are kept. */
  readonly renewed: (session: Session, tokens: Tokens) => Promise<void>;
  readonly changed: () => void;
}

/** One person at one supplier, with the tokens of this sign-in. Tokens never leave it but towards the supplier. */
export interface Session {
  readonly id: AccountId;
  readonly supplier: SupplierEntry;
  readonly member: Member;
  readonly staySignedIn: boolean;
  readonly signedInAt: Instant;
  readonly cacheKey: string;
  readonly cacheFile: string;
  readonly account: Account;
  /** An access token that is good now, renewed first where needed. */
  accessToken(): Promise<Result<string>>;
  /** Sends requests as this member; a refused access token is renewed once. Throws like `fetch` when it can't. */
  readonly fetch: typeof globalThis.fetch;
  /** Waits for new tokens that are on their way: those of somebody who stays must not be lost. */
  settled(): Promise<void>;
  /** Tells the supplier, where it can be reached, and forgets the tokens. */
  end(): Promise<void>;
}

/** Whether the supplier can't be asked now. Any other refusal is for the person, who learns it by signing in. */
const isOutage = (fault: SupplierFault): boolean =>
  fault.kind !== 'problem' || ['outage', 'too-many-at-once', 'unexpected'].includes(fault.problem.reason);

export function createSession(start: SessionStart, ports: SessionPorts): Session {
  let { access, refreshToken, state } = start;
  let renewing: Promise<Result<string>> | null = null;
  let over = false;

  const become = (next: Account['state']): void => {
    if (over || state === next) return;
    state = next;
    ports.changed();
  };

  const renew = async (): Promise<Result<string>> => {
    if (refreshToken === null) return refuse(state === 'offline' ? 'session.offline' : 'session.expired');
    const answer = await start.supplier.client.refresh(refreshToken);
    if (answer.ok) {
      const { accessToken: token, accessExpiresAt: expiresAt } = answer.value;
      access = { token, expiresAt };
      refreshToken = answer.value.refreshToken;
      await ports.renewed(session, answer.value);
      if (over) return refuse('session.expired');
      become('signed-in');
      return ok(token);
    }
    if (over) return refuse('session.expired');
    const fault = answer.error;
    const denied =
      fault.kind === 'problem' && ['token-revoked', 'token-expired'].includes(fault.problem.reason);
    if (denied) {
      refreshToken = null;
      access = null;
      become('expired');
      return refuse('session.expired');
    }
    // Not known whether the token was used up on the way: it is kept, and tried again when there is a network.
    become(isOutage(fault) ? 'offline' : 'expired');
    return {
      ok: false,
      error: faultRefusal(fault, { at: ports.clock.now(), host: hostName(start.supplier) }),
    };
  };

  const accessToken = (): Promise<Result<string>> => {
    if (over) return Promise.resolve(refuse('session.expired'));
    const now = millisecondsOf(ports.clock.now());
    if (access && millisecondsOf(access.expiresAt) - renewBefore > now)
      return Promise.resolve(ok(access.token));
    renewing ??= renew().finally(() => {
      renewing = null;
    });
    return renewing;
  };

  const session: Session = {
    id: start.id,
    supplier: start.supplier,
    member: start.member,
    staySignedIn: start.staySignedIn,
    signedInAt: start.signedInAt,
    cacheKey: start.cacheKey,
    cacheFile: start.cacheFile,
    get account(): Account {
      return {
        id: start.id,
        supplier: supplierCard(start.supplier),
        member: start.member,
        staySignedIn: start.staySignedIn,
        state,
        signedInAt: start.signedInAt,
      };
    },
    accessToken,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const again = request.clone();
      let sent = '';
      const send = async (each: Request): Promise<Response> => {
        const token = await accessToken();
        if (!token.ok) throw new TypeError(token.error.code);
        sent = token.value;
        const headers = new Headers(each.headers);
        headers.set('authorization', `Bearer ${sent}`);
        return ports.fetch(new Request(each, { headers }));
      };
      const first = await send(request);
      if (first.status !== 401) return first;
      // Another request may have had it renewed meanwhile.
      if (access?.token === sent) access = null;
      return send(again);
    },
    settled: async () => {
      await renewing;
    },
    end: async () => {
      // A sign-out takes an access token. Tokens that are on their way belong to this sign-in too, and end with it.
      if (refreshToken !== null && state !== 'offline') await accessToken();
      over = true;
      await renewing;
      const token = access?.token;
      access = null;
      refreshToken = null;
      if (token) await start.supplier.client.signOut(token);
    },
  };
  return session;
}
