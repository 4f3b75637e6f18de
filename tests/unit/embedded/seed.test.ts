import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { createOrderReader } from '#electron/suppliers/embedded/orders/read-orders.ts';
import { createMembers } from '#electron/suppliers/embedded/sign-in/members.ts';
import { chargeAmounts } from '#electron/suppliers/embedded/seed/products.ts';
import { minato } from '#electron/suppliers/embedded/seed/company.ts';
import { janCheckDigit } from '#electron/domain/jan.ts';
import { seedStore } from '#electron/suppliers/embedded/seed/seed-store.ts';
import { trialAccounts, trialSignInsOf } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { tokyoDateOf, instantOf, weekdayOf } from '#shared/model/dates.ts';
import { orderSchema, orderStatuses, paymentMethods, type Order } from '#shared/model/order.ts';

const NOW = Date.parse('2026-04-08T03:00:00.000Z');
const LINES = 60_000;

function made(seed: number, lines: number, now = NOW): Database {
  const db = openDatabase(':memory:');
  seedStore(db, { suppliers: trialSuppliers, seed, lines, now });
  return db;
}

/** A hash of everything in the store but the names of epochs, which are random. */
function contentOf(db: Database): string {
  const hash = createHash('sha256');
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'order_epochs'
       ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  for (const table of tables) {
    hash.update(`\n${table}\n`);
    for (const row of db.prepare(`SELECT * FROM ${table}`).raw().iterate()) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

/** Every order of the trial company at a supplier, as the Supplier API tells it. */
function ordersOf(db: Database, supplier: string): readonly Order[] {
  const { profile } = trialSuppliers.find((each) => each.id === supplier)!;
  const { identifier } = trialSignInsOf(supplier).find((each) => each.accountState.kind === 'good')!;
  const member = createMembers(db).byLogin(supplier, identifier.kind, identifier.value)!;
  const reader = createOrderReader(db, profile.history.departments);
  const orders: Order[] = [];
  let cursor: string | undefined;
  do {
    const page = reader.page(member, { limit: 500, cursor }, NOW);
    if ('problem' in page) throw new Error(page.problem.title);
    orders.push(...page.orders);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return orders;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Every status that the desk has a name for. */
const ownStatuses = orderStatuses.filter((status) => status !== 'other');

describe('the same for the same seed', () => {
  it('same seed, lines and day give the same content, another seed another', () => {
    const first = contentOf(made(1, 1200));
    expect(contentOf(made(1, 1200))).toBe(first);
    expect(contentOf(made(2, 1200))).not.toBe(first);
  });

  it.each([250, 1999, 12_345])('makes exactly %i lines', (lines) => {
    const db = made(3, lines);
    expect(db.prepare('SELECT count(*) FROM order_lines').pluck().get()).toBe(lines);
  });

  it.each(['2026-04-05T15:00:00.000Z', '2026-01-01T03:00:00.000Z', '2028-02-29T08:00:00.000Z'])(
    'a first start at %s leaves no order in the future, and every status is there',
    (start) => {
      const now = Date.parse(start);
      const db = made(4, 1500, now);
      const latest = db
        .prepare('SELECT max(ordered_at), max(updated_at) FROM orders')
        .raw()
        .get() as number[];
      expect(Math.max(...latest)).toBeLessThanOrEqual(now);
      const wrong = db.prepare('SELECT count(*) FROM orders WHERE updated_at < ordered_at').pluck().get();
      expect(wrong).toBe(0);
      const statuses = db.prepare('SELECT DISTINCT status FROM orders').pluck().all();
      expect([...statuses].sort()).toEqual([...ownStatuses].sort());
    },
  );
});

describe('the company and what it may buy', () => {
  it('has forty people in twelve departments, each with a kana name and a distinct e-mail address', () => {
    expect(minato.departments).toHaveLength(12);
    expect(minato.people).toHaveLength(40);
    expect(new Set(minato.people.map((person) => person.key)).size).toBe(40);
    for (const { kana, department } of minato.people) {
      expect(kana).toMatch(/^[ァ-ヶー]+\u3000[ァ-ヶー]+$/u);
      expect(minato.departments.map((each) => each.key)).toContain(department);
    }
  });

  const products = trialSuppliers.flatMap(({ trial }) => trial.products(1));

  it('some 2,000 products with right check digits in the in-store range', () => {
    expect(products.length).toBeGreaterThanOrEqual(1900);
    expect(products.length).toBeLessThanOrEqual(2200);
    const jans = products.flatMap(({ jan }) => (jan === null ? [] : [jan]));
    expect(jans.length).toBeGreaterThan(1800);
    expect(new Set(jans).size).toBe(jans.length);
    for (const jan of jans) {
      expect(jan).toMatch(/^2\d{12}$/);
      expect(Number(jan[12])).toBe(janCheckDigit(jan.slice(0, 12)));
    }
  });

  it('names that search and export find hard are among them', () => {
    const names = products.map((product) => product.name);
    const makers = products.map((product) => product.maker ?? '');
    for (const [what, pattern] of [
      ['half-width kana', /[ｦ-ﾟ]{4}/u],
      ['full-width digits', /[０-９]/u],
      ['circled digits', /①/u],
      ['a company sign', /㈱/u],
      ['a rare form of a character', /髙/u],
      ['a leading plus', /^\+/u],
      ['a leading minus', /^-/u],
      ['sixty characters', /^.{60,}$/u],
      ['hiragana', /[ぁ-ん]{3}/u],
    ] as const)
      expect([what, names.some((name) => pattern.test(name))]).toEqual([what, true]);
    expect(makers.some((maker) => maker.startsWith('㈱'))).toBe(true);
    expect(names.every((name) => !name.includes('{}'))).toBe(true);
  });

  it('food and drink are taxed at the reduced rate, everything else that is shipped at the standard rate', () => {
    const rates = new Map<string, Set<number>>();
    for (const { category, rate } of products)
      rates.set(category ?? '', (rates.get(category ?? '') ?? new Set()).add(rate));
    expect(rates.get('お茶・コーヒー')).toEqual(new Set([8]));
    expect(rates.get('食品・調味料')).toEqual(new Set([8]));
    expect(rates.get('コピー用紙')).toEqual(new Set([10]));
    expect(rates.get('紙コップ・キッチン消耗品')).toEqual(new Set([10]));
    expect(rates.get('バリューコード')).toEqual(new Set([0]));
  });

  it('trial passwords keep to the policy of their system', () => {
    for (const { supplier, password } of trialAccounts) {
      switch (supplier) {
        case 'quocard-pay-trial':
          expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[\x21-\x7e]{8,}$/);
          break;
        case 'amano-trial':
          expect(password).toMatch(/^(?!.*(.)\1\1)[\x21-\x7e]{6,20}$/);
          break;
        case 'plus-member-trial':
          expect(password).toMatch(/^[A-Za-z\d]{1,12}$/);
          break;
        default:
          expect(password.length).toBeGreaterThanOrEqual(8);
      }
    }
  });

  it('nobody has two trial sign-ins at one supplier', () => {
    const people = trialAccounts.map((each) => `${each.supplier} ${each.company} ${each.person}`);
    expect(new Set(people).size).toBe(people.length);
  });
});

describe('three years of orders', () => {
  let db: Database;
  const bySupplier = new Map<string, readonly Order[]>();
  beforeAll(() => {
    db = made(20260401, LINES);
    for (const { id } of trialSuppliers) bySupplier.set(id, ordersOf(db, id));
  });
  const all = () => [...bySupplier.values()].flat();

  it('hold every order of the store, each as the Supplier API wants it', () => {
    const others = db
      .prepare(
        `SELECT count(*) FROM orders o JOIN companies c ON c.id = o.company_id WHERE c.name = '有限会社髙﨑工務店'`,
      )
      .pluck()
      .get() as number;
    expect(all().length + others).toBe(db.prepare('SELECT count(*) FROM orders').pluck().get());
    for (const order of all()) {
      const parsed = orderSchema.safeParse(order);
      if (!parsed.success) throw new Error(`${order.number}: ${parsed.error.message}`);
    }
  });

  it('the parts of every order add up to the whole', () => {
    for (const order of all()) {
      const { totals, taxTotals, lines, discounts, shippingFee } = order;
      for (const line of lines) expect(line.amount.amount).toBe(line.quantity * line.unitPrice.amount);
      expect(totals.goods.amount).toBe(sum(lines.map((line) => line.amount.amount)));
      expect(totals.discount.amount).toBe(sum(discounts.map((each) => each.amount.amount)));
      for (const { amount } of discounts) expect(amount.amount).toBeLessThan(0);
      expect(totals.taxExcluded.amount).toBe(
        totals.goods.amount + totals.discount.amount + shippingFee.amount,
      );
      expect(totals.taxExcluded.amount).toBe(sum(taxTotals.map((each) => each.taxable.amount)));
      expect(totals.tax.amount).toBe(sum(taxTotals.map((each) => each.tax.amount)));
      for (const { rate, taxable, tax } of taxTotals) {
        expect(taxable.amount).toBeGreaterThanOrEqual(0);
        expect(tax.amount).toBe(Math.floor((taxable.amount * rate) / 100));
      }
      expect(totals.taxIncluded.amount).toBe(totals.taxExcluded.amount + totals.tax.amount);
    }
  });

  it('show every status and every way to pay, each supplier those it has', () => {
    expect(new Set(all().map((order) => order.status))).toEqual(new Set(ownStatuses));
    expect(new Set(all().map((order) => order.payment.method))).toEqual(
      // What no supplier states comes from files only.
      new Set(paymentMethods.filter((method) => method !== 'unstated')),
    );
    for (const { id, profile } of trialSuppliers) {
      const { payments, digital } = profile;
      const orders = bySupplier.get(id)!;
      expect(new Set(orders.map((order) => order.payment.method))).toEqual(new Set(payments));
      if (!digital) expect(new Set(orders.map((order) => order.status))).toEqual(new Set(ownStatuses));
    }
  });

  it('show discounts of every kind, shipping fees, and both tax rates in one order', () => {
    const kinds = all().flatMap((order) => order.discounts.map((each) => each.kind));
    expect(new Set(kinds)).toEqual(new Set(['coupon', 'points', 'campaign']));
    expect(all().some((order) => order.shippingFee.amount > 0)).toBe(true);
    expect(all().some((order) => order.taxTotals.length === 2 && order.discounts.length > 0)).toBe(true);
    const points = all().filter((order) => order.payment.method === 'points');
    expect(points.length).toBeGreaterThan(0);
    for (const order of points) expect(order.totals.taxIncluded.amount).toBe(0);
  });

  it('AM-67 NP terms at Amano are the three, and every NP order has one', () => {
    const np = bySupplier.get('amano-trial')!.filter((order) => order.payment.method === 'np');
    const terms = np.map((order) => JSON.stringify(order.payment.term));
    expect(new Set(terms)).toEqual(
      new Set([
        '{"closingDay":31,"payMonthOffset":1,"payDay":31}',
        '{"closingDay":20,"payMonthOffset":1,"payDay":31}',
        '{"closingDay":31,"payMonthOffset":2,"payDay":31}',
      ]),
    );
    for (const order of all()) {
      expect(order.payment.term !== null).toBe(order.payment.method === 'np');
      expect(order.payment.cardLast4 !== null).toBe(order.payment.method === 'card');
    }
  });

  it('a Q-cash charge is one voucher of the twelve amounts at its face value', () => {
    const orders = bySupplier.get('qoo10-qcash-trial')!;
    const amounts = orders.map((order) => order.totals.taxIncluded.amount);
    expect(new Set(amounts)).toEqual(new Set(chargeAmounts));
    for (const { lines } of orders) expect(lines.map((line) => line.quantity)).toEqual([1]);
  });

  it('have weekly and monthly habits', () => {
    const share = (category: string, fits: (order: Order) => boolean) => {
      const orders = bySupplier
        .get('askul-trial')!
        .filter((order) => order.lines.some((line) => line.category === category));
      return orders.filter(fits).length / orders.length;
    };
    expect(share('お茶・コーヒー', (order) => weekdayOf(order.orderedOn) === 1)).toBeGreaterThan(0.9);
    // Three days of a month are a tenth of it.
    expect(share('コピー用紙', (order) => Number(order.orderedOn.slice(8)) <= 3)).toBeGreaterThan(0.3);
    const closed = bySupplier.get('askul-trial')!.filter((order) => order.orderedOn.slice(5) === '01-01');
    expect(closed).toEqual([]);
  });

  it('span three years up to today, and dates follow from one another', () => {
    const today = tokyoDateOf(instantOf(NOW));
    const dates = all().map((order) => order.orderedOn);
    expect(dates.reduce((a, b) => (a < b ? a : b)) < '2023-05-01').toBe(true);
    expect(dates.reduce((a, b) => (a > b ? a : b))).toBe(today);
    for (const order of all()) {
      expect(order.orderedOn).toBe(tokyoDateOf(order.orderedAt));
      if (order.shippedOn) expect(order.shippedOn >= order.orderedOn && order.shippedOn <= today).toBe(true);
      if (order.deliveredOn)
        expect(order.deliveredOn >= order.shippedOn! && order.deliveredOn <= today).toBe(true);
      expect(order.status === 'delivered' || order.status === 'returned').toBe(order.deliveredOn !== null);
    }
  });

  it('carry references and comments that an export finds hard', () => {
    const memos = new Set(all().map((order) => order.costMemo));
    for (const start of ['=', '+', '-', '@', '\t', '＝'])
      expect([start, [...memos].some((memo) => memo?.startsWith(start))]).toEqual([start, true]);
    expect(memos).toContain('00123');
    const comments = all().map((order) => order.comment ?? '');
    expect(comments.some((comment) => /\p{Extended_Pictographic}/u.test(comment))).toBe(true);
    expect(comments.some((comment) => comment.includes('\n'))).toBe(true);
  });

  it('a page and its count are read from an index alone, in its order', () => {
    const plan = (sql: string) =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map((row) => row.detail)
        .join('\n');
    const where = `WHERE company_id = 1 AND change > 5 AND (removed = 0 OR change > 9)`;
    const page = plan(`SELECT id FROM orders ${where} ORDER BY change LIMIT 10`);
    expect(page).toMatch(/USING COVERING INDEX orders_by_sequence \(company_id=\? AND change>/);
    expect(page).not.toMatch(/TEMP B-TREE/);
  });
});
