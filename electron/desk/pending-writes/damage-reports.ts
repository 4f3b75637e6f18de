import { isOffered } from '#electron/domain/access.ts';
import type { JournalDamage } from '#shared/ipc/pending-writes.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Gate } from '../gate/gate.ts';
import type { Journals } from '../ports/journal.ts';
import type { Log } from '../ports/log.ts';
import { kindOfRoute } from './write-kinds.ts';

/** How far back the supplier is asked when the keys are lost. Earlier writes are in the history. */
export const recentDays = 7;

interface DamageReportsPorts {
  readonly gate: Pick<Gate, 'session' | 'ask'>;
  readonly journals: Pick<Journals, 'damage' | 'restoreEntries' | 'forgetDamage'>;
  readonly log: Log;
  /** Accounts that are signed in. */
  readonly accounts: () => readonly AccountId[];
  /** Open writes of accounts that are not signed in, so that their supplier can't be asked yet. */
  readonly waiting: () => ReturnType<Journals['waiting']>;
  readonly changed: (damageReports: readonly JournalDamage[]) => void;
}

/** Damaged journals: reported until acknowledged. Where keys are lost, the supplier is asked for recent writes. */
export function createDamageReports({ gate, journals, log, accounts, waiting, changed }: DamageReportsPorts) {
  /** Accounts whose waiting writes were acknowledged; they are reported again at the next start. */
  const seen = new Set<AccountId>();
  /** Why the supplier could not be asked when it was last tried. */
  const refusals = new Map<AccountId, Refusal>();

  /** As it was last read from the keychain. That may take a while, and no order waits for it. */
  let signedOutJournals: Awaited<ReturnType<typeof waiting>> = [];
  let latestRefresh: Promise<void> = Promise.resolve();
  /** Looks it up. A slow look that began earlier does not replace what a later one found. */
  const refresh = (): Promise<void> => {
    const mine: Promise<void> = waiting().then((found) => {
      if (latestRefresh !== mine) return latestRefresh;
      signedOutJournals = found;
    });
    latestRefresh = mine;
    return mine;
  };
  const known = async (): Promise<readonly JournalDamage[]> => {
    const found: JournalDamage[] = [];
    for (const account of accounts()) {
      const damage = await journals.damage(account);
      if (!damage.ok)
        found.push({ account, at: null, lost: 'unreadable', found: null, refusal: damage.error });
      else if (damage.value && !damage.value.quiet) {
        const { at, lost, found: known, ask } = damage.value;
        found.push({
          account,
          at,
          lost,
          found: known,
          refusal: ask ? (refusals.get(account) ?? null) : null,
        });
      }
    }
    for (const { account, open } of signedOutJournals) {
      if (!seen.has(account)) found.push({ account, at: null, lost: 'owner', found: open, refusal: null });
    }
    return found;
  };

  let lastNotified = '[]';
  const logged = new Set<string>();
  const notify = async (): Promise<void> => {
    const now = await known();
    const text = JSON.stringify(now);
    if (text === lastNotified) return;
    lastNotified = text;
    for (const { account, at, lost, refusal } of now) {
      const name = `${account} ${at} ${lost}`;
      if (logged.has(name)) continue;
      logged.add(name);
      log.warn('journal damaged', { account, lost, ...(refusal && { code: refusal.code }) });
    }
    changed(now);
  };

  return {
    list: async (): Promise<readonly JournalDamage[]> => {
      await refresh();
      // A list that the page requested counts as sent: it is notified when the list changes afterwards.
      await notify();
      return known();
    },
    notify,
    /** Call when the set of signed-in accounts has changed. */
    accountsChanged: async (): Promise<void> => {
      await refresh();
      await notify();
    },
    /** Asks the supplier for recent writes, where the keys of open writes are lost. */
    ask: async (account: AccountId): Promise<void> => {
      const damage = await journals.damage(account);
      if (!damage.ok || !damage.value?.ask) return;
      const session = gate.session(account);
      if (!session.ok) return;
      const recent = isOffered(session.value.supplier.profile, 'buying')
        ? await gate.ask(session.value, 'recentWrites', { query: { days: recentDays } })
        : ok({ writes: [], more: false });
      if (!recent.ok) {
        refusals.set(account, recent.error);
        return;
      }
      refusals.delete(account);
      // It lists the latest only, and has no further page.
      if (recent.value.more) log.warn('more recent writes than the supplier lists', { account });
      const taken = await journals.restoreEntries(
        account,
        recent.value.writes.flatMap(({ key, route, at }) => {
          const what = kindOfRoute(route);
          return what ? [{ key, what, at }] : [];
        }),
      );
      if (!taken.ok) log.warn('journal not brought up to date', { code: taken.error.code });
    },
    seen: async (account: AccountId): Promise<Result<null>> => {
      if (!gate.session(account).ok) {
        // For an account that is not signed in, only what was reported can be acknowledged.
        if (!signedOutJournals.some((each) => each.account === account))
          return refuse('account.unknown', { field: 'account' });
        seen.add(account);
        await notify();
        return ok(null);
      }
      const forgotten = await journals.forgetDamage(account);
      await notify();
      return forgotten;
    },
  };
}
export type DamageReports = ReturnType<typeof createDamageReports>;
