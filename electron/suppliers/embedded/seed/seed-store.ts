import type { Connection } from '../database/open.ts';
import { numberOrders, orderIndexes } from '../database/migrations.ts';
import type { TrialSupplier } from './trial-content.ts';
import { seedBenefits } from './benefits.ts';
import { seedCatalogue } from './catalogue.ts';
import { seedCompanies, type SeedCompany } from './company.ts';
import { generateOrders, type ProductRow, type OrderSource } from './generate-orders.ts';
import { createRandom, type Random } from './random.ts';
import { TRIAL_CONTENT } from './upgrade-trial.ts';
import { seedPayment } from './payment.ts';
import { seedPrepaid } from './prepaid.ts';
import { seedCustomers } from './seed-customers.ts';
import { seedDownloads } from './seed-downloads.ts';
import { seedMembers } from './seed-members.ts';
import { createOrderWriter } from '../orders/write-orders.ts';
import { createOrderNumbers } from './order-numbers.ts';

export interface SeedOptions {
  readonly suppliers: readonly TrialSupplier[];
  readonly seed: number;
  /** Order lines over all suppliers; exactly so many are made where somebody takes a share of the rest. */
  readonly lines: number;
  /** Unix time in milliseconds: the day up to which there are orders. */
  readonly now: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Orders that go into one transaction; what is in memory stays the same for any number of lines. */
const ORDERS_A_TRANSACTION = 2000;

/** How many lines each company has at each supplier, by `supplier company`. */
function lineCounts(suppliers: readonly TrialSupplier[], lines: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const sharesOfRest: (readonly [key: string, share: number])[] = [];
  for (const { id, trial } of suppliers)
    for (const [company, count] of Object.entries(trial.lines)) {
      if ('shareOfRest' in count) sharesOfRest.push([`${id} ${company}`, count.shareOfRest]);
      else counts.set(`${id} ${company}`, Math.min(Math.round(lines * count.share), count.most));
    }
  let rest = lines - [...counts.values()].reduce((sum, count) => sum + count, 0);
  let shares = sharesOfRest.reduce((sum, [, share]) => sum + share, 0);
  for (const [key, share] of sharesOfRest) {
    const count = Math.round(rest * (share / shares));
    counts.set(key, count);
    rest -= count;
    shares -= share;
  }
  return counts;
}

function addProducts(db: Connection, supplier: TrialSupplier, seed: number): readonly ProductRow[] {
  const add = db.prepare(
    `INSERT INTO articles (supplier, code, jan, name, maker, category, unit, price, tax_rate)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return supplier.trial.products(seed).map((each) => {
    const { lastInsertRowid } = add.run(
      supplier.id,
      each.code,
      each.jan,
      each.name,
      each.maker,
      each.category,
      each.unit,
      each.price,
      each.rate,
    );
    return { id: Number(lastInsertRowid), category: each.category, price: each.price, rate: each.rate };
  });
}

function addAddresses(db: Connection, companyId: number, company: SeedCompany): readonly number[] {
  const add = db.prepare(
    'INSERT INTO addresses (company_id, name, postal_code, address, phone) VALUES (?, ?, ?, ?, ?)',
  );
  return company.addresses.map(({ name, postalCode, address, phone }) =>
    Number(add.run(companyId, name, postalCode, address, phone).lastInsertRowid),
  );
}

function* inGroups<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length === size) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

/**
 * Fills an empty store. The same seed, lines and day give the same content, but for password salts and the names
 * of epochs, which are random. Passwords are not set here: they take a while and are made beside the first requests.
 */
export function seedStore(db: Connection, options: SeedOptions): void {
  const { suppliers, seed, lines, now, onProgress } = options;
  const counts = lineCounts(suppliers, lines);
  const write = createOrderWriter(db);
  let done = 0;

  for (const supplier of suppliers) {
    const { profile, trial } = supplier;
    const sources: OrderSource[] = [];
    db.transaction(() => {
      const products = addProducts(db, supplier, seed);
      const numberOf = createOrderNumbers(supplier);
      for (const company of seedCompanies) {
        const count = counts.get(`${supplier.id} ${company.key}`);
        if (count === undefined) continue;
        const random: Random = createRandom(seed, `${supplier.id} ${company.key}`);
        const { companyId, buyers, departmentIds } = seedMembers(db, supplier, company, random, now);
        seedCustomers(db, supplier, company, companyId, seed);
        sources.push({
          random,
          lines: count,
          now,
          patterns: trial.patterns,
          products,
          buyers,
          departmentIds,
          addressIds: addAddresses(db, companyId, company),
          payments: profile.payments,
          terms: profile.buying?.np?.terms ?? [],
          digital: profile.digital,
          numberOf,
        });
      }
    })();
    for (const source of sources) {
      for (const group of inGroups(generateOrders(source), ORDERS_A_TRANSACTION)) {
        db.transaction(() => {
          for (const order of group) write(order);
        })();
        for (const order of group) done += order.lines.length;
        onProgress?.(done, lines);
      }
    }
  }
  db.exec(numberOrders);
  db.exec(orderIndexes);
  for (const { id, profile } of suppliers) if (profile.buying?.valueCodes) seedDownloads(db, id);
  db.transaction(() => seedCatalogue(db, suppliers, seed, now))();
  db.transaction(() => seedBenefits(db, suppliers, seed, now))();
  db.transaction(() => seedPrepaid(db, suppliers, now))();
  db.transaction(() => seedPayment(db, suppliers, now))();
  const meta = db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)');
  db.transaction(() => {
    meta.run('content', String(TRIAL_CONTENT));
    meta.run('seed', String(seed));
    meta.run('lines', String(lines));
    meta.run('seeded_at', String(now));
  })();
  db.exec('ANALYZE');
}
