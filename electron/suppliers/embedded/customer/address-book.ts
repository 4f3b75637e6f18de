import { randomBytes } from 'node:crypto';
import type { FormValues } from '#shared/model/forms.ts';
import type { Address } from '#shared/supplier-api/customer.ts';
import type { MemberRow } from '../http/caller.ts';
import type { Connection } from '../database/open.ts';
import { sameValues } from '../http/form-refusals.ts';

interface EntryRow {
  readonly id: number;
  readonly publicId: string;
  readonly version: number;
  readonly isDefault: number;
  readonly values: string;
}

/** A place as an order keeps it. */
export interface DeliveryAddress {
  readonly name: string;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
}

/** How a place of the address book reads on an order and on its documents. */
export function deliveryAddress(values: FormValues): DeliveryAddress {
  const of = (field: string) => values[field] ?? '';
  const joined = (...texts: readonly string[]) => texts.filter((text) => text !== '').join(' ');
  return {
    name: joined(of('companyName'), of('personName')),
    postalCode: of('postalCode').replace(/^(\d{3})(\d{4})$/, '$1-$2'),
    address: joined(of('prefecture') + of('city') + of('street'), of('building')),
    phone: of('phone'),
  };
}

/**
 * アドレス帳 (AM-25, AM-26). A place that is changed is a new row of `addresses`: orders point at the one they were
 * made with, and keep it (AM-19). As long as there is any place, exactly one is the default. Writes belong in a
 * transaction.
 */
export interface AddressBook {
  /** The default first, then the oldest. */
  all(memberId: number): readonly Address[];
  /** One place of the member, or null for one that is another's, or gone. */
  byId(memberId: number, id: string): Address | null;
  /** Adds a place; the first one is the default, whatever `isDefault` says. */
  add(member: Pick<MemberRow, 'id' | 'companyId'>, values: FormValues, isDefault: boolean): Address;
  /** Changes a place. The default stays the default until another place is made it. */
  change(
    member: Pick<MemberRow, 'id' | 'companyId'>,
    id: string,
    values: FormValues,
    isDefault: boolean,
  ): Address;
  /** Deletes a place; after the default the oldest that is left becomes it. False where there is no such place. */
  remove(memberId: number, id: string): boolean;
}

export function createAddressBook(db: Connection): AddressBook {
  const columns = `id, public_id AS publicId, version, is_default AS isDefault, field_values AS "values"`;
  const mine = 'FROM address_book WHERE member_id = ? AND removed = 0';
  const select = db.prepare<[number], EntryRow>(`SELECT ${columns} ${mine} ORDER BY is_default DESC, id`);
  const selectOne = db.prepare<[number, string], EntryRow>(`SELECT ${columns} ${mine} AND public_id = ?`);
  const insertAddress = db.prepare(
    'INSERT INTO addresses (company_id, name, postal_code, address, phone) VALUES (?, ?, ?, ?, ?)',
  );
  const insert = db.prepare(
    `INSERT INTO address_book (public_id, member_id, field_values, address_id) VALUES (?, ?, ?, ?)`,
  );
  const update = db.prepare(
    'UPDATE address_book SET field_values = ?, address_id = ?, version = version + 1 WHERE id = ?',
  );
  const markRemoved = db.prepare(
    `UPDATE address_book SET removed = 1, is_default = 0, field_values = '{}' WHERE id = ?`,
  );
  const setDefault = db.prepare('UPDATE address_book SET is_default = (id = ?) WHERE member_id = ?');
  const oldest = db.prepare<[number], number>(`SELECT min(id) ${mine}`).pluck();

  const toApi = ({ publicId, version, isDefault, values }: EntryRow): Address => ({
    id: publicId,
    version,
    isDefault: isDefault === 1,
    values: JSON.parse(values) as FormValues,
  });
  const read = (memberId: number, id: string): Address => {
    const row = selectOne.get(memberId, id);
    if (!row) throw new RangeError('no such place');
    return toApi(row);
  };
  const addAddress = (companyId: number, values: FormValues): number => {
    const { name, postalCode, address, phone } = deliveryAddress(values);
    return Number(insertAddress.run(companyId, name, postalCode, address, phone).lastInsertRowid);
  };
  return {
    all: (memberId) => select.all(memberId).map(toApi),
    byId(memberId, id) {
      const row = selectOne.get(memberId, id);
      return row ? toApi(row) : null;
    },
    add(member, values, isDefault) {
      const publicId = randomBytes(8).toString('hex');
      const isFirst = oldest.get(member.id) === null;
      const addressId = addAddress(member.companyId, values);
      const { lastInsertRowid } = insert.run(publicId, member.id, JSON.stringify(values), addressId);
      if (isDefault || isFirst) setDefault.run(lastInsertRowid, member.id);
      return read(member.id, publicId);
    },
    change(member, id, values, isDefault) {
      const row = selectOne.get(member.id, id);
      if (!row) throw new RangeError('no such place');
      if (!sameValues(values, JSON.parse(row.values) as FormValues))
        update.run(JSON.stringify(values), addAddress(member.companyId, values), row.id);
      if (isDefault) setDefault.run(row.id, member.id);
      return read(member.id, id);
    },
    remove(memberId, id) {
      const row = selectOne.get(memberId, id);
      if (!row) return false;
      markRemoved.run(row.id);
      const next = oldest.get(memberId) as number | null;
      if (row.isDefault && next !== null) setDefault.run(next, memberId);
      return true;
    },
  };
}
