import { checkPassword, parseIdentifier } from '#electron/domain/login-identifier.ts';
import { passwordTraits } from '#electron/domain/password-traits.ts';
import { incompleteSignInRefusal, signInRefusal } from '#electron/domain/sign-in-outcome.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import type { ParsedIdentifier } from '#shared/model/member.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { refused, type Result } from '#shared/model/result.ts';
import type { SignInResponse } from '#shared/supplier-api/sign-in.ts';
import { routeRefusal } from '../gate/route-refusal.ts';
import type { FailedSignIns } from '../help/failed-sign-ins.ts';
import type { Clock } from '../ports/clock.ts';
import { flowExpiry, type SignInAttempt, type Flows } from '../recovery/flows.ts';
import { clockOffset, toLocalClock } from '../suppliers/clock-offset.ts';
import { hostName, type SupplierEntry, type Suppliers } from '../suppliers/suppliers.ts';
import type { Visits } from '../visits.ts';
import type { AccountKeys } from './account-keys.ts';
import { copyCacheKey, type CacheKey } from './cache-key.ts';
import type { CompleteSignIn } from './complete-sign-in.ts';
import { createRefusedIds } from './refused-ids.ts';

export interface Credentials {
  readonly supplier: string;
  /** As typed. */
  readonly identifier: string;
  /** As typed; never trimmed, never normalised. */
  readonly password: string;
}

export interface SignInPorts {
  readonly suppliers: Suppliers;
  readonly keys: AccountKeys;
  readonly clock: Clock;
  readonly flows: Flows;
  readonly failedSignIns: Pick<FailedSignIns, 'remember' | 'forget'>;
  readonly completeSignIn: CompleteSignIn;
  readonly deskId: string;
  readonly visits: Pick<Visits, 'isOver'>;
  /** The language of requested mails. */
  readonly locale: () => Locale;
}

/** How long a flow lasts at least by this desk's own clock, where the profile says nothing. Minutes. */
const minMinutes = 15;

/** Signing in, and completing a sign-in that needs another step. */
export function createSignIn(ports: SignInPorts) {
  const { suppliers, keys, clock, flows, failedSignIns, completeSignIn, deskId } = ports;
  const refusedIds = createRefusedIds(clock);

  const refusalOf = async (entry: SupplierEntry, fault: SupplierFault, login: string): Promise<Refusal> => {
    const context = { at: clock.now(), host: hostName(entry) };
    const first = signInRefusal(entry.profile, fault, context);
    if (first.code !== 'sign-in.mismatch') return first;
    const repeated = refusedIds.again(entry.id, login);
    // AS-83: the same code has been seen in outages, so a mismatch is reported as one only while the supplier is up.
    const described = entry.profile.signIn.mismatchSeenInOutages ? await entry.client.ask('describe') : null;
    const unwell = described !== null && (!described.ok || described.value.notice?.level === 'outage');
    return signInRefusal(entry.profile, fault, {
      ...context,
      repeated,
      statusCheck: unwell ? 'failed' : 'passed',
    });
  };

  /** The key that the old password opened, so that a new password does not lose the history. */
  const previousCacheKey = async (
    entry: SupplierEntry,
    login: string,
    password: string,
  ): Promise<CacheKey | null> => {
    const opened = await keys.unsealOfflineAccess(entry.id, login, password);
    return opened.ok ? opened.value.offlineAccess.cacheKey : null;
  };

  /** Continues after a correct password: signed in, or a flow with another step. */
  const continueSignIn = async (
    entry: SupplierEntry,
    answer: SignInResponse,
    attempt: SignInAttempt,
    password: string,
    cacheKey: CacheKey | null,
  ): Promise<Result<Account>> => {
    if (answer.outcome === 'signed-in') {
      const { member, tokens } = answer;
      const { login, staySignedIn } = attempt;
      return completeSignIn({ supplier: entry, login, password, staySignedIn, member, tokens, cacheKey });
    }
    const now = clock.now();
    const refusal = incompleteSignInRefusal(entry.profile, answer, { at: now });
    if (answer.outcome === 'two-step-pending') {
      const minutes = entry.profile.signIn.twoStep?.linkMinutes ?? minMinutes;
      const content = { ...attempt, challengeId: answer.challengeId, password };
      const flow = flows.begin('two-step', content, flowExpiry(answer.expiresAt, now, minutes));
      return refused({ ...refusal, flow });
    }
    const content = {
      ...attempt,
      changeToken: answer.changeToken,
      cacheKey: cacheKey ? copyCacheKey(cacheKey) : await previousCacheKey(entry, attempt.login, password),
    };
    const until = flowExpiry(answer.expiresAt, now, minMinutes);
    return refused({ ...refusal, flow: flows.begin('password-change', content, until) });
  };

  const ask = async (
    entry: SupplierEntry,
    attempt: SignInAttempt,
    password: string,
    cacheKey: CacheKey | null,
  ): Promise<Result<Account>> => {
    // It may have waited for its turn, or set a new password, until whoever typed it had left.
    if (ports.visits.isOver()) return refuse('sign-in.left');
    const { identifierKind: kind, login } = attempt;
    const answer = await entry.client.ask('signIn', {
      body: {
        identifier: { kind, value: login },
        password,
        deskId,
        returnTo: entry.id,
        locale: ports.locale(),
      },
    });
    if (!answer.ok) {
      const asRefused = await refusalOf(entry, answer.error, login);
      // A lock ends after the time it lasts, whatever this machine's clock says.
      const why =
        asRefused.until === undefined
          ? asRefused
          : { ...asRefused, until: toLocalClock(asRefused.until, clockOffset(entry, clock)) };
      // What was never saved here can't be looked at offline.
      const canWorkOffline =
        why.next.includes('work-offline') && (await keys.offlineAccountOf(entry.id, login)) !== null;
      return refused(
        canWorkOffline ? why : { ...why, next: why.next.filter((step) => step !== 'work-offline') },
      );
    }
    refusedIds.forget(entry.id, login);
    failedSignIns.forget(entry.id);
    // This sign-in replaces one that is still waiting (QC-20).
    flows.endSignIns(entry.id, login);
    return continueSignIn(entry, answer.value, attempt, password, cacheKey);
  };

  const read = (entry: SupplierEntry, { identifier, password }: Credentials): Result<ParsedIdentifier> => {
    const parsedIdentifier = parseIdentifier(entry.profile, identifier);
    if (!parsedIdentifier.ok) return parsedIdentifier;
    const checked = checkPassword(password);
    return checked.ok ? parsedIdentifier : checked;
  };

  return {
    read,
    start: async (typed: Credentials & { readonly staySignedIn: boolean }): Promise<Result<Account>> => {
      const found = suppliers.find(typed.supplier);
      if (!found.ok) return found;
      const entry = found.value;
      const parsedIdentifier = read(entry, typed);
      const answer = parsedIdentifier.ok
        ? await ask(
            entry,
            {
              supplier: entry.id,
              login: parsedIdentifier.value.value,
              identifierKind: parsedIdentifier.value.kind,
              staySignedIn: typed.staySignedIn,
            },
            typed.password,
            null,
          )
        : parsedIdentifier;
      if (!answer.ok && answer.error.flow === undefined) {
        failedSignIns.remember(entry.id, {
          identifierTyped: typed.identifier,
          parsedIdentifier: parsedIdentifier.ok ? parsedIdentifier.value : null,
          refusal: answer.error,
          passwordTraits: passwordTraits(entry.profile.passwords.policy, typed.password),
          at: clock.now(),
        });
      }
      return answer;
    },

    /**
     * Completes the sign-in that waits for this link (QC-16). It has to be one of this
     * desk and this run: the supplier needs the challenge that only this desk has (QC-18). Refuses `link.no-pending-sign-in`,
     * `link.expired`, `link.used`, `link.wrong-device`, `link.invalid`.
     */
    completeTwoStep: async (entry: SupplierEntry, token: string): Promise<Result<Account>> => {
      const complete = (challengeId: string) =>
        entry.client.ask('completeTwoStep', { body: { challengeId, token, deskId } });
      const linkRefusal = (fault: SupplierFault) =>
        routeRefusal(entry, 'completeTwoStep', fault, clock.now());

      let elsewhere: Refusal | null = null;
      for (const { id, content } of flows.at('two-step', entry.id)) {
        const { challengeId, password, ...attempt } = content;
        const answer = await complete(challengeId);
        if (answer.ok) {
          flows.complete(id);
          return continueSignIn(entry, answer.value, attempt, password, null);
        }
        const refusal = linkRefusal(answer.error);
        // The link belongs to another waiting sign-in, or to none.
        if (refusal.code !== 'link.wrong-device') return refused(refusal);
        elsewhere = refusal;
      }
      for (const { challengeId } of flows.finishedChallenges(entry.id)) {
        const answer = await complete(challengeId);
        if (answer.ok) {
          // The supplier's clock is behind: the password was already dropped here, so it can't be completed.
          if (answer.value.outcome === 'signed-in')
            await entry.client.ask('signOut', { accessToken: answer.value.tokens.accessToken });
          return refuse('flow.expired');
        }
        const refusal = linkRefusal(answer.error);
        if (refusal.code !== 'link.wrong-device') return refused(refusal);
        elsewhere ??= refusal;
      }
      return elsewhere ? refused(elsewhere) : refuse('link.no-pending-sign-in');
    },

    /** Signs in with the password that was just set, replacing the sign-in that required it (AS-17). */
    again: (entry: SupplierEntry, attempt: SignInAttempt, password: string, cacheKey: CacheKey | null) =>
      ask(entry, attempt, password, cacheKey),
  };
}

export type SignIn = ReturnType<typeof createSignIn>;
