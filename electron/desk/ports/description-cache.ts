import type { SupplierDescription } from '#shared/supplier-api/sign-in.ts';

/** What a supplier said of itself, and the address it said it at. */
export interface CachedDescription {
  readonly baseUrl: string;
  readonly description: SupplierDescription;
}

/** What suppliers said of themselves last, across starts. Nothing in it is of a person. */
export interface DescriptionCache {
  /** By the supplier's id; empty where nothing can be read. */
  get(): Readonly<Record<string, CachedDescription>>;
  /** Whatever can't be kept is asked for again at the next start. */
  set(supplier: string, kept: CachedDescription): void;
}
