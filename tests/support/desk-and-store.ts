import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { onTestFinished } from 'vitest';
import type { Policy } from '#electron/desk/ports/policy.ts';
import { createReferenceData } from '#electron/reference/reference.ts';
import {
  createEmbeddedStore,
  type EmbeddedStore,
  type TrialSupplier,
} from '#electron/suppliers/embedded/store.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import type { TrialAccountState } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf, type Instant } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import type { Role } from '#shared/model/member.ts';
import type { Keychain } from '#electron/vault/keychain.ts';
import { trialMailsSchema, type TrialMail } from '#shared/supplier-api/trial-mail.ts';
import { cheapCosts } from './cheap-costs.ts';
import { startDesk, type TestDesk } from './desk.ts';
import { storeTemplate } from './store-template.ts';
import { tempFolder } from './temp-folder.ts';

const secondMs = 1000;
export const minutes = (count: number): number => count * 60 * secondMs;

/** Thursday, 10:00:00 in Tokyo. */
export const defaultStart = '2026-10-01T01:00:00.000Z' as Instant;

/** A clock that stands still until a test moves it; desks and their store share it. */
export interface SharedClock {
  now(): Instant;
  /** Lets milliseconds pass; a negative number sets the clock back. */
  advance(milliseconds: number): void;
  set(instant: Instant): void;
}

function sharedClock(start: Instant): SharedClock {
  let now = Date.parse(start);
  return {
    now: () => instantOf(now),
    advance: (milliseconds) => void (now += milliseconds),
    set: (instant) => void (now = Date.parse(instant)),
  };
}

export const supplierOf = (id: string): SupplierId => id as SupplierId;
export const askul = supplierOf('askul-trial');
export const amano = supplierOf('amano-trial');
export const quocard = supplierOf('quocard-pay-trial');
export const plusMember = supplierOf('plus-member-trial');

/** What a person of the trial types to sign in. `who` is the name before the `@`, or the standing to look for. */
export function trialSignIn(supplier: SupplierId, who: string) {
  const found = trialAccounts.find(
    (each) =>
      each.supplier === supplier &&
      (each.person === who || each.accountState.kind === (who as TrialAccountState['kind'])),
  );
  if (!found) throw new Error(`nobody is ${who} at ${supplier}`);
  return {
    supplier,
    identifier: found.identifier.value,
    password: found.password,
    staySignedIn: false,
  };
}

export interface DeskAndStore {
  readonly store: EmbeddedStore;
  readonly clock: SharedClock;
  /** A first desk at the store, started with it. */
  readonly desk: TestDesk;
  /**
   * One more desk at the same store, as on another machine; `folder` for the same machine again. `clockAhead`: by how
   * many milliseconds its clock is wrong.
   */
  another(folder?: string, clockAhead?: number): Promise<TestDesk>;
  /** Changes one row of the store's file behind its back; fails where it is not one. */
  changeRow(sql: string, ...values: readonly string[]): void;
  /** Gives a member another role at the supplier, which tells nobody of it. */
  setRole(account: Account, role: Role): void;
  /** Mails of a supplier to an address, the latest first; all of them without one. */
  mails(supplier: SupplierId, to?: string): Promise<readonly TrialMail[]>;
  /** The link in the latest mail to an address; fails where there is none. */
  linkTo(supplier: SupplierId, to: string): Promise<string>;
  /** Every request that reached the store, as `POST /v1/sessions`. */
  readonly asked: string[];
  /**
   * Cuts the line to the store for requests that match, before or after the store has done its work. `late`: the
   * request is still on its way, and comes to the store with `arrive`. `never`: no answer comes, until the desk gives up.
   * `held`: the answer comes with `arrive`.
   */
  cut: { match(asked: string): boolean; when: 'before' | 'after' | 'late' | 'never' | 'held' } | null;
  /** Lets the late requests come to the store, and held answers to the desk. */
  arrive(): Promise<void>;
}

/** The link in a mail; fails where there is none, or more than one. */
export function linkFrom(mail: TrialMail | undefined): string {
  const [link, ...more] = mail?.links ?? [];
  if (link === undefined || more.length > 0)
    throw new Error(`not one link in “${mail?.subject ?? 'no mail'}”`);
  return link;
}

/** The temporary password in a mail (AS-16); fails where there is none. */
export function temporaryPasswordIn(mail: TrialMail | undefined): string {
  const password = /^仮パスワード: (\S+)$/m.exec(mail?.text ?? '')?.[1];
  if (password === undefined) throw new Error(`no temporary password in “${mail?.subject ?? 'no mail'}”`);
  return password;
}

/** Signs in with what `trialSignIn` gives. */
export const signInTrial = (
  desk: TestDesk,
  supplier: SupplierId,
  who: string,
  change: { readonly password?: string; readonly identifier?: string; readonly staySignedIn?: boolean } = {},
): Promise<Account> => desk.good('sign-in.start', { ...trialSignIn(supplier, who), ...change });

/**
 * One real store on a file of its own, and desks that reach it through their `fetch`: real caches, real threads, a
 * real keychain. All of them live by one clock, which stands still until the test moves it.
 */
export async function startDeskAndStore(
  options: {
    readonly start?: Instant;
    readonly lines?: number;
    /** By default those of the trial. */
    readonly suppliers?: readonly TrialSupplier[];
    /** One for all desks, instead of the real one. */
    readonly keychain?: Keychain;
    readonly policy?: Policy;
    /** Other threads than the desk’s own. */
    readonly workers?: NonNullable<Parameters<typeof startDesk>[0]>['workers'];
  } = {},
): Promise<DeskAndStore> {
  const clock = sharedClock(options.start ?? defaultStart);
  const file = join(tempFolder(), 'store.db');
  const { suppliers = trialSuppliers, lines = 600 } = options;
  // Templates are of the trial's suppliers; others are made by the store itself.
  if (suppliers === trialSuppliers)
    copyFileSync(storeTemplate({ lines, now: Date.parse(clock.now()) }), file);
  const store = createEmbeddedStore({
    file,
    lines,
    suppliers,
    clock: () => Date.parse(clock.now()),
    ...cheapCosts.store,
    isCommonPassword: createReferenceData().isCommonPassword,
  });
  onTestFinished(() => store.close());

  const state: Pick<DeskAndStore, 'asked' | 'cut'> = { asked: [], cut: null };
  const late: Request[] = [];
  const held: (() => void)[] = [];
  const entries = suppliers.map(({ id, name, profile }) => ({
    id,
    name,
    profile: profile.id,
    baseUrl: `http://store.invalid/${id}`,
  }));
  const profiles = suppliers.map(({ profile }) => profile);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const asked = `${request.method} ${new URL(request.url).pathname.replace(/^\/[^/]+/, '')}`;
    const cut = state.cut?.match(asked) ? state.cut.when : null;
    if (cut === 'late') late.push(request);
    if (cut === 'before' || cut === 'late') throw new TypeError('no line');
    state.asked.push(asked);
    if (cut === 'never')
      return new Promise((_, reject) =>
        request.signal.addEventListener('abort', () => reject(new TypeError('given up')), { once: true }),
      );
    // Held from now on, however long the store takes.
    const released = cut === 'held' ? new Promise<void>((resolve) => held.push(resolve)) : null;
    const answer = await store.fetch(request);
    await released;
    if (cut === 'after') throw new TypeError('the line broke');
    return answer;
  };
  const changeRow: DeskAndStore['changeRow'] = (sql, ...values) => {
    const db = new Database(file);
    const { changes } = db.prepare(sql).run(...values);
    db.close();
    if (changes !== 1) throw new Error(`${changes} rows: ${values.join()}`);
  };
  const another = async (folder?: string, clockAhead = 0): Promise<TestDesk> => {
    const desk = await startDesk({
      suppliers: entries,
      profiles,
      ...(options.workers && { workers: options.workers }),
      ...(options.keychain && { keychain: options.keychain }),
      ...(options.policy && { policy: options.policy }),
      fetch,
      clock: { now: () => instantOf(Date.parse(clock.now()) + clockAhead) },
      ...(folder === undefined ? {} : { folder }),
    });
    // Hours pass here in no time: nobody is to be signed out for sitting still, unless a test wants it.
    if (options.policy === undefined) await desk.good('settings.change', { idleMinutes: null });
    return desk;
  };

  const mails: DeskAndStore['mails'] = async (supplier, to) => {
    const answer = await store.fetch(`http://store.invalid/${supplier}/v1/trial/mails`);
    const { mails: all } = trialMailsSchema.parse(await answer.json());
    return to === undefined ? all : all.filter((mail) => mail.to === to);
  };
  return {
    store,
    clock,
    desk: await another(),
    another,
    changeRow,
    setRole: ({ member }, role) =>
      changeRow('UPDATE members SET role = ? WHERE public_id = ?', role, member.id),
    mails,
    linkTo: async (supplier, to) => linkFrom((await mails(supplier, to))[0]),
    asked: state.asked,
    arrive: async () => {
      for (const request of late.splice(0)) await store.fetch(request);
      for (const release of held.splice(0)) release();
    },
    get cut() {
      return state.cut;
    },
    set cut(cut) {
      state.cut = cut;
    },
  };
}
