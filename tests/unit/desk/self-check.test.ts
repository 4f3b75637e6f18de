import { describe, expect, it } from 'vitest';
import { createSelfCheck, type SelfCheckPorts } from '#electron/desk/help/self-check.ts';
import type { SelfCheckStep } from '#shared/ipc/self-check.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { ok, refused } from '#shared/model/result.ts';

const now = Date.parse('2026-11-28T01:00:00Z');
const gigabyte = 1024 ** 3;

/** A machine, as far as the self-check looks at it. */
interface Machine {
  readonly disk?: { readonly free: number; readonly writable: boolean };
  readonly printers?: readonly { readonly name: string; readonly displayName: string }[] | null;
  readonly named?: readonly string[];
  /** Whether the history of each person who is signed in can be opened. */
  readonly histories?: readonly boolean[];
  /** What the supplier’s server says of the time; null where it says nothing. */
  readonly date?: string | null;
  readonly https?: boolean;
  readonly fails?: 'certificate';
}

async function finds(check: SelfCheckStep['check'], machine: Machine): Promise<SelfCheckStep> {
  const { disk = { free: 100 * gigabyte, writable: true }, printers = [], named, histories = [] } = machine;
  const entry = {
    id: 'supplier',
    name: { ja: '供給元', en: 'Supplier' },
    host: 'api.supplier.example',
    baseUrl: `${machine.https === false ? 'http' : 'https'}://api.supplier.example`,
    client: {
      ask: async () =>
        machine.fails === undefined
          ? ok({})
          : refused<SupplierFault>({ kind: 'unreachable', host: '', because: machine.fails }),
    },
  };
  const ports = {
    host: { printers: async () => printers },
    vault: { state: { state: 'ready', refusal: null } },
    histories: {
      state: async (id: number) => (histories[id] ? ok({}) : refuse('file.not-found')),
    },
    accounts: { list: () => histories.map((_, id) => ({ id })) },
    suppliers: { cards: () => [entry], find: () => ok(entry) },
    policy: {
      values: () => (named ? { printers: named } : {}),
      view: () => ({ scope: null, managed: [], notices: [] }),
    },
    machine: { disk: async () => disk },
    updates: { view: () => ({ now: { state: 'failed', refusal: refusal('policy.updates') } }) },
    clock: { now: () => instantOf(now) },
    fetch: async () => new Response(null, { headers: machine.date ? { date: machine.date } : {} }),
    version: '1.0.0',
    platform: 'linux',
  } as unknown as SelfCheckPorts;
  const { 'self-check.run': run } = createSelfCheck(ports);
  const steps = await run({ fontsLoaded: true });
  if (!steps.ok) throw new Error(steps.error.code);
  return steps.value.find((step) => step.check === check)!;
}

const office = { name: 'office_a4_2f', displayName: 'Office A4' };
const fast = new Date(now + 150_000).toUTCString();

describe('the self-check finds', () => {
  it.each<[SelfCheckStep['check'], string, SelfCheckStep['finding'], string, Machine]>([
    ['disk', 'that nothing can be written', 'problem', '', { disk: { free: gigabyte, writable: false } }],
    ['disk', 'that it is nearly full', 'caution', '1', { disk: { free: 1.5 * gigabyte, writable: true } }],
    ['disk', 'space enough', 'good', '100', {}],
    ['clock', 'that it is minutes off', 'problem', '3', { date: fast }],
    ['clock', 'that it is right', 'good', '0', { date: new Date(now).toUTCString() }],
    ['clock', 'no time to compare with', 'not-run', '', { date: null }],
    ['database', 'a history that cannot be opened', 'problem', '', { histories: [true, false] }],
    ['database', 'every history', 'good', '2', { histories: [true, true] }],
    ['database', 'nobody signed in', 'not-run', '', {}],
    ['certificates', 'one that is not trusted', 'problem', '1', { fails: 'certificate' }],
    ['certificates', 'those that are', 'good', '1', {}],
    ['certificates', 'none to look at', 'not-run', '', { https: false }],
    ['printers', 'none', 'caution', '', {}],
    ['printers', 'some', 'good', '1', { printers: [office] }],
    ['printers', 'that only a browser knows them', 'not-run', '', { printers: null }],
    [
      'printers',
      'the one the policy names, by the system’s name',
      'good',
      '1',
      {
        printers: [office],
        named: ['Gone', 'office_a4_2f'],
      },
    ],
    [
      'printers',
      'the one the policy names, as people see it',
      'good',
      '1',
      {
        printers: [office],
        named: ['Office A4'],
      },
    ],
    ['printers', 'that none of those is there', 'problem', '', { printers: [office], named: ['Office'] }],
  ])('of the %s %s', async (check, _what, finding, said, machine) => {
    const step = await finds(check, machine);
    expect(step.finding).toBe(finding);
    expect(step.text.ja).toContain(said);
    expect(step.text.ja).not.toContain('{');
  });
});
