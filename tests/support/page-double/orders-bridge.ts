import { unmanagedView } from '#shared/ipc/policy.ts';
import { notUpdated } from '#shared/ipc/updates.ts';
import type {
  CallInput,
  ParsedInput,
  CallName,
  CallOutput,
  DeskBridge,
  EventName,
  EventPayload,
} from '#shared/ipc/contract.ts';
import type { Job, SyncState } from '#shared/ipc/jobs.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import { instantOf } from '#shared/model/dates.ts';
import {
  accountIdSchema,
  jobIdSchema,
  profileIdSchema,
  supplierIdSchema,
  type AccountId,
} from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';
import { refusal, refuse, type RefusalCode } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { syntheticHistory, type SyntheticHistory } from './orders.ts';
import { defaultSettings } from '#shared/ipc/settings.ts';

/** What the page is to be shown. */
export interface HistoryScenario {
  readonly orders: number;
  readonly long?: boolean;
  readonly locale?: 'ja' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly accounts?: number;
  readonly sync?: 'fresh' | 'running' | 'never' | 'fetching' | 'offline' | 'expired' | 'refused';
  /** Refuses every search. */
  readonly refuse?: RefusalCode;
  /** Answers no search. */
  readonly silent?: boolean;
  /** Orders that could not be read. */
  readonly unreadable?: number;
  readonly unmappable?: number;
  readonly export?: 'running' | 'done' | 'refused';
}

type Handlers = {
  readonly [N in CallName]?: (
    input: ParsedInput<N>,
  ) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>;
};

export const accountAt = (index: number): AccountId => accountIdSchema.parse(String(index + 1).repeat(32));
const names = [
  { ja: 'アスクル法人', en: 'ASKUL for business', mark: 'ア' },
  { ja: 'アマノオンラインショップ', en: 'Amano Online Shop', mark: '天' },
  { ja: 'QUOカードPay', en: 'QUO Card Pay', mark: 'Q' },
] as const;

function accountOf(index: number): Account {
  const { mark, ...name } = names[index % names.length] as (typeof names)[number];
  return {
    id: accountAt(index),
    supplier: {
      id: supplierIdSchema.parse(`trial-${index}`),
      profile: profileIdSchema.parse(`profile-${index}`),
      name,
      mark,
      host: null,
      secure: true,
      identifierKinds: ['email'],
      identifierNames: {},
      identifierLabel: { ja: 'メールアドレス', en: 'E-mail address' },
      identifierExample: 'name@example.co.jp',
      historyYears: 3,
      staySignedIn: true,
      offers: { registration: true, passwordReset: true, idRecovery: true, account: true, mailedLinks: true },
      registration: { verifiesEmail: true, choosesPassword: true },
      resetAsksEmailAgain: false,
      mailDomains: [],
    },
    member: {
      id: 'm1',
      name: '佐藤 美咲',
      kana: 'サトウ ミサキ',
      email: 'sato@example.co.jp',
      role: 'buyer',
      department: { id: 'd1', name: '総務部' },
      company: { id: 'c1', name: '株式会社霞商事' },
    },
    staySignedIn: false,
    state: 'signed-in',
    signedInAt: instantOf(Date.now()),
  };
}

const jobOf = (kind: Job['kind'], values: Partial<Job>): Job => ({
  id: jobIdSchema.parse(`${kind === 'sync' ? '0' : '1'}0000000-0000-4000-8000-000000000000`),
  kind,
  account: null,
  state: 'running',
  done: 0,
  total: null,
  startedAt: instantOf(Date.now()),
  endedAt: null,
  secondsLeft: null,
  error: null,
  file: null,
  ...values,
});

const syncFailure = refusal('supplier.unreadable-answer', {
  at: instantOf(Date.UTC(2026, 10, 22, 1, 5)),
  params: { field: 'position' },
  said: ['18時に再開します。'],
  technical: 'HTTP 200 orders: misfit: position: wrong-type (string, null)',
});

/** A `window.desk` with a synthetic history behind it, for looking at the history and export pages. */
export function historyBridge(scenario: HistoryScenario): DeskBridge {
  const histories = new Map<string, SyntheticHistory>();
  const historyOf = (account: string) => {
    const known = histories.get(account) ?? syntheticHistory(scenario.orders, scenario.long);
    histories.set(account, known);
    return known;
  };
  const accounts = Array.from({ length: scenario.accounts ?? 1 }, (_, index) => accountOf(index));
  const results = new Map<string, { accounts: readonly AccountId[]; places: readonly number[] }>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const emit = <N extends EventName>(event: N, payload: EventPayload<N>) => {
    for (const listener of listeners.get(event) ?? [])
      (listener as (payload: EventPayload<N>) => void)(payload);
  };

  const syncOf = (account: AccountId): SyncState => {
    const kind = scenario.sync ?? 'fresh';
    const age = instantOf(Date.now() - 3 * 60_000);
    const running = kind === 'running' || kind === 'fetching';
    return {
      account,
      completeAsOf: kind === 'never' || kind === 'fetching' ? null : age,
      orders: scenario.orders,
      lines: scenario.orders * 3,
      unreadable: scenario.unreadable ?? 0,
      failure: kind === 'refused' ? syncFailure : null,
      job: running ? jobOf('sync', { account, done: 12_000, total: 60_000, secondsLeft: 42 }) : null,
    };
  };

  const handlers: Handlers = {
    'desk.start': () =>
      ok({
        version: '0.1.0',
        host: 'browser',
        platform: 'linux',
        vault: { state: 'ready', refusal: null },
        settings: { ...defaultSettings, locale: scenario.locale ?? 'ja', theme: scenario.theme ?? 'light' },
        notices: [],
        policy: unmanagedView,
        updates: notUpdated,
      }),
    'suppliers.list': () => ok(accounts.map(({ supplier }) => supplier)),
    'accounts.list': () => ok(accounts),
    'jobs.list': () => ok([]),
    'jobs.cancel': ({ job }) => {
      emit(
        'job.changed',
        jobOf(job.startsWith('0') ? 'sync' : 'export', {
          state: 'cancelled',
          endedAt: instantOf(Date.now()),
        }),
      );
      return ok(null);
    },
    'sync.state': ({ account }) => ok(syncOf(account)),
    'sync.start': ({ account }) => {
      if (scenario.sync === 'offline')
        return refuse('supplier.unreachable', { params: { host: 'order.example.co.jp' } });
      if (scenario.sync === 'expired') return refuse('session.expired');
      return ok(syncOf(account).job ?? jobOf('sync', { account, state: 'done' }));
    },
    'orders.search': (input) => {
      if (scenario.silent) return new Promise(() => {});
      if (scenario.refuse) return refuse(scenario.refuse);
      const first = input.accounts[0] as AccountId;
      const places = historyOf(first).search(input);
      const resultId = String(results.size);
      results.set(resultId, { accounts: input.accounts, places });
      const { lines, ...totals } = historyOf(first).totals(places);
      return ok({
        resultId,
        orders: places.length,
        lines,
        totals,
        notCounted: { orders: 0, taxIncluded: yen(0) },
        others: [],
        unreadable: scenario.unreadable ?? 0,
      });
    },
    'orders.rows': async ({ resultId, offset, limit }) => {
      const result = results.get(resultId);
      if (!result) return refuse('history.result-expired');
      await new Promise((resolve) => setTimeout(resolve, 8));
      return ok(
        result.places.slice(offset, offset + limit).map((place) => {
          const account = result.accounts[place % result.accounts.length] as AccountId;
          return historyOf(account).row(account, place);
        }),
      );
    },
    'orders.unreadable': () =>
      ok(
        Array.from({ length: scenario.unreadable ?? 0 }, (_, index) => ({
          id: `o${index}`,
          number: `EC20261120-${String(1000 + index)}`,
          fields: [
            { path: 'lines[0].quantity', fault: 'wrong-type', expected: 'number', found: 'object' } as const,
          ],
          at: instantOf(Date.now()),
        })),
      ),
    'orders.facets': ({ accounts: [first] }) => ok(historyOf(first as AccountId).facets()),
    'orders.get': ({ account, id }) => ok(historyOf(account).order(id)),
    'export.check': ({ format, granularity }) => {
      const unmappable = format === 'csv-cp932' ? (scenario.unmappable ?? 0) : 0;
      return ok({
        rows: granularity === 'line' ? scenario.orders * 3 : scenario.orders,
        unmappable,
        columns:
          unmappable === 0
            ? []
            : [
                { key: 'orderedBy' as const, characters: Math.ceil((unmappable * 2) / 3) },
                { key: 'product' as const, characters: Math.floor(unmappable / 3) || 1 },
              ],
        examples: Array.from({ length: Math.min(200, unmappable) }, (_, index) => ({
          row: 2 + index * 137,
          column: index % 3 === 0 ? '商品名' : '注文者',
          character: index % 3 === 0 ? '①' : '𠮷',
          codePoint: index % 3 === 0 ? 'U+2460' : 'U+20BB7',
          text: index % 3 === 0 ? '強力マグネット ①号 業務用セット(屋外・防水)20個入' : '髙𠮷 美咲',
        })),
      });
    },
    'export.start': () => {
      const total = scenario.orders * 3;
      const running = jobOf('export', { done: Math.floor(total * 0.42), total, secondsLeft: 6 });
      const made = {
        fileId: 'f1',
        name: '注文履歴_アスクル法人_2026-11-22.xlsx',
        folder: '/home/sato/ダウンロード',
        bytes: 48_200_000,
        rows: total,
      };
      if (scenario.export === 'refused')
        return refuse('export.cannot-write', { params: { file: '注文履歴.xlsx', reason: 'EACCES' } });
      setTimeout(() => {
        emit(
          'job.changed',
          scenario.export === 'done'
            ? {
                ...running,
                state: 'done',
                done: total,
                secondsLeft: null,
                endedAt: instantOf(Date.now()),
                file: made,
              }
            : running,
        );
      }, 30);
      return ok(running);
    },
    'files.open': () => refuse('file.not-found'),
  };

  return {
    async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
      const handler = handlers[name] as
        ((input: ParsedInput<N>) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>) | undefined;
      // The page under test passes every field, so there are no defaults to fill in here.
      return handler ? handler(input as ParsedInput<N>) : refuse('call.unknown');
    },
    on(event, listener) {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known);
      known.add(listener as (payload: never) => void);
      return () => known.delete(listener as (payload: never) => void);
    },
  };
}

declare global {
  interface Window {
    historyScenario?: HistoryScenario;
  }
}

/** Puts the double in the place of the desk; for a script that runs before the page's own. */
export function install(): void {
  Object.defineProperty(window, 'desk', {
    value: historyBridge(window.historyScenario ?? { orders: 300_000 }),
  });
}
