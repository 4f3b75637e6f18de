import type { CallInput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { AddresseeChoice, DocumentKind } from '#shared/model/business-document.ts';

/** The order or quote that a document is about. */
export interface DocumentSubject {
  readonly account: AccountId;
  readonly of: 'order' | 'quote';
  readonly id: string;
}

/** Whom a document is made out to, as it is chosen. */
export interface Addressee {
  readonly key: AddresseeChoice['key'];
  readonly honorific: AddresseeChoice['honorific'];
}

export const documentRequest = (
  { account, of, id }: DocumentSubject,
  kind: DocumentKind,
  { key, honorific }: Addressee,
  proviso = '',
): CallInput<'documents.preview'> => ({
  account,
  of,
  id,
  kind,
  addressee: { key, honorific },
  ...(kind === 'receipt' && proviso.trim() !== '' && { proviso: proviso.trim() }),
});

/** The one chosen where it still can be, or else the first that is offered. */
export function resolveAddressee(
  choices: readonly AddresseeChoice[],
  chosen: Addressee | null,
): Addressee | null {
  const still = chosen && choices.some(({ key }) => key === chosen.key) ? chosen : null;
  const [first] = choices;
  return still ?? (first ? { key: first.key, honorific: first.honorific } : null);
}
