import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { managedValue, type ManagedValues } from '#shared/model/managed-settings.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import {
  neutralProfileId,
  supplierSettingSchema,
  type SupplierSetting,
} from '#shared/model/supplier-setting.ts';
import type { SupplierEntry } from './desk/suppliers/suppliers.ts';
import { refuseForDisk } from './files/disk-problem.ts';
import { neutralProfile } from './domain/profiles/neutral.ts';
import { profiles } from './domain/profiles/index.ts';
import type { SupplierProfile } from './domain/profile.ts';
import { createSupplierClient } from './suppliers/client/supplier-client.ts';
import { limitedFetch } from './threads/limited-fetch.ts';
import { withServerTime } from './threads/server-time.ts';
import { embeddedSuppliers } from './suppliers/embedded/suppliers.ts';

/** The host name under which the embedded store is called. It can't exist on a network (RFC 2606). */
const storeHost = 'store.invalid';

/**
 * The suppliers that `file` sets up for this machine; null, where there is no such file, stands for the embedded store. Refuses `desk.bad-suppliers` for a file that is not a list of suppliers, each with an id of its own.
 */
export function readSupplierSettings(file: string): Result<readonly SupplierSetting[] | null> {
  const mistake = (problem: string) => refuse('desk.bad-suppliers', { params: { file, problem } });
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? ok(null)
      : refuseForDisk('file.unusable', file, error);
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return mistake('JSON');
  }
  const parsed = z.array(supplierSettingSchema).min(1).safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return mistake(`${issue?.path.map(String).join('.') ?? ''}: ${issue?.code ?? ''}`);
  }
  const ids = parsed.data.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return twice === undefined ? ok(parsed.data) : mistake(`id: ${twice}, ${twice}`);
}

/**
 * The suppliers of this machine: those of the policy, else a person's own (`given`, or `file`) where the policy lets
 * people have any, else the embedded store (null) unless the policy forbids that, too. Refuses `desk.bad-suppliers`.
 */
export function suppliersFor(
  managed: ManagedValues,
  given: readonly SupplierSetting[] | null,
  file: string,
): Result<readonly SupplierSetting[] | null> {
  if (managed.suppliers !== undefined) return ok(managed.suppliers);
  const own =
    managedValue(managed, 'ownSuppliers') === false
      ? ok(null)
      : given
        ? ok(given)
        : readSupplierSettings(file);
  if (!own.ok || own.value !== null) return own;
  return ok(managedValue(managed, 'trialStore') === false ? [] : null);
}

/**
 * The suppliers of this desk and the `fetch` that reaches them, which answers with whole bodies of limited size. Without any setting (null) these are the five of the
 * embedded store, which `startStore` starts; nothing else is ever sent to it. Refuses `desk.bad-suppliers` for a
 * profile that is none of `knownProfiles`, and `supplier.bad-address` for an address that the client refuses.
 */
export function supplierEntries(
  settings: readonly SupplierSetting[] | null,
  network: typeof globalThis.fetch,
  startStore: () => typeof globalThis.fetch,
  knownProfiles: readonly SupplierProfile[] = profiles,
  timeoutMs?: number,
): Result<{ entries: readonly SupplierEntry[]; fetch: typeof globalThis.fetch }> {
  const isEmbedded = settings === null;
  const fetch = isEmbedded ? startStore() : network;
  const wanted = isEmbedded
    ? embeddedSuppliers.map((each): SupplierSetting => ({
        ...each,
        baseUrl: `http://${storeHost}/${each.id}`,
      }))
    : settings;
  const entries: SupplierEntry[] = [];
  for (const { id, name, profile: profileId, baseUrl, ...laidDown } of wanted) {
    const mistake = (problem: string) => refuse('desk.bad-suppliers', { params: { file: id, problem } });
    const profile =
      profileId === neutralProfileId
        ? neutralProfile(name, null)
        : knownProfiles.find((known) => known.id === profileId);
    if (!profile) return mistake(`profile: ${profileId}`);
    if (laidDown.rules && profileId !== neutralProfileId) return mistake('rules: profile');
    const timed = withServerTime(fetch);
    const client = createSupplierClient({ baseUrl, fetch: timed.fetch, timeoutMs });
    if (!client.ok) return client;
    const { hostname, host, protocol } = new URL(baseUrl);
    const local = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
    entries.push({
      id,
      name,
      profile,
      laidDown,
      baseUrl,
      host: hostname === storeHost ? null : host,
      secure: protocol === 'https:' || local || hostname === storeHost,
      client: client.value,
      serverTime: timed.serverTime,
    });
  }
  return ok({ entries, fetch: limitedFetch(fetch) });
}
