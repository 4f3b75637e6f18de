import { foldFields } from '#electron/domain/search-folding.ts';

export type Product = readonly [
  'a',
  code: string,
  jan: string | null,
  name: string,
  maker: string | null,
  category: string | null,
  unit: string,
];
type Person = readonly ['p', id: string, name: string];
type Department = readonly ['d', id: string, name: string, code: string];
type DeliveryAddress = readonly ['t', name: string, postalCode: string, address: string, phone: string];

/** What many orders share, as it was when they were ordered. */
export type Term = Product | Person | Department | DeliveryAddress;

/** The id for a department or a delivery address that an order does not have. */
export const noTerm = 0;

/** Gives the id of a term, the same one for the same term. */
export type TermId = (term: Term) => number;
/** Gives the term of an id that `TermId` gave. */
export type TermOf = (id: number) => Term;

/** A term as it is stored. */
export const valueOfTerm = (term: Term): string => JSON.stringify(term);
export const termOfValue = (value: string): Term => JSON.parse(value) as Term;

/** What a term is found by, folded. */
export function searchTextOf(term: Term): string {
  switch (term[0]) {
    case 'a':
      return foldFields([term[3], term[1], term[2], term[4]]);
    case 'p':
      return foldFields([term[2]]);
    case 'd':
      return foldFields([term[2]]);
    case 't':
      return foldFields([term[1]]);
  }
}

/** The name that a person, a department or a delivery address has; a product's too. */
export const nameOfTerm = (term: Term): string =>
  term[0] === 'a' ? term[3] : term[0] === 't' ? term[1] : term[2];

export const expectTerm = <K extends Term[0]>(
  term: Term,
  kind: K,
): Extract<Term, readonly [K, ...unknown[]]> => {
  if (term[0] !== kind) throw new Error(`a term of kind ${kind} was expected`);
  return term as Extract<Term, readonly [K, ...unknown[]]>;
};
