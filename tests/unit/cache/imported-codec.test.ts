import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packImported, unpackImported } from '#electron/cache/imported-codec.ts';
import type { Term } from '#electron/cache/term.ts';
import type { ImportedOrder } from '#electron/domain/import/imported-order.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';
import { orderStatuses, paymentMethods } from '#shared/model/order.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).map((text) => text.toWellFormed());
const words = fc.option(word);
const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(calendarDate('2020-01-01'), days));
const tax = fc.constantFrom('included' as const, 'excluded' as const);
const amount = fc.record({ units: whole, tax });
const stated = fc.option(amount);

const fields = {
  lineNumber: words,
  productCode: words,
  jan: words,
  product: word,
  maker: words,
  category: words,
  quantity: whole,
  unit: words,
  unitPrice: words,
  unitPriceTax: tax,
  amount,
  tax: fc.option(whole),
  taxRate: fc.constantFrom(...([0, 8, 10] as const)),
};
const shippedOn = fc.option(day);
/** Of a file with a column for the seller's number, or without. */
const line = fc.oneof(
  fc.record({ ...fields, sellerNumber: fc.option(fc.constant('T7123456789012')), shippedOn }),
  fc.record({
    ...fields,
    sellerNumber: fc.option(fc.constant('T7123456789012')),
    sellerName: word,
    shippedOn,
  }),
  fc.record({ ...fields, sellerName: word, shippedOn }),
  fc.record({ ...fields, shippedOn }),
);
const order: fc.Arbitrary<ImportedOrder> = fc
  .record({
    number: word,
    currency: fc.option(word),
    orderedOn: day,
    orderedTime: words,
    status: fc.constantFrom(...orderStatuses),
    statusWord: fc.option(word),
    person: words,
    department: words,
    deliverTo: words,
    payment: fc.option(fc.constantFrom(...paymentMethods)),
    methodWord: fc.option(word),
    costMemo: words,
    comment: words,
    shippedOn: fc.option(day),
    deliveredOn: fc.option(day),
    shippingFee: stated,
    discount: stated,
    orderTotal: fc.option(whole),
    rounding: fc.constantFrom('floor' as const, 'half-up' as const, 'ceil' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  })
  .map(
    (all) =>
      Object.fromEntries(
        Object.entries(all).filter(
          ([name, value]) => value !== null || !['currency', 'statusWord', 'methodWord'].includes(name),
        ),
      ) as unknown as ImportedOrder,
  );

it('unpacking gives back exactly what was packed, and the same products are one term', () => {
  fc.assert(
    fc.property(order, (given) => {
      const terms: Term[] = [];
      const id = (term: Term): number => {
        const known = terms.findIndex((each) => JSON.stringify(each) === JSON.stringify(term));
        return known >= 0 ? known : terms.push(term) - 1;
      };
      const packed = packImported(given, id);
      const before = terms.length;
      expect(packImported(given, id)).toBe(packed);
      expect(terms).toHaveLength(before);
      const back = unpackImported(packed, (at) => terms[at]!);
      expect(back).toEqual(given);
      // What is compared as text must have its fields in one order, whether it was read from a file or from the cache.
      expect(Object.keys(back)).toEqual(Object.keys(given));
    }),
  );
});

it('an order as the first programs kept it, with its names, is read', () => {
  fc.assert(
    fc.property(order, (given) => {
      expect(unpackImported(JSON.stringify(given), () => expect.fail())).toEqual(given);
    }),
  );
});
