import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createEmbeddedStore, type EmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { cheapCosts } from '#tests/support/cheap-costs.ts';
import { storeTemplate } from '#tests/support/store-template.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { allChecks } from '../../../scripts/conformance/checks/all.ts';
import type { Level } from '../../../scripts/conformance/kit.ts';
import { runKit } from '../../../scripts/conformance/run-kit.ts';
import { checkTexts, type CheckId } from '../../../scripts/conformance/messages.ts';
import { exitCodeOf, reportText } from '../../../scripts/conformance/report.ts';
import { untestedTexts } from '../../../scripts/conformance/untested.ts';
import { account } from '../supplier-api/store.ts';
import {
  amountsIn,
  apiDocument,
  changing,
  history,
  problem,
  stating,
  withFault,
  type Loose,
  type PlantedFault,
} from './broken-store.ts';
import { buyingFaults } from './buying-faults.ts';
import { askulRules, furtherFaults } from './further-faults.ts';
import { historyFaults } from './history-faults.ts';
import { orderFaults } from './order-faults.ts';
import { refreshFaults } from './refresh-faults.ts';

let opened: EmbeddedStore | null = null;
/** One small store for the whole file: every run of the kit looks at what it did itself. */
function store(): EmbeddedStore {
  if (opened) return opened;
  const file = join(tempFolder(), 'store.sqlite');
  copyFileSync(storeTemplate({ lines: 1_500, seed: 7, cheapPasswords: true }), file);
  opened = createEmbeddedStore({ file, ...cheapCosts.store });
  return opened;
}
afterAll(() => opened?.close());

interface Run {
  readonly supplier?: string;
  readonly person?: string;
  readonly write?: boolean;
  readonly levels?: readonly Level[];
  readonly position?: string;
  readonly fault?: PlantedFault;
  /** All by default. */
  readonly checks?: typeof allChecks;
}

const direct: Pick<PlantedFault, 'plant'> = { plant: () => (_, forward) => forward() };
function run({
  supplier = 'askul-trial',
  person = 'takahashi.kazuo',
  write = true,
  levels,
  position,
  fault,
  checks = allChecks,
}: Run = {}) {
  const { identifier, password } = account(supplier, person);
  const url = `http://store.invalid/${supplier}`;
  return runKit(
    {
      document: apiDocument,
      url,
      identifier,
      password,
      write,
      ...(levels && { levels }),
      ...(position !== undefined && { position }),
      // A busy machine is no slow supplier.
      slowMs: fault?.slowMs ?? 60_000,
      fetch: withFault(fault ?? direct, url, store().fetch),
    },
    checks,
  );
}

describe('the embedded store passes', () => {
  it.each([
    ['askul-trial', 'takahashi.kazuo', ['History', 'Buy', 'Documents', 'Quotes', 'Account']],
    ['amano-trial', 'suzuki.daiki', ['History', 'Buy', 'Documents', 'Quotes', 'Account']],
    ['quocard-pay-trial', 'saito.yuko', ['History', 'Buy', 'Documents', 'Quotes', 'Account']],
    ['qoo10-qcash-trial', 'sasaki.ren', ['History', 'Documents', 'Account', 'Prepaid']],
    ['plus-member-trial', 'kobayashi.yui', ['History', 'Account']],
  ] as const)('%s at every level that it offers', async (supplier, person, offered) => {
    const result = await run({ supplier, person });
    expect(result.levels.flatMap(({ findings }) => findings)).toEqual([]);
    expect(result.levels.filter(({ outcome }) => outcome === 'passed').map(({ level }) => level)).toEqual(
      offered,
    );
    expect(exitCodeOf(result)).toBe(0);
  });

  /** The same without keys whose value is null, as many servers write it. */
  const withoutNulls = (value: Loose): Loose => {
    if (Array.isArray(value)) return value.map(withoutNulls);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([, each]) => each !== null);
    return Object.fromEntries(kept.map(([key, each]) => [key, withoutNulls(each)]));
  };

  it('also where it leaves out everything that is null', async () => {
    const plant: PlantedFault['plant'] = () => async (_call, forward) => {
      const answer = await forward();
      return { ...answer, body: withoutNulls(answer.body) };
    };
    const fault: PlantedFault = { name: '', check: 'answer.schema', level: 'History', plant };
    const result = await run({ supplier: 'amano-trial', person: 'suzuki.daiki', fault });
    expect(result.stopped).toBeNull();
    expect(result.levels.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('also where it describes itself by rules, which are compared with what it answers', async () => {
    const fault = {
      ...direct,
      plant: stating(askulRules),
      name: '',
      check: 'rules.said',
      level: 'Buy',
    } as const;
    const result = await run({ fault, write: false });
    expect(result.levels.flatMap(({ findings }) => findings)).toEqual([]);
    expect(result.levels[0]!.untested.map(({ check }) => check)).not.toContain('rules.said');
  });

  it('however often it is asked on one day: nobody is locked by it', async () => {
    const checks = allChecks.filter(({ ids }) => ids.includes('sign-in.mismatch'));
    for (let times = 0; times < 7; times += 1) {
      const result = await run({ levels: [], checks });
      expect(result.levels.flatMap(({ findings }) => findings)).toEqual([]);
    }
  });

  it('an order in dollars and one with 銭 are as good as any other', async () => {
    const fault: PlantedFault = {
      name: '',
      check: 'orders.currency',
      level: 'History',
      plant: changing('orders', ({ orders }) => {
        for (const [index, order] of orders.entries()) {
          // Tax is rounded to the unit that is left, as each supplier does.
          if (index % 3 === 1) for (const money of amountsIn(order)) money.currency = 'USD';
          if (index % 3 === 2) for (const money of amountsIn(order)) money.amount /= 100;
        }
      }),
    };
    const result = await run({
      levels: ['History'],
      checks: allChecks.filter(({ ids }) => ids.includes('orders.arithmetic')),
      fault,
    });
    expect(result.levels.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('reading only, it orders nothing and says what was left out', async () => {
    const sent: string[] = [];
    const result = await run({
      write: false,
      fault: {
        ...direct,
        name: '',
        check: 'kit.stopped',
        level: 'Buy',
        plant: () => async (call, forward) => {
          const answer = await forward();
          if (answer.status < 300) sent.push(call.id);
          return answer;
        },
      },
    });
    expect(result.levels.find(({ level }) => level === 'Buy')).toMatchObject({
      outcome: 'passed',
      readOnly: true,
    });
    expect(sent).toContain('catalogue');
    for (const write of ['placeOrder', 'addToCart', 'changeCart', 'makeQuote', 'endSessions'])
      expect(sent).not.toContain(write);
    expect(reportText(result, '2026-04-05', 'en')).toContain('--write');
  });
});

const faults = [...orderFaults, ...historyFaults, ...refreshFaults, ...buyingFaults, ...furtherFaults];

describe('a planted fault is found', () => {
  it('there are ninety and more, each under a name of its own', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(90);
  });

  it('every check has a fault that it finds', () => {
    const covered = new Set(faults.map(({ check }) => check));
    expect(
      Object.keys(checkTexts).filter((check) => !covered.has(check as never) && check !== 'kit.stopped'),
    ).toEqual([]);
  });

  it.each(faults)('$check: $name', async (fault) => {
    const { level, check, path = /^/, warning } = fault;
    const result = await run({
      levels: [level],
      // The others were run with the whole store.
      checks: allChecks.filter((each) => each.level === level),
      fault,
      ...(level === 'Prepaid' && { supplier: 'qoo10-qcash-trial', person: 'sasaki.ren' }),
    });
    const findings = result.levels.flatMap((each) => each.findings);
    expect(findings.map((each) => each.check)).toContain(check);
    expect(findings.filter((each) => each.check === check && path.test(each.path))).not.toEqual([]);
    if (warning) expect(exitCodeOf(result)).toBe(0);
    else expect(exitCodeOf(result)).toBeGreaterThanOrEqual(10);
    // A report is saved and sent on.
    expect(JSON.stringify(findings)).not.toMatch(/token\\":\\"[^"\\]{12}/i);
  });
});

it('what a refusal lacks is named as that, and not as another refusal', async () => {
  const result = await run({
    levels: ['History'],
    fault: {
      ...historyFaults[0]!,
      plant: () => async (_, forward) => {
        const answer = await forward();
        if (answer.status >= 400) delete answer.body.code;
        return answer;
      },
    },
  });
  const [history] = result.levels;
  expect(history!.findings.map(({ check }) => check)).toContain('answer.problem');
  expect(history!.findings.filter(({ check }) => check !== 'answer.problem')).toEqual([]);
});

it('the report names the check, the operation, the JSON path and the values, in both languages', async () => {
  const result = await run({ levels: [], fault: orderFaults[0]! });
  for (const language of ['ja', 'en'] as const) {
    const text = reportText(result, '2026-04-05T00:00:00.000Z', language);
    expect(text).toContain(checkTexts['orders.arithmetic'][language]);
    expect(text).toMatch(
      /orders {2}GET \/v1\/orders\?limit=500 {2}\$\.orders\[0\]\.totals\.taxIncluded \([\w-]+\) {2}.+: \d+.+: \d+/,
    );
  }
  expect(exitCodeOf(result)).toBe(10);
});

/** Reports of a store with a fault, in both languages. */
async function reportsOf(plant: PlantedFault['plant']): Promise<readonly string[]> {
  const result = await run({ levels: [], fault: history('a fault', 'answer.schema', plant) });
  return (['ja', 'en'] as const).map((language) => reportText(result, '2026-04-05', language));
}

it('a finding about a page names the cursor that was sent', async () => {
  let sent = '';
  const reports = await reportsOf(() => async (call, forward) => {
    const cursor = call.query.get('cursor');
    if (call.id !== 'orders' || cursor === null || cursor.startsWith('conformance')) return forward();
    sent = cursor;
    return problem(400, 'bad-request');
  });
  expect(sent).not.toBe('');
  for (const report of reports) expect(report).toMatch(/orders {2}GET \/v1\/orders\?limit=\d+&cursor=\w/);
  for (const report of reports) expect(report).toContain(new URLSearchParams({ cursor: sent }).toString());
});

it('a status that is not described is told with what was asked and what was expected', async () => {
  const fault = historyFaults.find(({ check }) => check === 'answer.status')!;
  const [japanese, english] = await reportsOf(fault.plant);
  expect(japanese).toContain('signOut  DELETE /v1/sessions/current  応答: 200、期待: 204\n');
  expect(english).toContain('signOut  DELETE /v1/sessions/current  came: 200, expected: 204\n');
});

it('the values of a list are written once, however many are not of it', async () => {
  const reports = await reportsOf(
    changing('orders', ({ orders }) => orders.forEach((order: Loose) => (order.status = 'on its way'))),
  );
  for (const report of reports) {
    expect(report.split('].status').length).toBeGreaterThan(3);
    expect(report.split('waiting-approval, received, ')).toHaveLength(2);
  }
});

it.each([
  ['a bare 404', 'answer.bare-404', () => furtherFaults.find(({ check }) => check === 'answer.bare-404')!],
  [
    'a 404 of another type',
    'answer.problem',
    () =>
      history('', 'answer.problem', () => async (call, forward) => {
        if (!/quote|prepaid/i.test(call.id)) return forward();
        const answer = problem(404, 'not-offered');
        answer.headers.set('content-type', 'application/json');
        return answer;
      }),
  ],
] as const)(
  'levels that are left out with %s are not offered, and it is said once',
  async (_, check, faultOf) => {
    const result = await run({ levels: ['Quotes', 'Prepaid'], fault: faultOf() });
    const quotes = result.levels.find(({ level }) => level === 'Quotes')!;
    expect(quotes).toMatchObject({ outcome: 'not-offered', checks: 0, findings: [] });
    const said = result.levels.flatMap(({ findings }) => findings);
    expect(said.map((each) => [each.check, each.level])).toEqual([[check, 'History']]);
    expect(said[0]!.detail).toMatch(/\(× \d+\)$/);
    expect(exitCodeOf(result)).toBe(10);
  },
);

it('says what could not be tested, and what it would take', async () => {
  const reading = await run({ write: false, levels: ['Buy'] });
  expect(reading.levels[0]!.untested).toEqual([
    { check: 'rules.said', reason: 'no-rules' },
    { check: 'orders.removed', reason: 'no-removal' },
    { check: 'orders.during', reason: 'no-change-meanwhile' },
  ]);
  for (const language of ['ja', 'en'] as const)
    for (const reason of ['no-removal', 'no-change-meanwhile'] as const)
      expect(reportText(reading, '2026-04-05', language)).toContain(untestedTexts[reason][language]);
  // Nothing of it is a fault.
  expect(exitCodeOf(reading)).toBe(0);

  // With an order that was removed since the position in the report of the run before.
  expect(reportText(reading, '2026-04-05', 'en')).toContain(reading.position!);
  store().admin.advanceOrders('askul-trial', { change: 0, add: 0, remove: 1 });
  const writing = await run({ levels: ['Buy'], position: reading.position! });
  expect(writing.levels[0]!.untested).toEqual([{ check: 'rules.said', reason: 'no-rules' }]);
});

describe('where there is nothing to write by, each check says so and is none that was tested', () => {
  /** Every id of the checks of these levels that write, and no other check has. */
  const writing = (levels: readonly Level[]): readonly CheckId[] =>
    allChecks.filter(({ level, writes }) => writes && levels.includes(level)).flatMap(({ ids }) => ids);

  it('no product that can be bought', async () => {
    const levels = ['Buy', 'Quotes'] as const;
    const plant: PlantedFault['plant'] = () => async (_call, forward) => {
      const answer = await forward();
      const { products = [], product = null } = (answer.body ?? {}) as Loose;
      for (const each of [...products, product]) if (each) each.sale = 'discontinued';
      return answer;
    };
    const fault: PlantedFault = { name: '', check: 'cart.add', level: 'Buy', plant };
    const checks = allChecks.filter(({ level }) => level === 'Buy' || level === 'Quotes');
    const result = await run({ levels, fault, checks });
    const untested = result.levels.flatMap((level) => level.untested);
    const ids = new Set(writing(levels));
    expect(
      new Set(untested.filter(({ reason }) => reason === 'no-product').map(({ check }) => check)),
    ).toEqual(ids);
    const reading = allChecks.filter(({ level, writes }) => level === 'Buy' && !writes);
    expect(result.levels.find(({ level }) => level === 'Buy')).toMatchObject({
      outcome: 'passed',
      checks: reading.flatMap((each) => each.ids).length,
    });
    for (const language of ['ja', 'en'] as const) {
      const lines = reportText(result, '2026-04-05', language).split('\n');
      const said = lines.filter((line) => line.includes(untestedTexts['no-product'][language]));
      expect(said).toHaveLength(ids.size);
    }
  });

  it('no document that can be issued', async () => {
    const plant = changing('documentOptions', ({ offers }) => {
      for (const offer of offers) offer.problem = { code: 'document.not-shipped' };
    });
    const fault: PlantedFault = { name: '', check: 'documents.issued', level: 'Documents', plant };
    const checks = allChecks.filter(({ level }) => level === 'Documents');
    const result = await run({ levels: ['Documents'], fault, checks });
    const documents = result.levels.find(({ level }) => level === 'Documents')!;
    expect(documents).toMatchObject({ outcome: 'passed', checks: 0 });
    expect(new Set(documents.untested.map(({ reason }) => reason))).toEqual(new Set(['no-document']));
  });
});

it('with the login ID of a viewer the levels of buyers are not run', async () => {
  const result = await run({ person: 'watanabe.keiko' });
  expect(result.levels.map(({ level, outcome }) => [level, outcome])).toEqual([
    ['History', 'passed'],
    ['Buy', 'not-allowed'],
    ['Documents', 'passed'],
    ['Quotes', 'not-allowed'],
    ['Account', 'passed'],
    ['Prepaid', 'not-allowed'],
  ]);
  expect(exitCodeOf(result)).toBe(0);
});

it('a sign-in whose answer can’t be used says what is wrong with it', async () => {
  const fault = history(
    'a moment that is a number',
    'answer.schema',
    changing('signIn', ({ tokens }) => (tokens.accessExpiresAt = 5)),
  );
  const result = await run({ fault });
  expect(result.stopped).toMatch(/^201 signed-in; .*accessExpiresAt/);
});

it('a sign-in that does not get that far tests nothing, and says why', async () => {
  const result = await run({ supplier: 'quocard-pay-trial', person: 'kondo.natsumi' });
  expect(result).toMatchObject({ levels: [], stopped: expect.stringContaining('two-step-pending') });
  expect(exitCodeOf(result)).toBe(2);
});
