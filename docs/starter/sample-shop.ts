import { createHash, scryptSync, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, Choices, Member, Money, Order } from './adapter.ts';

// A shop to begin from: two people, a dozen products and some orders, in the starter's own file. Yours takes its place.

const DAY = 86_400_000;
const yen = (amount: number): Money => ({ amount, currency: 'JPY' });
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

const company = { id: 'c-1', name: 'Example Trading' };
const people = [
  { id: 'm-1', name: 'Hanako Example', email: 'buyer@example.com', role: 'buyer', company },
  { id: 'm-2', name: 'Taro Example', email: 'viewer@example.com', role: 'viewer', company },
] as const;
// In a real shop each person has a salt and a password of their own.
const hashed = (password: string): Buffer => scryptSync(password, 'a salt', 32);
const theirPassword = hashed('starter-password');

const place = { name: company.name, postalCode: '100-0001', address: '東京都千代田区千代田1-1', phone: '' };
const payments = ['bank-transfer', 'cash-on-delivery'];

const products = Array.from({ length: 12 }, (_, index) => ({
  code: `P-${String(index + 1).padStart(3, '0')}`,
  name: `Product ${index + 1}`,
  category: index % 3 === 0 ? 'Tea' : 'Paper',
  unit: 'box',
  listPrice: yen(100 * index + 180),
  price: yen(100 * index + 180),
  priceKind: 'list',
  taxRate: index % 3 === 0 ? 8 : 10,
  sale: 'on-sale',
  stock: { state: 'in-stock' },
}));
const description = {
  name: { ja: 'スターター商店', en: 'Starter Shop' },
  profile: 'starter',
  support: {},
  rules: {
    login: {
      kinds: [{ kind: 'email' }],
      label: { ja: 'メールアドレス', en: 'E-mail address' },
      example: 'buyer@example.com',
    },
    payments,
    buying: { cart: true },
  },
};

type Wanted = readonly { readonly product: (typeof products)[number]; readonly quantity: number }[];

/** Amounts, tax once for each rate and rounded down, and totals. */
function calculate(wanted: Wanted) {
  const lines = wanted.map(({ product: { code, name, category, unit, price, taxRate }, quantity }, index) => {
    const amount = yen(price.amount * quantity);
    const snapshot = { productCode: code, name, category, unit, taxRate };
    return { lineNumber: index + 1, ...snapshot, quantity, unitPrice: price, amount };
  });
  const goods = sum(lines.map(({ amount }) => amount.amount));
  const shipping = goods === 0 || goods >= 3_000 ? 0 : 500;
  const taxTotals = [10, 8].flatMap((rate) => {
    const taxed = lines.filter(({ taxRate }) => taxRate === rate);
    const taxable = sum(taxed.map(({ amount }) => amount.amount)) + (rate === 10 ? shipping : 0);
    return taxable === 0 ? [] : { rate, taxable: yen(taxable), tax: yen(Math.floor((taxable * rate) / 100)) };
  });
  const [taxExcluded, tax] = [goods + shipping, sum(taxTotals.map((each) => each.tax.amount))];
  const totals = { goods, discount: 0, taxExcluded, tax, taxIncluded: taxExcluded + tax };
  return {
    lines,
    shippingFee: yen(shipping),
    taxTotals,
    totals: Object.fromEntries(Object.entries(totals).map(([name, amount]) => [name, yen(amount)])) as Record<
      keyof typeof totals,
      Money
    >,
  };
}

export function createSampleShop(db: DatabaseSync): Adapter {
  // A change gives its order the next number of the sequence. A removed order stays as a row without a body.
  db.exec(`CREATE TABLE IF NOT EXISTS shop_orders (
    id TEXT PRIMARY KEY, company TEXT NOT NULL, sequence INTEGER UNIQUE NOT NULL, body TEXT)`);
  const sql = db.createTagStore();
  const last = (): number =>
    sql.get`SELECT coalesce(max(sequence), 0) AS last FROM shop_orders`!['last'] as number;

  function add(id: string, member: Member, calculation: object, choices: Choices, at: number): Order {
    const sequence = last() + 1;
    const orderedOn = new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);
    const order = {
      id,
      number: `S${orderedOn.replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`,
      orderedAt: new Date(at).toISOString(),
      orderedOn,
      status: 'received',
      orderedBy: { id: member.id, name: member['name'] },
      deliverTo: place,
      payment: { method: choices.payment },
      costMemo: choices['costMemo'] || null,
      comment: choices['comment'] || null,
      ...calculation,
      updatedAt: new Date(at).toISOString(),
    };
    sql.run`INSERT INTO shop_orders VALUES (${id}, ${company.id}, ${sequence}, ${JSON.stringify(order)})`;
    return order;
  }
  if (last() === 0)
    for (let number = 0; number < 45; number += 1) {
      const wanted = [number % 12, (number * 5 + 3) % 12].map((at) => ({
        product: products[at]!,
        quantity: 1 + (number % 4),
      }));
      const choices = { addressId: 'a-1', payment: payments[0]! };
      add(`o-${number}`, people[0], calculate(wanted), choices, Date.now() - (45 - number) * DAY);
    }

  return {
    description,
    lastChange: last(),
    findMember: (by) => {
      const member = people.find((each) => ('id' in by ? each.id === by.id : each.email === by.loginId));
      // As much work for nobody as for somebody, so that the time tells nothing.
      if (!member && 'loginId' in by) hashed('nobody');
      if (!member) return null;
      return {
        member,
        refusal: (password) => (timingSafeEqual(hashed(password), theirPassword) ? null : 'mismatch'),
      };
    },
    listOrders: (_, { after, limit, id = null }) => {
      const rows = sql.all`SELECT id, sequence, body FROM shop_orders WHERE company = ${company.id}
        AND sequence > ${after} AND (${id} IS NULL OR id = ${id}) ORDER BY sequence` as {
        id: string;
        sequence: number;
        body: string | null;
      }[];
      const changes = rows.slice(0, limit).map(({ body, ...change }) => ({
        ...change,
        order: body === null ? null : (JSON.parse(body) as Order),
      }));
      return { changes, remaining: rows.length - changes.length };
    },
    findProducts: (_, { codes, text = '', sort }) => {
      if (codes) return products.filter(({ code }) => codes.includes(code));
      const words = text.toLowerCase().split(/\s+/);
      const found = products.filter(({ code, name }) =>
        words.every((word) => `${code} ${name}`.toLowerCase().includes(word)),
      );
      if (!sort?.startsWith('price')) return found;
      const direction = sort === 'price' ? 1 : -1;
      return found.toSorted((one, other) => direction * (one.price.amount - other.price.amount));
    },
    options: () => ({ addresses: [{ ...place, id: 'a-1', isDefault: true }], payments }),
    price: (_, lines, { addressId, payment }) => {
      const wanted = lines.flatMap(({ code, quantity }) => {
        const product = products.find((each) => each.code === code);
        return product && quantity !== null ? { product, quantity } : [];
      });
      const problem = (isOne: boolean, field: string, code: string, message: string) =>
        isOne ? { field, code, message } : [];
      return {
        calculation: calculate(wanted),
        problems: [
          problem(lines.length === 0, 'lines', 'cart.empty', 'The cart is empty'),
          lines.map(({ id, quantity }) =>
            problem(quantity === null, `lines.${id}`, 'cart.quantity', 'Choose how many'),
          ),
          problem(addressId !== 'a-1', 'addressId', 'checkout.address', 'Choose an address'),
          problem(!payments.includes(payment ?? ''), 'payment', 'checkout.payment', 'Choose how to pay'),
        ].flat(2),
      };
    },
    // The key makes the id, so that the same key can't make two orders in a shop with a database of its own either.
    place: (member, calculation, choices, key) =>
      add(
        createHash('sha256').update(`${member.id} ${key}`).digest('hex'),
        member,
        calculation,
        choices,
        Date.now(),
      ),
  };
}
