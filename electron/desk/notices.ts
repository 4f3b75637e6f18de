import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal, RefusalCode } from '#shared/model/refusal.ts';

interface NoticesPorts {
  /** What was found at the start, before there was a desk. */
  readonly ofStart: () => readonly Refusal[];
  /** Whether what is said of an account may be shown now: it is signed in, and not locked. */
  readonly isShown: (account: AccountId) => boolean;
  readonly changed: (list: Refusal[]) => void;
}

/**
 * What the desk found wrong on this machine, by its code; what concerns one account by the account as well, and only for
 * as long as its session lasts.
 */
export function createNotices({ ofStart, isShown, changed }: NoticesPorts) {
  const notices = new Map<string, { readonly account: AccountId | null; readonly notice: Refusal }>();
  const keyOf = (code: RefusalCode, account: AccountId | null): string => `${code} ${account ?? ''}`;
  /** Those that were ever given to a page, by the same keys. */
  const shown = new Set<string>();
  const list = (): Refusal[] => [
    ...[...notices].flatMap(([key, { account, notice }]) => {
      if (account !== null && !isShown(account)) return [];
      shown.add(key);
      return [notice];
    }),
    ...ofStart(),
  ];
  let last: readonly Refusal[] = [];
  /** Call when `isShown` may answer otherwise. */
  const update = (): void => {
    const now = list();
    if (now.length === last.length && now.every((notice, at) => notice === last[at])) return;
    last = now;
    changed(now);
  };
  return {
    list,
    update,
    /** Whether a page was ever given this of an account, also of one that is signed out by now. */
    wasShown: (code: RefusalCode, account: AccountId): boolean => shown.has(keyOf(code, account)),
    set: (notice: Refusal, account: AccountId | null = null): void => {
      notices.set(keyOf(notice.code, account), { account, notice });
      update();
    },
    delete: (code: RefusalCode, account: AccountId | null = null): void => {
      if (notices.delete(keyOf(code, account))) update();
    },
    /** Forgets what concerns an account: the next session must not see it. */
    forget: (account: AccountId): void => {
      for (const [key, each] of notices) if (each.account === account) notices.delete(key);
      update();
    },
  };
}

export type Notices = ReturnType<typeof createNotices>;
