import type { CallInput } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { AddresseeChoice, PaperKind } from '#shared/model/business-document.ts';

/** What papers hang off. */
export interface PaperOf {
  readonly account: AccountId;
  readonly of: 'order' | 'quote';
  readonly id: string;
}

/** Whom a paper is made out to, as it is chosen. */
export interface Addressee {
  readonly key: AddresseeChoice['key'];
  readonly honorific: AddresseeChoice['honorific'];
}

export const wantedPaper = (
  { account, of, id }: PaperOf,
  kind: PaperKind,
  { key, honorific }: Addressee,
): CallInput<'papers.preview'> => ({ account, of, id, kind, addressee: { key, honorific } });

/** The one chosen where it still can be, or else the first that is offered. */
export function addresseeAmong(
  choices: readonly AddresseeChoice[],
  chosen: Addressee | null,
): Addressee | null {
  const still = chosen && choices.some(({ key }) => key === chosen.key) ? chosen : null;
  const [first] = choices;
  return still ?? (first ? { key: first.key, honorific: first.honorific } : null);
}
