import { randomBytes } from 'node:crypto';
import type { ProductRequest } from '#shared/supplier-api/catalogue.ts';
import type { Announcement, ServiceNotice } from '#shared/supplier-api/sign-in.ts';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { OrderStatus } from '#shared/model/order.ts';
import type { Passwords } from './sign-in/passwords.ts';
import { createCatalogueAdmin, type OfferChange } from './catalogue/catalogue-admin.ts';
import { createNewsletters, type NewsletterKind } from './customer/newsletters.ts';
import type { Connection } from './database/open.ts';
import type { MailQueue } from './mail/mail-queue.ts';
import { createOrderAdmin } from './checkout/order-admin.ts';
import { firstParcel } from './orders/first-parcel.ts';
import { createOrderOptions } from './orders/order-options.ts';
import { createChangeTime, createOrderWriter } from './orders/write-orders.ts';
import { createNpAdmin, type NpEvent } from './payment/np-admin.ts';
import { createTermChanges } from './customer/term-changes.ts';
import type { SettingName, Settings } from './settings.ts';
import type { Supplier } from './supplier.ts';

export interface OrderChanges {
  /** Ids as the Supplier API tells them. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What a trial and tests may do to the store from outside. None of it can be reached over HTTP. */
export interface StoreAdmin {
  /** Puts a supplier out of service, or back in: meanwhile everything answers 503 `w:004`. */
  setOutage(supplier: string, on: boolean): void;
  /** The notice that people see where they sign in, or none. */
  setNotice(supplier: string, notice: ServiceNotice | null): void;
  /** What the supplier announces to everybody, the latest first (AS-92). */
  setAnnouncements(supplier: string, announcements: readonly Announcement[]): void;
  /** Sets a supplier's own value, such as its lock threshold. */
  set(supplier: string, name: SettingName, value: string): void;
  /**
   * Lets time pass for the trial company: moves the newest open orders one status on, adds orders of today, and
   * removes the oldest ones. By default 3, 2 and 1. New orders go by what their member has registered now (AM-18).
   */
  advanceOrders(
    supplier: string,
    counts?: { readonly change?: number; readonly add?: number; readonly remove?: number },
  ): OrderChanges;
  /** Ships or delivers one order now; by itself it goes on no further. Throws for an order that there is not. */
  shipOrder(supplier: string, order: string, to: 'shipped' | 'delivered'): void;
  /** Calls an order off: stock, coupon and points go back. */
  cancelOrder(supplier: string, order: string): void;
  /** What comes from NP about a company by its name, one of its orders, or an invoice, as of now. */
  recordNpEvent(supplier: string, company: string, fact: NpEvent): void;
  /** From when the latest change of a member's payment term applies, where the supplier had not said it (AM-69). */
  confirmTerm(supplier: string, email: string, appliesFrom: CalendarDate): boolean;
  /** Changes what a product is sold as, from now on. */
  changeOffer(supplier: string, code: string, change: OfferChange): void;
  /** Agrees a price with a company, by its name, up to a last day or without an end (AS-53). */
  agreePrice(
    supplier: string,
    company: string,
    code: string,
    price: number,
    until: CalendarDate | null,
  ): void;
  /** Says what became of a product request, by the id that the Supplier API tells (AS-48). */
  decideRequest(id: string, state: ProductRequest['state'], code: string | null): void;
  /** Mails a supplier's news to those who asked for it (QC-30, AM-43), and tells to how many. */
  sendNewsletter(supplier: string, kind: NewsletterKind): number;
  /** Puts a member, by the id that the Supplier API tells, into another department of the company, by its name. */
  moveMember(member: string, department: string): void;
  /** How many password derivations were done, by their cost. */
  passwordDerivations(): Readonly<Record<number, number>>;
  /** The seed and the number of lines that the file was made with. */
  made(): { readonly seed: number; readonly lines: number };
}

const NEXT: Partial<Record<OrderStatus, OrderStatus>> = {
  'waiting-approval': 'received',
  received: 'preparing',
  preparing: 'shipped',
  backordered: 'partly-shipped',
  'partly-shipped': 'shipped',
  shipped: 'delivered',
  delivered: 'returned',
};

interface OpenOrder {
  readonly id: number;
  readonly publicId: string;
  readonly status: OrderStatus;
  readonly shippedOn: string | null;
}

export function createAdmin(
  db: Connection,
  suppliers: readonly Supplier[],
  settings: Settings,
  passwords: Passwords,
  clock: () => number,
  mailQueue: MailQueue,
): StoreAdmin {
  const companyOf = db.prepare<[string], number>('SELECT min(id) FROM companies WHERE supplier = ?').pluck();
  const newestOpen = db.prepare<[number, number], OpenOrder>(
    `SELECT id, public_id AS publicId, status, shipped_on AS shippedOn FROM orders
     WHERE company_id = ? AND removed = 0 AND status NOT IN ('cancelled', 'returned')
     ORDER BY status = 'delivered', ordered_at DESC, id DESC LIMIT ?`,
  );
  const oldest = db.prepare<[number, number], { id: number; publicId: string }>(
    `SELECT id, public_id AS publicId FROM orders WHERE company_id = ? AND removed = 0
     ORDER BY ordered_at, id LIMIT ?`,
  );
  const change = db.prepare(
    'UPDATE orders SET status = ?, shipped_on = ?, delivered_on = ?, updated_at = ? WHERE id = ?',
  );
  const setShipped = db.prepare('UPDATE order_lines SET shipped = ? WHERE order_id = ? AND line_number = ?');
  const quantitiesOf = db
    .prepare<[number], number>('SELECT quantity FROM order_lines WHERE order_id = ? ORDER BY line_number')
    .pluck();
  const sendFirstParcel = (order: number): void =>
    firstParcel(quantitiesOf.all(order) as number[]).forEach((sent, index) =>
      setShipped.run(sent, order, index + 1),
    );
  const remove = db.prepare('UPDATE orders SET removed = 1, updated_at = ? WHERE id = ?');
  const removeLines = db.prepare('DELETE FROM order_lines WHERE order_id = ?');
  const changeTime = createChangeTime(db);
  const newest = db.prepare<
    [number, number],
    { id: number; memberId: number; departmentId: number | null; addressId: number | null }
  >(
    `SELECT id, member_id AS memberId, department_id AS departmentId, address_id AS addressId FROM orders
     WHERE company_id = ? AND removed = 0
       AND NOT EXISTS (SELECT 1 FROM members m WHERE m.id = member_id AND m.removed_at IS NOT NULL)
     ORDER BY ordered_at DESC, id DESC LIMIT ?`,
  );
  const sendNewsletter = createNewsletters(db, mailQueue);
  const orderOptionsOf = createOrderOptions(db);
  const linesOf = db.prepare<
    [number],
    { productId: number; quantity: number; unitPrice: number; rate: 10 | 8 | 0 }
  >(
    `SELECT article_id AS productId, quantity, unit_price AS unitPrice, tax_rate AS rate
     FROM order_lines WHERE order_id = ? ORDER BY line_number`,
  );
  const addNumber = db.prepare('UPDATE orders SET number = ? WHERE public_id = ?');
  const numbersOfDay = db
    .prepare<[number, string], number>('SELECT count(*) FROM orders WHERE company_id = ? AND ordered_on = ?')
    .pluck();
  const write = createOrderWriter(db);

  const move = db.prepare<[string, string]>(
    `UPDATE members SET department_id = (
       SELECT id FROM departments WHERE company_id = members.company_id AND name = ?
     ) WHERE public_id = ?`,
  );

  const np = createNpAdmin(db);
  const orderAdmin = createOrderAdmin(db);
  const memberByEmail = db
    .prepare<[string, string], number>(
      `SELECT m.id FROM members m JOIN companies c ON c.id = m.company_id
       WHERE c.supplier = ? AND m.email = ? AND m.removed_at IS NULL`,
    )
    .pluck();

  const named = (id: string): Supplier => {
    const supplier = suppliers.find((each) => each.id === id);
    if (!supplier) throw new RangeError(`no such supplier: ${id}`);
    return supplier;
  };
  const made = () => {
    const read = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
    return { seed: Number(read.get('seed')), lines: Number(read.get('lines')) };
  };

  return {
    shipOrder: (supplier, order, to) => orderAdmin.ship(named(supplier), order, to, clock()),
    cancelOrder: (supplier, order) => orderAdmin.cancel(named(supplier), order, clock()),
    recordNpEvent: (supplier, company, fact) => np.note(supplier, company, fact, clock()),
    confirmTerm(supplier, email, appliesFrom) {
      const member = memberByEmail.get(supplier, email) as number | undefined;
      const terms = createTermChanges(db, named(supplier), settings);
      return terms && member !== undefined ? terms.confirm(member, appliesFrom) : false;
    },
    ...createCatalogueAdmin(db),
    sendNewsletter: (supplier, kind) => sendNewsletter(named(supplier), kind, clock()),
    moveMember: (member, department) => void move.run(department, member),
    setOutage: (supplier, on) => settings.set(supplier, 'outage', on ? 'on' : 'off'),
    setNotice: (supplier, notice) =>
      settings.set(supplier, 'notice', notice === null ? '' : JSON.stringify(notice)),
    setAnnouncements: (supplier, announcements) =>
      settings.set(supplier, 'announcements', JSON.stringify(announcements)),
    set: (supplier, name, value) => settings.set(supplier, name, value),
    advanceOrders: db.transaction((supplier, counts = {}): OrderChanges => {
      const company = companyOf.get(supplier) as number | null;
      if (company === null) throw new RangeError(`no such supplier: ${supplier}`);
      // A clock that was set back must not put changes before what desks have already seen.
      const now = changeTime(company, clock());
      const today = tokyoDateOf(instantOf(now));
      const changed = newestOpen.all(company, counts.change ?? 3).map((order) => {
        const status = NEXT[order.status]!;
        const shipped = ['partly-shipped', 'shipped', 'delivered', 'returned'].includes(status);
        const shippedOn = shipped ? (order.shippedOn ?? today) : null;
        const arrived = status === 'delivered' || status === 'returned';
        if (status === 'partly-shipped') sendFirstParcel(order.id);
        change.run(status, shippedOn, arrived ? today : null, now, order.id);
        return order.publicId;
      });
      const added = newest.all(company, counts.add ?? 2).map((like) => {
        const publicId = randomBytes(10).toString('hex');
        const { addressId, term } = orderOptionsOf(like.memberId, today);
        const n = (numbersOfDay.get(company, today) as number) + 1;
        write({
          publicId,
          memberId: like.memberId,
          departmentId: like.departmentId,
          addressId: addressId ?? like.addressId,
          number: publicId,
          orderedAt: now,
          orderedOn: today,
          status: 'received',
          method: term ? 'np' : 'bank-transfer',
          term,
          cardLast4: null,
          costMemo: null,
          comment: null,
          shippingFee: 0,
          discounts: [],
          lines: linesOf.all(like.id),
          shippedOn: null,
          deliveredOn: null,
          updatedAt: now,
        });
        // Begins with EC as everywhere at Amano; the letter keeps it apart from the seeded ones.
        addNumber.run(`EC${today.replaceAll('-', '')}-A${n}`, publicId);
        return publicId;
      });
      const removed = oldest.all(company, counts.remove ?? 1).map(({ id, publicId }) => {
        removeLines.run(id);
        remove.run(now, id);
        return publicId;
      });
      return { changed, added, removed };
    }).immediate as StoreAdmin['advanceOrders'],
    passwordDerivations: () => passwords.work(),
    made,
  };
}
