import type { Connection } from '../database/open.ts';
import type { TrialSupplier } from './trial-content.ts';
import { orderIndexes } from '../database/migrations.ts';
import { seedBenefits } from './benefits.ts';
import { markBusinessOnly, seedCatalogue } from './catalogue.ts';
import { seedCompanies, type SeedCompany } from './company.ts';
import { seedPayment } from './payment.ts';
import { seedPrepaid } from './prepaid.ts';
import { seedCustomers } from './seed-customers.ts';
import { seedDownloads } from './seed-downloads.ts';

/** Goes up when a store of the trial is made with more than before. */
export const TRIAL_CONTENT = 4;

/**
 * Adds to a store that an earlier version made what a new one is made with today: phone numbers, details that people
 * registered, which codes were downloaded; since the third what is sold, since the
 * fourth what of it is for businesses only. What is there already stays as it is. Does
 * nothing for a store that has it. `now` is in Unix time in milliseconds.
 */
export function upgradeTrial(db: Connection, suppliers: readonly TrialSupplier[], now: number): void {
  const meta = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  const content = () => Number(meta.get('content') ?? 1);
  const isComplete = () => content() >= TRIAL_CONTENT;
  // A store that nobody filled is no trial.
  if (isComplete() || meta.get('seeded_at') === undefined) return;

  const companyOf = db
    .prepare<[string, string], number>('SELECT id FROM companies WHERE supplier = ? AND name = ?')
    .pluck();
  const setNumber = db.prepare(
    'UPDATE companies SET corporate_number = ? WHERE id = ? AND corporate_number IS NULL',
  );
  const setPhone = db.prepare(
    'UPDATE members SET phone = ? WHERE company_id = ? AND email = ? AND phone IS NULL',
  );
  const complete = (supplier: TrialSupplier, company: SeedCompany, seed: number): void => {
    const id = companyOf.get(supplier.id, company.name) as number | undefined;
    if (id === undefined) return;
    setNumber.run(company.corporateNumber, id);
    for (const { key, phone } of company.people) setPhone.run(phone, id, `${key}@${company.domain}`);
    seedCustomers(db, supplier, company, id, seed);
  };

  db.transaction(() => {
    // Another store on the same file may have been first.
    if (isComplete()) return;
    const seed = Number(meta.get('seed'));
    // What people have changed or downloaded since is theirs.
    if (content() < 2)
      for (const supplier of suppliers) {
        for (const company of seedCompanies) complete(supplier, company, seed);
        if (supplier.profile.buying?.valueCodes) seedDownloads(db, supplier.id);
      }
    if (content() < 3) {
      seedCatalogue(db, suppliers, seed, now);
      seedBenefits(db, suppliers, seed, now);
      db.exec(orderIndexes);
      seedPrepaid(db, suppliers, now);
      seedPayment(db, suppliers, now);
    }
    markBusinessOnly(db, suppliers);
    db.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('content', ?)").run(String(TRIAL_CONTENT));
  }).immediate();
}
