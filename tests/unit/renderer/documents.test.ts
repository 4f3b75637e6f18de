import { describe, expect, it } from 'vitest';
import type { CallInput, CallName } from '#shared/ipc/contract.ts';
import { calendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { AddresseeChoice } from '#shared/model/business-document.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { callDesk } from '#renderer/desk.ts';
import {
  countOrders,
  maxDocumentsPerJob,
  orderIds,
  type IssuableKind,
} from '#renderer/features/documents/issuable-orders.ts';
import { usePrinting } from '#renderer/features/documents/use-printing.ts';
import { resolveAddressee } from '#renderer/features/documents/document-request.ts';

const account = 'a'.repeat(32) as AccountId;

/** A desk that answers by the name of the call, and what it was asked. */
function deskWith(answers: Partial<Record<CallName, (input: never) => unknown>>) {
  const asked: (readonly [CallName, unknown])[] = [];
  const call = (async (name: CallName, input: unknown) => {
    asked.push([name, input]);
    return answers[name]!(input as never);
  }) as unknown as typeof callDesk;
  return { call, asked };
}

describe('printing a document', () => {
  const document = { number: 'R-00000007', of: { number: 'EC1' } };
  const sheets = [{ page: 1, pages: 1, marks: [] }];
  const wanted = {
    account,
    of: 'order',
    id: 'o1',
    kind: 'receipt',
    addressee: { key: 'company', honorific: 'onchu' },
  } satisfies CallInput<'documents.print'>;
  /** A page, and what was there when its dialog, or the host's, was open. */
  function pageWith(answers: Parameters<typeof deskWith>[0]) {
    let title = '注文履歴';
    const seen: string[] = [];
    const desk = deskWith({
      'documents.print': () => ok({ document, sheets, notArchived: null }),
      ...answers,
      'documents.print-sheets': (input) => {
        seen.push(`host ${title} ${printing.sheets.value.length}`);
        return answers['documents.print-sheets']?.(input) ?? ok({ printing: 'by-page' });
      },
    });
    const printing = usePrinting(
      {
        fontsReady: async () => seen.push('fonts'),
        title: { get: () => title, set: (next) => (title = next) },
        openDialog: () => seen.push(`page ${title} ${printing.sheets.value.length}`),
      },
      desk.call,
    );
    return { printing, seen, desk, titleNow: () => title };
  }

  it('AS-42 issues, shows the sheets, then opens the page’s dialog under the document’s number', async () => {
    const { printing, seen, titleNow } = pageWith({});
    expect(await printing.print(wanted)).toEqual({ document, how: 'printed' });
    expect(seen).toEqual(['fonts', 'host R-00000007 1', 'page R-00000007 1']);
    expect([titleNow(), printing.sheets.value, printing.busy.value]).toEqual(['注文履歴', [], false]);
  });

  it('leaves the dialog to a host that has one', async () => {
    const printed = pageWith({ 'documents.print-sheets': () => ok({ printing: 'printed' }) });
    expect((await printed.printing.print(wanted))?.how).toBe('printed');
    const cancelled = pageWith({ 'documents.print-sheets': () => ok({ printing: 'cancelled' }) });
    expect((await cancelled.printing.print(wanted))?.how).toBe('cancelled');
    expect([...printed.seen, ...cancelled.seen].filter((each) => each.startsWith('page'))).toEqual([]);
  });

  it('says what was refused, and leaves no sheets behind', async () => {
    const closed = pageWith({ 'documents.print': () => refuse('document.card-only') });
    expect(await closed.printing.print(wanted)).toBeNull();
    expect(closed.printing.refusal.value?.code).toBe('document.card-only');
    expect(closed.seen).toEqual([]);
    const broken = pageWith({ 'documents.print-sheets': () => refuse('document.not-printed') });
    expect(await broken.printing.print(wanted)).toBeNull();
    expect(broken.printing.refusal.value?.code).toBe('document.not-printed');
    expect([broken.titleNow(), broken.printing.sheets.value]).toEqual(['注文履歴', []]);
  });

  it('a second click while one is printed issues nothing', async () => {
    const { printing, desk } = pageWith({});
    const both = await Promise.all([printing.print(wanted), printing.print(wanted)]);
    expect(both[1]).toBeNull();
    expect(desk.asked.filter(([name]) => name === 'documents.print')).toHaveLength(1);
  });
});

describe('orders for several documents', () => {
  const receipt: IssuableKind = { kind: 'receipt', afterShipment: true, methods: ['card'] };
  const detail: IssuableKind = { kind: 'order-detail', afterShipment: false, methods: null };
  const span = { from: calendarDate('2026-10-01'), to: calendarDate('2026-10-31') };
  const history = (orders: number) =>
    deskWith({
      'orders.search': () => ok({ resultId: 'r', orders, lines: 0, totals: {} }),
      'orders.rows': ({ offset, limit }: { offset: number; limit: number }) =>
        ok(
          Array.from({ length: Math.max(0, Math.min(limit, orders - offset)) }, (_, index) => ({
            id: `o${offset + index}`,
          })),
        ),
    });

  it('AM-63 AM-64 are those that were shipped, paid in the way that the document is for', async () => {
    const { call, asked } = history(3);
    expect(await countOrders(account, receipt, span, call)).toEqual(ok(3));
    expect(asked[0]?.[1]).toMatchObject({
      accounts: [account],
      filter: { ...span, statuses: ['shipped', 'delivered'], payments: ['card'] },
    });
    await countOrders(account, detail, span, call);
    expect(asked[1]?.[1]).toMatchObject({ filter: { ...span, statuses: [], payments: [] } });
  });

  it('come all, window by window, and never more than can be saved in one go', async () => {
    for (const orders of [0, 1, 499, 500, 501, maxDocumentsPerJob, maxDocumentsPerJob + 1]) {
      const ids = await orderIds(account, detail, span, history(orders).call);
      expect(ids.ok && ids.value.length).toBe(Math.min(orders, maxDocumentsPerJob));
      expect(ids.ok && new Set(ids.value).size).toBe(Math.min(orders, maxDocumentsPerJob));
    }
  });

  it('a history that can’t be read is said', async () => {
    const { call } = deskWith({ 'orders.search': () => refuse('account.unknown') });
    expect(await orderIds(account, detail, span, call)).toMatchObject({ error: { code: 'account.unknown' } });
  });
});

describe('the addressee', () => {
  const choices: AddresseeChoice[] = [
    { key: 'company', name: '会社', department: null, honorific: 'onchu' },
    { key: 'person', name: '会社', department: '人', honorific: 'sama' },
  ];
  it('is the first one offered until another is chosen, and again when that is gone', () => {
    expect(resolveAddressee(choices, null)).toEqual({ key: 'company', honorific: 'onchu' });
    expect(resolveAddressee(choices, { key: 'person', honorific: 'onchu' })).toEqual({
      key: 'person',
      honorific: 'onchu',
    });
    expect(resolveAddressee(choices, { key: 'invoice', honorific: 'sama' })).toEqual({
      key: 'company',
      honorific: 'onchu',
    });
    expect(resolveAddressee([], null)).toBeNull();
  });
});
