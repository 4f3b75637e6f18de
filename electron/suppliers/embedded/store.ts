export {
  createEmbeddedStore,
  DEFAULT_LINES,
  DEFAULT_SEED,
  type EmbeddedStore,
  type EmbeddedStoreOptions,
} from './embedded-store.ts';
export type { OrderChanges, StoreAdmin } from './store-admin.ts';
export { embeddedSuppliers, type EmbeddedSupplier } from './suppliers.ts';
export { openOrMakeStore } from './store-file.ts';
