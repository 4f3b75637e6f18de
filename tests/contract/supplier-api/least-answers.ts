import type { RouteName } from '#shared/supplier-api/routes.ts';

const yen = (amount: number): object => ({ amount });
const person = { id: 'p1', name: '山田 花子' };
const leastOrder = {
  id: 'o1',
  number: 'A-0001',
  orderedAt: '2026-04-01T01:00:00.000Z',
  orderedOn: '2026-04-01',
  status: 'shipped',
  orderedBy: person,
  payment: { method: 'bank-transfer' },
  lines: [
    {
      lineNumber: 1,
      productCode: 'P-1',
      name: 'コピー用紙 A4',
      quantity: 2,
      unit: '箱',
      unitPrice: yen(3_980),
      amount: yen(7_960),
      taxRate: 10,
    },
  ],
  shippingFee: yen(0),
  taxTotals: [{ rate: 10, taxable: yen(7_960), tax: yen(796) }],
  totals: {
    goods: yen(7_960),
    discount: yen(0),
    taxExcluded: yen(7_960),
    tax: yen(796),
    taxIncluded: yen(8_756),
  },
  updatedAt: '2026-04-01T01:00:00.000Z',
};
const leastTokens = {
  accessToken: 'example-access-token-0',
  accessExpiresAt: '2026-04-05T10:15:00.000Z',
  refreshToken: 'example-refresh-token-0',
  refreshExpiresAt: '2026-05-05T10:00:00.000Z',
};
const leastMember = { ...person, role: 'buyer', company: { id: 'c1', name: '株式会社みなと' } };
/** The least that is enough for the level History: what a desk takes, and without any key of it does not. */
export const least: readonly (readonly [operation: RouteName, status: number, answer: object])[] = [
  [
    'describe',
    200,
    { name: { ja: 'みなと商店', en: 'Minato Shoten' }, profile: 'minato-shoten', support: {} },
  ],
  ['signIn', 201, { outcome: 'signed-in', tokens: leastTokens, member: leastMember }],
  ['refresh', 200, leastTokens],
  ['me', 200, leastMember],
  [
    'orders',
    200,
    { orders: [leastOrder], removed: [], position: '1', asOf: '2026-04-05T10:00:00.000Z', remaining: 0 },
  ],
  ['order', 200, leastOrder],
];
/** A value without one key each, wherever in it the key stands. */
export function* withoutOneKey(
  value: unknown,
  path = '$',
): Generator<readonly [path: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = `${path}.${key}`;
    const changed = (to: unknown): unknown =>
      Array.isArray(value) ? value.with(Number(key), to) : { ...value, [key]: to };
    if (!Array.isArray(value)) {
      const { [key]: _, ...others } = value as Record<string, unknown>;
      yield [place, others];
    }
    for (const [deeper, smaller] of withoutOneKey(inner, place)) yield [deeper, changed(smaller)];
  }
}
