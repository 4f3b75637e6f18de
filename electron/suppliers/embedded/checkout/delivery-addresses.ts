import type { MemberRow } from '../http/caller.ts';
import { deliveryAddress, type DeliveryAddress } from '../customer/address-book.ts';
import type { Customers } from '../customer/customers.ts';
import type { Connection } from '../database/open.ts';
import type { Supplier } from '../supplier.ts';

export interface AddressOption extends DeliveryAddress {
  readonly id: string;
  readonly isDefault: boolean;
  /** The row of `addresses` that an order made now points at; null for one that has none yet. */
  readonly row: number | null;
}

interface AddressRow extends DeliveryAddress {
  readonly id: string;
  readonly isDefault: number;
  readonly row: number;
}

/** Where a member can have things delivered to. */
export interface DeliveryAddresses {
  /** The default first; empty where nothing is known, or nothing is delivered. */
  all(member: MemberRow): readonly AddressOption[];
  /** One of them, or one that the company had things delivered to, under whichever of its ids it was chosen. */
  byId(member: MemberRow, id: string): AddressOption | null;
  /** The row of `addresses` of a place, made where there is none. Call inside a transaction. */
  rowOf(member: MemberRow, address: AddressOption): number;
}

const REGISTERED = 'registered';

const columns = 'a.name, a.postal_code AS postalCode, a.address, a.phone';

/**
 * With an address book it is that (AM-25). A supplier without one delivers where it has delivered to the company, and
 * to the address that the member has registered.
 */
export function createDeliveryAddresses(
  db: Connection,
  supplier: Supplier,
  customers: Customers | null,
): DeliveryAddresses {
  const { forms } = supplier.profile;
  const book = db.prepare<[number], AddressRow>(
    `SELECT b.public_id AS id, b.is_default AS isDefault, a.id AS row, ${columns}
     FROM address_book b JOIN addresses a ON a.id = b.address_id
     WHERE b.member_id = ? AND b.removed = 0 ORDER BY b.is_default DESC, b.id`,
  );
  const ofCompany = db.prepare<[number], AddressRow>(
    `SELECT 'place-' || min(a.id) AS id, 0 AS isDefault, min(a.id) AS row, ${columns} FROM addresses a
     WHERE a.company_id = ? GROUP BY a.name, a.postal_code, a.address, a.phone ORDER BY min(a.id)`,
  );
  const add = db.prepare(
    'INSERT INTO addresses (company_id, name, postal_code, address, phone) VALUES (?, ?, ?, ?, ?)',
  );

  const toAddress = (row: AddressRow, isDefault: boolean): AddressOption => ({ ...row, isDefault });
  const sameText = (one: DeliveryAddress, other: DeliveryAddress): boolean =>
    one.name === other.name &&
    one.postalCode === other.postalCode &&
    one.address === other.address &&
    one.phone === other.phone;

  function registered(memberId: number): DeliveryAddress | null {
    if (!customers) return null;
    const address = deliveryAddress(customers.read(memberId).values);
    return address.address === '' ? null : address;
  }

  function all(member: MemberRow): readonly AddressOption[] {
    if (supplier.profile.digital) return [];
    if (forms.address) return book.all(member.id).map((row) => toAddress(row, row.isDefault === 1));
    const known = ofCompany.all(member.companyId);
    const own = registered(member.id);
    if (!own) return known.map((row) => toAddress(row, false));
    // It keeps its id when something has been delivered there: a recurring order goes by it for years.
    const row = known.find((address) => sameText(address, own))?.row ?? null;
    return [
      { ...own, id: REGISTERED, isDefault: true, row },
      ...known.filter((address) => address.row !== row).map((address) => toAddress(address, false)),
    ];
  }

  return {
    all,
    byId(member, id) {
      const listed = all(member).find((address) => address.id === id);
      if (listed || supplier.profile.digital || forms.address) return listed ?? null;
      const row = ofCompany.all(member.companyId).find((address) => address.id === id);
      return row ? toAddress(row, false) : null;
    },
    rowOf: (member, { row, name, postalCode, address, phone }) =>
      row ?? Number(add.run(member.companyId, name, postalCode, address, phone).lastInsertRowid),
  };
}
