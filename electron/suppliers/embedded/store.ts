export {
  createEmbeddedStore,
  DEFAULT_LINES,
  DEFAULT_SEED,
  type EmbeddedStore,
  type EmbeddedStoreOptions,
} from './embedded-store.ts';
export { createRecoverableStore, type RecoverableStore } from './recoverable-store.ts';
export { isMailServerUrl, type MailServer } from './mail/mail-delivery.ts';
export type { OrderChanges, StoreAdmin } from './store-admin.ts';
export { isSettingName, type SettingName } from './settings.ts';
export { isSettingValue } from './setting-values.ts';
export { embeddedSuppliers } from './suppliers.ts';
export type { TrialSupplier } from './seed/trial-content.ts';
export type { EmbeddedSupplier } from './supplier.ts';
export { openOrCreateStore } from './store-file.ts';
