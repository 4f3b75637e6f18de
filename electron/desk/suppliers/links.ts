import type { Host } from '#electron/host/host.ts';
import type { linkKinds } from '#shared/ipc/desk.ts';
import { refuse } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { SupplierDescription } from '#shared/supplier-api/sign-in.ts';
import type { Descriptions } from './descriptions.ts';

type LinkKind = (typeof linkKinds)[number];

const urlOf: Readonly<
  Record<LinkKind, (supplier: SupplierDescription, page: string | undefined) => string | null>
> = {
  status: ({ statusUrl }) => statusUrl,
  'support-form': ({ support }) => support.formUrl,
  'forgotten-id': ({ forgotten }) => forgotten.idUrl,
  'forgotten-password': ({ forgotten }) => forgotten.passwordUrl,
  chat: ({ support }) => support.chatUrl,
  'fax-form': ({ support }) => support.faxFormUrl,
  'member-site': ({ memberUrl }) => memberUrl,
  'card-agent': ({ cardAgentUrl }) => cardAgentUrl,
  page: ({ pages }, page) =>
    page !== undefined && Object.hasOwn(pages, page) ? (pages[page] ?? null) : null,
};

/** Opens a supplier's own pages outside the desk. The renderer names a supplier, a kind of link, and for `page` its key; never an address. */
export async function openLink(
  descriptions: Descriptions,
  host: Host,
  supplier: string,
  link: LinkKind,
  page?: string,
): Promise<Result<null>> {
  const described = descriptions.last(supplier) ?? (await descriptions.describe(supplier));
  const known = 'ok' in described ? (described.ok ? described.value : null) : described;
  const address = known ? urlOf[link](known, page) : null;
  return address === null ? refuse('link.refused') : host.openExternal(address);
}
