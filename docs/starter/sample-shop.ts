import { createHash, randomUUID, scryptSync, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import {
  yen,
  type Adapter,
  type Calculation,
  type Choices,
  type Line,
  type Member,
  type Order,
  type Product,
} from './adapter.ts';

// A shop to begin from: two people, a dozen products and some orders, in the starter's own file. Yours takes its place.

const company = { id: 'c-1', name: 'Example Trading' };
const people: readonly (Member & { readonly password: string })[] = [
  {
    id: 'm-1',
    name: 'Hanako Example',
    kana: null,
    email: 'buyer@example.com',
    role: 'buyer',
    department: null,
    company,
    password: 'starter-password',
  },
  {
    id: 'm-2',
    name: 'Taro Example',
    kana: null,
    email: 'viewer@example.com',
    role: 'viewer',
    department: null,
    company,
    password: 'starter-password',
  },
];
const salt = 'a salt of each person’s own in a real shop';
const hashed = new Map(people.map(({ id, password }) => [id, scryptSync(password, salt, 32)]));

const address = {
  id: 'a-1',
  name: 'Example Trading',
  postalCode: '100-0001',
  address: '1-1 Chiyoda, Chiyoda-ku, Tokyo',
  phone: '03-0000-0000',
  isDefault: true,
};

const product = (number: number): Product => ({
  code: `P-${String(number).padStart(3, '0')}`,
  jan: null,
  name: `Product ${number}`,
  maker: null,
  category: number % 3 === 0 ? 'Tea' : 'Paper',
  unit: 'box',
  packing: null,
  pieces: null,
  listPrice: yen(100 * number + 80),
  price: yen(100 * number + 80),
  priceKind: 'list',
  taxRate: number % 3 === 0 ? 8 : 10,
  sale: 'on-sale',
  replacedBy: null,
  stock: { state: 'in-stock', left: null, restockedOn: null },
  direct: false,
  leadDays: 1,
  atMost: null,
  recommended: false,
});
const products = Array.from({ length: 12 }, (_, index) => product(index + 1));

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

/** Amounts, tax once for each rate and rounded down, and totals. */
function calculate(wanted: readonly { readonly product: Product; readonly quantity: number }[]): Calculation {
  const lines = wanted.map(({ product: sold, quantity }, index): Line => ({
    lineNumber: index + 1,
    productCode: sold.code,
    jan: null,
    name: sold.name,
    maker: null,
    category: sold['category'] as string,
    quantity,
    unit: sold['unit'] as string,
    unitPrice: sold.price,
    amount: yen(sold.price.amount * quantity),
    taxRate: sold['taxRate'] as 10 | 8,
  }));
  const goods = sum(lines.map(({ amount }) => amount.amount));
  const shipping = goods === 0 || goods >= 3_000 ? 0 : 500;
  const taxable = new Map<10 | 8 | 0, number>();
  for (const { taxRate, amount } of lines) taxable.set(taxRate, (taxable.get(taxRate) ?? 0) + amount.amount);
  if (shipping > 0) taxable.set(10, (taxable.get(10) ?? 0) + shipping);
  const taxTotals = [...taxable]
    .toSorted(([one], [other]) => other - one)
    .map(([rate, amount]) => ({ rate, taxable: yen(amount), tax: yen(Math.floor((amount * rate) / 100)) }));
  const tax = sum(taxTotals.map((each) => each.tax.amount));
  return {
    lines,
    discounts: [],
    shippingFee: yen(shipping),
    taxTotals,
    totals: {
      goods: yen(goods),
      discount: yen(0),
      taxExcluded: yen(goods + shipping),
      tax: yen(tax),
      taxIncluded: yen(goods + shipping + tax),
    },
  };
}

const TOKYO_MS = 9 * 3_600_000;
const dayInTokyo = (at: number): string => new Date(at + TOKYO_MS).toISOString().slice(0, 10);

export function createSampleShop(db: DatabaseSync, clock: () => number): Adapter {
  // A change gives its order the next number of the sequence. A removed order stays as a row without a body.
  db.exec(
    'CREATE TABLE IF NOT EXISTS shop_orders (id TEXT PRIMARY KEY, company TEXT NOT NULL, sequence INTEGER UNIQUE NOT NULL, body TEXT)',
  );
  const lastOf = db.prepare('SELECT coalesce(max(sequence), 0) AS last FROM shop_orders');
  const last = (): number => (lastOf.get() as { last: number }).last;
  const write = db.prepare('INSERT INTO shop_orders (id, company, sequence, body) VALUES (?, ?, ?, ?)');

  function add(
    id: string,
    member: Member,
    calculation: Calculation,
    choices: Partial<Choices>,
    at: number,
  ): Order {
    const sequence = last() + 1;
    const day = dayInTokyo(at);
    const order: Order = {
      id,
      number: `S${day.replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`,
      orderedAt: new Date(at).toISOString(),
      orderedOn: day,
      status: 'received',
      orderedBy: { id: member.id, name: member.name },
      department: null,
      deliverTo: {
        name: address.name,
        postalCode: address.postalCode,
        address: address.address,
        phone: address.phone,
      },
      payment: { method: choices.payment ?? 'bank-transfer', term: null, cardLast4: null },
      costMemo: choices.costMemo || null,
      comment: choices.comment || null,
      ...calculation,
      shippedOn: null,
      deliveredOn: null,
      updatedAt: new Date(at).toISOString(),
    };
    write.run(id, member.company.id, sequence, JSON.stringify(order));
    return order;
  }
  if (last() === 0)
    for (let number = 0; number < 45; number += 1) {
      const wanted = [products[number % 12]!, products[(number * 5 + 3) % 12]!].map((sold, index) => ({
        product: sold,
        quantity: 1 + ((number + index) % 4),
      }));
      add(`o-${number}`, people[0]!, calculate(wanted), {}, clock() - (45 - number) * 86_400_000);
    }

  return {
    findMember: (by) => {
      const found = people.find((each) => ('id' in by ? each.id === by.id : each.email === by.identifier));
      if (!found) {
        // As much work as for somebody who exists, so that the time tells nothing.
        if ('identifier' in by) scryptSync('nobody', salt, 32);
        return null;
      }
      const { password: _, ...member } = found;
      return {
        member,
        refusal: (password) =>
          timingSafeEqual(scryptSync(password, salt, 32), hashed.get(found.id)!) ? null : 'mismatch',
      };
    },
    listOrders: (member, { after, limit, removedAfter = 0, id }) => {
      const where = `company = ? AND sequence > ? AND (body IS NOT NULL OR sequence > ?) ${id === undefined ? '' : 'AND id = ?'}`;
      const values = [member.company.id, after, removedAfter, ...(id === undefined ? [] : [id])];
      const rows = db
        .prepare(`SELECT id, sequence, body FROM shop_orders WHERE ${where} ORDER BY sequence LIMIT ?`)
        .all(...values, limit) as { id: string; sequence: number; body: string | null }[];
      const { count } = db
        .prepare(`SELECT count(*) AS count FROM shop_orders WHERE ${where}`)
        .get(...values) as { count: number };
      return {
        changes: rows.map(({ id: order, sequence, body }) => ({
          id: order,
          sequence,
          order: body === null ? null : (JSON.parse(body) as Order),
        })),
        remaining: count - rows.length,
        last: last(),
      };
    },
    findProducts: (_, { codes, text = '', sort }) => {
      if (codes) return codes.flatMap((code) => products.filter((each) => each.code === code));
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const found = products.filter(({ code, name }) =>
        words.every((word) => `${code} ${name}`.toLowerCase().includes(word)),
      );
      if (sort === 'price') return found.toSorted((one, other) => one.price.amount - other.price.amount);
      if (sort === 'price-descending')
        return found.toSorted((one, other) => other.price.amount - one.price.amount);
      return found;
    },
    options: () => ({ addresses: [address], payments: ['bank-transfer', 'cash-on-delivery'] }),
    price: (_, lines, choices) => {
      const wanted = lines.flatMap(({ code, quantity }) =>
        products.filter((each) => each.code === code).map((sold) => ({ product: sold, quantity })),
      );
      const problems = [
        ...(wanted.length === 0
          ? [{ field: 'lines', code: 'cart.empty', message: 'The cart is empty' }]
          : []),
        ...(choices.addressId === address.id
          ? []
          : [{ field: 'addressId', code: 'checkout.address', message: 'Choose an address' }]),
        ...(['bank-transfer', 'cash-on-delivery'].includes(choices.payment ?? '')
          ? []
          : [{ field: 'payment', code: 'checkout.payment', message: 'Choose how to pay' }]),
      ];
      return { calculation: calculate(wanted), problems };
    },
    // The key makes the id, so that the same key can't make two orders in a shop with a database of its own either.
    place: (member, calculation, choices, key) =>
      add(
        createHash('sha256').update(`${member.id} ${key}`).digest('hex').slice(0, 32) || randomUUID(),
        member,
        calculation,
        choices,
        clock(),
      ),
  };
}
