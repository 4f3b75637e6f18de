import { addDays, instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import type { Connection } from '../database/open.ts';
import type { TrialSupplier, TrialContent, TrialSeller } from './trial-content.ts';

/** What each kind of advertisement costs in the trial, in yen, and for how many days; no rule names either. */
export const advertisementPrices: NonNullable<TrialContent['prepaid']>['advertisements'] = {
  'group-buy': [12_000, 7],
  'plus-keyword': [3_000, 1],
  'plus-category': [5_000, 1],
  'time-sale': [8_000, 1],
  'daily-deal': [30_000, 1],
  'power-rank': [1_500, 3],
  'qspecial-premium': [150_000, 14],
  premium: [60_000, 7],
};

/** One seller with proceeds and a second password, one with neither (QT-17, QT-18, QT-24). */
export const trialSellers: readonly TrialSeller[] = [
  { person: 'sasaki.ren', settled: 186_400, due: 52_300, dueInDays: 12, points: 3_480, hasPassword: true },
  { person: 'aoki.tsubasa', settled: 0, due: 0, dueInDays: 0, points: 640, hasPassword: false },
];

/**
 * Gives the trial prices for advertisements, and its sellers what they have in their Q accounts. What is there already
 * stays. `now` in Unix time in milliseconds.
 */
export function seedPrepaid(db: Connection, suppliers: readonly TrialSupplier[], now: number): void {
  const addPrice = db.prepare(
    'INSERT OR IGNORE INTO qcash_advertisement_prices (supplier, kind, price, days) VALUES (?, ?, ?, ?)',
  );
  const addSeller = db.prepare(
    `INSERT OR IGNORE INTO qcash_sellers (member_id, settled, due, due_on, points, password_hash)
     SELECT m.id, ?, ?, ?, ?, ? FROM members m JOIN companies c ON c.id = m.company_id
     WHERE c.supplier = ? AND m.email LIKE ? || '@%'`,
  );
  const today = tokyoDateOf(instantOf(now));
  for (const { id, trial } of suppliers) {
    const { advertisements = {}, sellers = [] } = trial.prepaid ?? {};
    for (const [kind, [price, days]] of Object.entries(advertisements)) addPrice.run(id, kind, price, days);
    for (const { person, settled, due, dueInDays, points, hasPassword } of sellers) {
      const dueOn = due > 0 ? addDays(today, dueInDays) : null;
      addSeller.run(settled, due, dueOn, points, hasPassword ? '' : null, id, person);
    }
  }
}
