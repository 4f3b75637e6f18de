import type { Account } from '#shared/ipc/sign-in.ts';
import { millisecondsOf, type Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Member } from '#shared/model/member.ts';
import type { Problem, SupplierFault } from '#shared/model/problem.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { isWrite, routes, type RouteName } from '#shared/supplier-api/routes.ts';
import type { Tokens } from '#shared/supplier-api/sign-in.ts';
import { sessionEnding, type SessionEnding } from '#electron/domain/session-endings.ts';
import { profileFor } from '#electron/domain/account-kinds.ts';
import { faultRefusal } from '#electron/domain/sign-in-outcome.ts';
import type { Clock } from '../ports/clock.ts';
import type { RouteResponse, RouteRequest, SupplierResponse } from '../ports/supplier-client.ts';
import { hostName, supplierCard, type SupplierEntry } from '../suppliers/suppliers.ts';
import { createIdempotencyKeys, exchangeKey, type PersistedKeys } from '../suppliers/idempotency-keys.ts';
import type { CacheKey } from './cache-key.ts';

/** An access token that ends within this is renewed before it is used. Milliseconds. */
const refreshMarginMs = 30_000;

export interface SessionStart {
  readonly id: AccountId;
  readonly supplier: SupplierEntry;
  readonly member: Member;
  /** The parsed login ID; null for a restored session. */
  readonly login: string | null;
  readonly staySignedIn: boolean;
  readonly signedInAt: Instant;
  readonly cacheKey: CacheKey;
  readonly cacheFile: string;
  /** Null when working offline, where only the password leads back to the supplier. */
  readonly refreshToken: string | null;
  readonly access: { readonly token: string; readonly expiresAt: Instant } | null;
  readonly state: Account['state'];
  /** Whether this account has been on this machine before. */
  readonly known: boolean;
}

export interface SessionPorts {
  /** Id of this installation, as at the sign-in. */
  readonly deskId: string;
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch;
  /** Stores new tokens if `mayStay`. Answers whether it stays signed in; refuses where they must not be used. */
  readonly storeTokens: (session: Session, tokens: Tokens, mayStay: boolean) => Promise<Result<boolean>>;
  readonly changed: () => void;
  readonly persistedKeys: (account: AccountId) => PersistedKeys;
  /** Called once when the session was ended by something else. */
  readonly onEnded: (session: Session, ending: SessionEnding) => void;
}

/** A request of a member; the session adds the token. */
export type SessionRequest<N extends RouteName> = Omit<RouteRequest<N>, 'accessToken'>;

/** Why a member's request failed: the supplier's fault, or a missing session. */
export type RequestFault = SupplierFault | { readonly kind: 'no-session'; readonly refusal: Refusal };

/** One member at one supplier, with the tokens of this sign-in, which go to the supplier only. */
export interface Session {
  readonly id: AccountId;
  readonly supplier: SupplierEntry;
  /** As the supplier returned it last. */
  readonly member: Member;
  readonly login: string | null;
  readonly staySignedIn: boolean;
  readonly signedInAt: Instant;
  readonly cacheKey: CacheKey;
  readonly cacheFile: string;
  readonly account: Account;
  /** Why it ended, if it was not ended here. */
  readonly ending: Refusal | null;
  /** A valid access token, refreshed first if needed. */
  accessToken(): Promise<Result<string>>;
  /** `fetch` as this member; a rejected access token is refreshed once. Throws like `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** Calls a route as this member; a rejected access token is refreshed once. Never throws for a fault of the supplier. */
  ask<N extends RouteName>(
    route: N,
    ...question: object extends SessionRequest<N> ? [] : [SessionRequest<N>]
  ): Promise<Result<RouteResponse<N>, RequestFault>>;
  /** Updates the member to what the supplier returned. */
  updateMember(member: Member): void;
  /** Ends it locally, after the supplier has ended it; the saved history stays open. */
  expire(ending: SessionEnding): void;
  /** Makes it end with this run; waits for tokens that are being written to the keychain (AS-75). */
  stopStayingSignedIn(): Promise<void>;
  /** Waits for a refresh in flight, so that no stored token is lost. */
  settled(): Promise<void>;
  /** Signs out at the supplier, if it can be reached, and forgets the tokens. */
  end(): Promise<void>;
}

/** Whether the supplier is unreachable now. Any other refusal appears when the person signs in. */
const isOutage = (fault: SupplierFault): boolean =>
  fault.kind !== 'problem' || ['outage', 'too-many-at-once', 'unexpected'].includes(fault.problem.reason);

export function createSession(first: SessionStart, ports: SessionPorts): Session {
  let { access, refreshToken, state, member, staySignedIn: isPersistent } = first;
  /** What the person chose: tried again at the next tokens, where these could not be stored. */
  let mayStay = isPersistent;
  // State of the session; the first tokens are not kept beside it.
  const start = { ...first, access: null, refreshToken: null };
  const supplier: SupplierEntry = {
    ...first.supplier,
    // What holds for this member (AS-5), by what the supplier says of itself and of them now.
    get profile() {
      return profileFor(first.supplier.profile, member.accountKind);
    },
  };
  let ending: Refusal | null = null;
  let refreshing: Promise<Result<string>> | null = null;
  let ended = false;
  const idempotencyKeys = createIdempotencyKeys(ports.persistedKeys(first.id));

  const setState = (next: Account['state']): void => {
    if (ended || state === next) return;
    state = next;
    ports.changed();
  };

  const expire = (by: SessionEnding): void => {
    access = null;
    refreshToken = null;
    if (ended || ending) return;
    ending = by.refusal;
    setState('expired');
    ports.onEnded(session, by);
  };
  const expireBecause = (problem: Problem): Refusal => {
    const by = sessionEnding(problem, ports.clock.now());
    expire(by);
    return ending ?? by.refusal;
  };
  const noSessionRefusal = (): Refusal =>
    ending ??
    refusal(
      state === 'from-file'
        ? 'import.no-supplier'
        : state === 'offline'
          ? 'session.offline'
          : 'session.expired',
    );

  const refresh = async (): Promise<Result<string>> => {
    if (refreshToken === null) return refused(noSessionRefusal());
    const answer = await start.supplier.client.ask('refresh', {
      body: { refreshToken, deskId: ports.deskId },
      key: exchangeKey(refreshToken),
    });
    if (answer.ok) {
      const { accessToken: token, accessExpiresAt: expiresAt } = answer.value;
      // Stored before the new pair is used for anything: until then the supplier repeats the exchange, after a crash too.
      const stays = await ports.storeTokens(session, answer.value, mayStay);
      if (ending) return refused(ending);
      // The sign-in has not ended: the next request exchanges the same token again.
      if (!stays.ok) return stays;
      refreshToken = answer.value.refreshToken;
      if (mayStay && isPersistent !== stays.value) {
        isPersistent = stays.value;
        if (!ended) ports.changed();
      }
      access = { token, expiresAt };
      if (ended) return refuse('session.expired');
      setState('signed-in');
      return ok(token);
    }
    if (ended) return refuse('session.expired');
    const fault = answer.error;
    if (fault.kind === 'problem' && fault.problem.reason === 'session-ended')
      return refused(expireBecause(fault.problem));
    // Without a reason a 401 can only mean the token: nothing else was sent.
    const denied =
      fault.kind === 'problem'
        ? ['token-revoked', 'token-expired'].includes(fault.problem.reason)
        : fault.kind === 'unexpected' && fault.status === 401;
    if (denied) {
      refreshToken = null;
      access = null;
      setState('expired');
      return refuse('session.expired');
    }
    // The token may or may not have been used: keep it, and retry when there is a network.
    setState(isOutage(fault) ? 'unreachable' : 'expired');
    return refused(faultRefusal(fault, { at: ports.clock.now(), host: hostName(start.supplier) }));
  };

  const accessToken = (): Promise<Result<string>> => {
    if (ended) return Promise.resolve(refuse('session.expired'));
    const now = millisecondsOf(ports.clock.now());
    if (access && millisecondsOf(access.expiresAt) - refreshMarginMs > now)
      return Promise.resolve(ok(access.token));
    refreshing ??= refresh().finally(() => {
      refreshing = null;
    });
    return refreshing;
  };

  const ask = async <N extends RouteName>(
    route: N,
    question: SessionRequest<N>,
    again: boolean,
  ): Promise<Result<RouteResponse<N>, RequestFault>> => {
    const token = await accessToken();
    if (!token.ok) return refused({ kind: 'no-session', refusal: token.error });
    // The type of the session's `ask` guarantees that the parts are those of the route.
    const client = start.supplier.client as {
      ask(route: N, question: unknown): SupplierResponse<RouteResponse<N>>;
    };
    const answer = await client.ask(route, { ...question, accessToken: token.value });
    if (answer.ok || answer.error.kind !== 'problem') return answer;
    const { problem } = answer.error;
    if (problem.reason === 'session-ended') {
      return refused({ kind: 'no-session', refusal: expireBecause(problem) });
    }
    if (problem.reason !== 'token-expired' && problem.reason !== 'token-revoked') return answer;
    // Another request may have refreshed it meanwhile.
    if (access?.token === token.value) access = null;
    return again ? ask(route, question, false) : refused({ kind: 'no-session', refusal: noSessionRefusal() });
  };

  const session: Session = {
    id: start.id,
    supplier,
    get member() {
      return member;
    },
    login: start.login,
    get staySignedIn() {
      return isPersistent;
    },
    signedInAt: start.signedInAt,
    cacheKey: start.cacheKey,
    cacheFile: start.cacheFile,
    get account(): Account {
      return {
        id: start.id,
        supplier: supplierCard(start.supplier),
        member,
        staySignedIn: isPersistent,
        state,
        signedInAt: start.signedInAt,
      };
    },
    get ending() {
      return ending;
    },
    accessToken,
    ask: (route, ...given) => {
      const question: { readonly key?: string } = given[0] ?? {};
      const send = (asked: object) => ask(route, asked as never, true);
      return isWrite(routes[route]) && question.key === undefined
        ? idempotencyKeys.send([route, question], (key) => send({ ...question, key }))
        : send(question);
    },
    updateMember: (now) => {
      if (JSON.stringify(now) === JSON.stringify(member)) return;
      member = now;
      if (!ended) ports.changed();
    },
    expire,
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
      // Another request may have refreshed it meanwhile.
      if (access?.token === sent) access = null;
      return send(again);
    },
    stopStayingSignedIn: async () => {
      isPersistent = false;
      mayStay = false;
      await refreshing;
    },
    settled: async () => void (await refreshing),
    end: async () => {
      // A sign-out needs an access token. Tokens of a refresh in flight belong to this sign-in too, and end with it.
      if (refreshToken !== null && state !== 'unreachable' && refreshing === null) await accessToken();
      ended = true;
      await refreshing;
      const token = access?.token;
      access = null;
      refreshToken = null;
      if (token) await start.supplier.client.ask('signOut', { accessToken: token });
    },
  };
  return session;
}
