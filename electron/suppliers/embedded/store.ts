export {
  createEmbeddedStore,
  DEFAULT_LINES,
  DEFAULT_SEED,
  type EmbeddedStore,
  type EmbeddedStoreOptions,
} from './embedded-store.ts';
export { createRenewableStore, type RenewableStore } from './renewable-store.ts';
export { isMailServerUrl, type MailServer } from './mail/delivery.ts';
export type { OrderChanges, StoreAdmin } from './store-admin.ts';
export { isSettingName, type SettingName } from './settings.ts';
export { embeddedSuppliers, type EmbeddedSupplier } from './suppliers.ts';
export { openOrMakeStore } from './store-file.ts';
