import { profileById } from '#electron/domain/profiles/index.ts';
import type { FormValues } from '#shared/model/forms.ts';
import type { Address } from '#shared/supplier-api/customer.ts';
import type { MemberRow } from '../people/members.ts';
import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem, type Refused } from '../http/problems.ts';
import { fieldRefused, goodValues } from '../registration/form-refusals.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createAddressBook } from './address-book.ts';

type Own = Pick<Handlers, 'addressBook' | 'addAddress' | 'changeAddress' | 'removeAddress'>;

interface Wish {
  readonly values: FormValues;
  readonly isDefault: boolean;
}

/** アドレス帳: places to deliver to, added, changed and deleted by their member (AM-25, AM-26). */
export function createAddressRoutes(rules: SupplierRules, { db, settings }: HandlerParts): Own {
  const definition = profileById(rules.profile)?.forms.address;
  if (!definition) {
    const notOffered = () => problem('not-offered');
    return {
      addressBook: notOffered,
      addAddress: notOffered,
      changeAddress: notOffered,
      removeAddress: notOffered,
    };
  }
  const book = createAddressBook(db);

  const add = db.transaction((member: MemberRow, wish: Wish): Address | Refused => {
    const good = goodValues(definition, wish.values, member.locale);
    if ('problem' in good) return good;
    if (book.all(member.id).length >= settings.number(rules.id, 'address-book.most'))
      return fieldRefused('addresses', 'address.too-many', member.locale);
    return book.add(member, good.values, wish.isDefault);
  });
  const change = db.transaction(
    (member: MemberRow, id: string, wish: Wish & { readonly version: number }): Address | Refused => {
      const known = book.byId(member.id, id);
      if (!known) return problem('not-found');
      if (known.version !== wish.version) return problem('conflict');
      const good = goodValues(definition, { ...known.values, ...wish.values }, member.locale);
      return 'problem' in good ? good : book.change(member, id, good.values, wish.isDefault);
    },
  );
  const remove = db.transaction((member: MemberRow, id: string) => book.remove(member.id, id));

  return {
    addressBook: ({ caller: { member } }) => ({
      status: 200,
      body: { addresses: [...book.all(member.id)] },
    }),
    addAddress({ caller: { member }, body }) {
      const outcome = add.immediate(member, body);
      return 'problem' in outcome ? outcome : { status: 201, body: outcome };
    },
    changeAddress({ caller: { member }, params, body }) {
      const outcome = change.immediate(member, params.id, body);
      return 'problem' in outcome ? outcome : { status: 200, body: outcome };
    },
    removeAddress: ({ caller: { member }, params }) =>
      remove.immediate(member, params.id) ? { status: 204, body: null } : problem('not-found'),
  };
}
