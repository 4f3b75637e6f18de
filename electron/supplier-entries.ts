import { z } from 'zod';
import { bilingualSchema, profileIdSchema, supplierIdSchema } from '#shared/model/identifiers.ts';
import type { SupplierEntry } from './desk/suppliers/suppliers.ts';
import { profileById } from './domain/profiles/index.ts';
import { createSupplierClient } from './suppliers/client/supplier-client.ts';
import { embeddedSuppliers } from './suppliers/embedded/suppliers.ts';

/** A supplier with an address of its own, as it is set up for this machine. */
export const supplierSettingSchema = z.strictObject({
  id: supplierIdSchema,
  name: bilingualSchema,
  profile: profileIdSchema,
  baseUrl: z.url(),
});
export type SupplierSetting = Readonly<z.infer<typeof supplierSettingSchema>>;

/** The host name under which the store in the box is called. It can't exist on a network (RFC 2606). */
const storeHost = 'store.invalid';

/**
 * The suppliers of this desk and the `fetch` that reaches them. Without any setting these are the five of the
 * store in the box, which `startStore` starts; nothing else is ever sent to it.
 */
export function supplierEntries(
  settings: readonly SupplierSetting[],
  network: typeof globalThis.fetch,
  startStore: () => typeof globalThis.fetch,
): { entries: SupplierEntry[]; fetch: typeof globalThis.fetch } {
  const inBox = settings.length === 0;
  const fetch = inBox ? startStore() : network;
  const wanted = inBox
    ? embeddedSuppliers.map((each) => ({ ...each, baseUrl: `http://${storeHost}/${each.id}` }))
    : settings;
  const entries = wanted.map(({ id, name, profile: profileId, baseUrl }): SupplierEntry => {
    const profile = profileById(profileId);
    if (!profile) throw new Error(`no profile named ${profileId}`);
    const client = createSupplierClient({ baseUrl, fetch });
    if (!client.ok) throw new Error(`the address of ${id} is not one that a supplier may have`);
    const { hostname, host, protocol } = new URL(baseUrl);
    const local = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
    return {
      id,
      name,
      profile,
      baseUrl,
      host: hostname === storeHost ? null : host,
      secure: protocol === 'https:' || local || hostname === storeHost,
      client: client.value,
    };
  });
  return { entries, fetch };
}
