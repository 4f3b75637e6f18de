import type { SaleState } from '#shared/model/product.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { ProductRequest } from '#shared/supplier-api/catalogue.ts';
import type { Connection } from '../database/open.ts';

/** What of an offer can change at any moment; what is left out stays. */
export interface OfferChange {
  /** Whole yen a sales unit, tax excluded. */
  readonly listPrice?: number;
  readonly sale?: SaleState;
  readonly replacedBy?: string | null;
  /** Sales units left; null where nobody counts them. */
  readonly stock?: number | null;
  /** So many more come on that day in Japan. */
  readonly restock?: { readonly on: CalendarDate; readonly quantity: number } | null;
  readonly atMost?: number | null;
  /** Whether it is not for private persons (AS-5). */
  readonly businessOnly?: boolean;
}

/** What the people of a supplier do with its catalogue. */
export function createCatalogueAdmin(db: Connection) {
  const change = db.prepare(
    `UPDATE offers SET list_price = @listPrice, sale = @sale, replaced_by = @replacedBy, stock = @stock,
       to_order = CASE WHEN @stock IS NULL THEN to_order ELSE 0 END,
       restocked_on = @restockedOn, restock = @restock, at_most = @atMost,
       business_only = @businessOnly
     WHERE supplier = @supplier AND code = @code`,
  );
  const read = db.prepare<[string, string], Record<string, string | number | null>>(
    `SELECT list_price AS listPrice, sale, replaced_by AS replacedBy, stock, restocked_on AS restockedOn, restock,
       at_most AS atMost, business_only AS businessOnly FROM offers WHERE supplier = ? AND code = ?`,
  );
  const agree = db.prepare(
    `INSERT INTO company_prices (company_id, code, price, until)
     SELECT c.id, @code, @price, @until FROM companies c JOIN offers o ON o.supplier = c.supplier AND o.code = @code
     WHERE c.supplier = @supplier AND c.name = @company
     ON CONFLICT DO UPDATE SET price = excluded.price, until = excluded.until`,
  );
  const decide = db.prepare('UPDATE product_requests SET state = ?, code = ? WHERE public_id = ?');

  return {
    /** Changes what a product is sold as, from now on; throws for what is not carried. */
    changeOffer: db.transaction(
      (supplier: string, code: string, { restock, businessOnly, ...changes }: OfferChange): void => {
        const now = read.get(supplier, code);
        if (!now) throw new RangeError(`no such product: ${code}`);
        change.run({
          ...now,
          ...changes,
          ...(businessOnly !== undefined && { businessOnly: Number(businessOnly) }),
          ...(restock !== undefined && { restockedOn: restock?.on ?? null, restock: restock?.quantity ?? 0 }),
          supplier,
          code,
        });
      },
    ),
    /** Agrees a price with a company, by its name, up to a last day or without an end (AS-53). */
    agreePrice(
      supplier: string,
      company: string,
      code: string,
      price: number,
      until: CalendarDate | null,
    ): void {
      if (agree.run({ supplier, company, code, price, until }).changes === 0)
        throw new RangeError(`no such company or product: ${company} ${code}`);
    },
    /** Sets the outcome of a product request (AS-48), with the product code once it is carried. */
    decideRequest(id: string, state: ProductRequest['state'], code: string | null): void {
      if (decide.run(state, code, id).changes === 0) throw new RangeError(`no such request: ${id}`);
    },
  };
}
