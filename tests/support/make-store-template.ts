import { createPasswords } from '#electron/suppliers/embedded/sign-in/passwords.ts';
import { createTrial } from '#electron/suppliers/embedded/seed/trial.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { cheapCosts } from './cheap-costs.ts';
import type { TemplateOptions } from './store-template.ts';

// Makes a store to be copied, as `storeTemplate` says. Arguments: the file, the options as JSON.

const [, , file = '', options = '{}'] = process.argv;
const { now, cheapPasswords = false, ...content } = JSON.parse(options) as TemplateOptions;
createEmbeddedStore({ file, ...(now !== undefined && { clock: () => now }), ...content }).close();

const db = openDatabase(file);
if (cheapPasswords) {
  const { setPassword } = createTrial(db, createPasswords(cheapCosts.store.passwordCost!), trialSuppliers);
  for (const { supplier, identifier } of trialAccounts)
    await setPassword(supplier, identifier.kind, identifier.value);
}
// The file alone is copied, so nothing may be left in a log beside it.
db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
