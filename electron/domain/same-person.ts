import type { Member } from '#shared/model/member.ts';
import { fold } from './search-folding.ts';

interface AtSupplier {
  readonly supplier: { readonly id: string };
  readonly member: Pick<Member, 'name' | 'company'>;
}

/**
 * Whether two accounts can be one person's: the same name, written alike or not, at two suppliers or in two departments
 * of one company (AS-23). A name alone proves nothing; who has shown that both are theirs may be taken for one.
 */
export const isSamePerson = (one: AtSupplier, other: AtSupplier): boolean =>
  fold(one.member.name).replaceAll(' ', '') === fold(other.member.name).replaceAll(' ', '') &&
  (one.supplier.id !== other.supplier.id || one.member.company.id === other.member.company.id);
