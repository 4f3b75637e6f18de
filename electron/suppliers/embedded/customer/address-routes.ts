import type { FormDefinition } from '#electron/domain/forms.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Address } from '#shared/supplier-api/customer.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Handlers } from '../http/handlers.ts';
import type { StoreParts } from '../store-parts.ts';
import { respond, noContent, success, problem, type Refused } from '../http/problems.ts';
import { fieldRefused, validatedValues } from '../http/form-refusals.ts';
import type { Supplier } from '../supplier.ts';
import { createAddressBook } from './address-book.ts';

interface Input {
  readonly values: FormValues;
  readonly isDefault: boolean;
}

/** アドレス帳: places to deliver to, added, changed and deleted by their member (AM-25, AM-26). */
export function createAddressRoutes(
  supplier: Supplier,
  definition: FormDefinition,
  { db, settings }: Pick<StoreParts, 'db' | 'settings'>,
): Partial<Handlers> {
  const book = createAddressBook(db);

  const add = db.transaction((member: MemberRow, input: Input): Address | Refused => {
    const validated = validatedValues(definition, input.values, member.locale);
    if ('problem' in validated) return validated;
    if (book.all(member.id).length >= settings.number(supplier.id, 'address-book.most'))
      return fieldRefused('addresses', 'address.too-many', member.locale);
    return book.add(member, validated.values, input.isDefault);
  });
  const change = db.transaction(
    (member: MemberRow, id: string, input: Input & { readonly version: number }): Address | Refused => {
      const known = book.byId(member.id, id);
      if (!known) return problem('not-found');
      if (known.version !== input.version) return problem('conflict');
      const validated = validatedValues(definition, { ...known.values, ...input.values }, member.locale);
      return 'problem' in validated ? validated : book.change(member, id, validated.values, input.isDefault);
    },
  );
  const remove = db.transaction((member: MemberRow, id: string) => book.remove(member.id, id));

  return {
    addressBook: ({ caller: { member } }) => success({ addresses: [...book.all(member.id)] }),
    addAddress: ({ caller: { member }, body }) => respond(add.immediate(member, body), 201),
    changeAddress: ({ caller: { member }, params, body }) =>
      respond(change.immediate(member, params.id, body)),
    removeAddress: ({ caller: { member }, params }) =>
      remove.immediate(member, params.id) ? noContent : problem('not-found'),
  };
}
