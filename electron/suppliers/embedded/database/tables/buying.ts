/** Cart, quotes, and writes that are done once for good. */
export const buyingTables = `
  CREATE TABLE carts (
    member_id INTEGER PRIMARY KEY REFERENCES members, version INTEGER NOT NULL DEFAULT 1,
    choose_anew INTEGER NOT NULL DEFAULT 0,
    -- The saved order that it was resumed from (QC-28).
    resumed_from INTEGER REFERENCES quotes
  ) STRICT;
  CREATE TABLE cart_lines (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    code TEXT NOT NULL, quantity INTEGER, department_id INTEGER REFERENCES departments,
    source TEXT NOT NULL, at INTEGER NOT NULL,
    -- As it was when it was put in, to tell what changed since.
    carted_price INTEGER NOT NULL, carted_stock TEXT NOT NULL, carted_sale TEXT NOT NULL
  ) STRICT;
  CREATE INDEX cart_lines_by_member ON cart_lines (member_id, id);
  -- content: what was quoted, as JSON of buying/quoted.ts; it never changes (AM-19).
  CREATE TABLE quotes (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('quote', 'saved-order')),
    company_id INTEGER NOT NULL REFERENCES companies, member_id INTEGER NOT NULL REFERENCES members,
    made_by_name TEXT NOT NULL, department_id INTEGER REFERENCES departments, address_id INTEGER REFERENCES addresses,
    number TEXT NOT NULL, made_at INTEGER NOT NULL, made_on TEXT NOT NULL, valid_until TEXT,
    payment_method TEXT, payment_term TEXT, coupon_code TEXT, points INTEGER NOT NULL DEFAULT 0,
    cost_memo TEXT, comment TEXT, content TEXT NOT NULL,
    order_id INTEGER REFERENCES orders,
    UNIQUE (company_id, number)
  ) STRICT;
  CREATE INDEX quotes_by_company ON quotes (company_id, id);
  -- Kept for good: a repeat of an order, whenever it comes, is the same order. Without an answer it was given up.
  CREATE TABLE writes_once (
    member_id INTEGER NOT NULL REFERENCES members, key TEXT NOT NULL, route TEXT NOT NULL, request BLOB NOT NULL,
    status INTEGER, body TEXT, at INTEGER NOT NULL,
    PRIMARY KEY (member_id, key)
  ) STRICT, WITHOUT ROWID;
  -- Placed through the Supplier API and still to move along by the clock.
  CREATE TABLE moving_orders (
    order_id INTEGER PRIMARY KEY REFERENCES orders, company_id INTEGER NOT NULL REFERENCES companies,
    placed_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX moving_orders_by_company ON moving_orders (company_id);
  -- The last number given of a series, so that none is given twice.
  CREATE TABLE number_series (
    supplier TEXT NOT NULL, series TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, series)
  ) STRICT, WITHOUT ROWID;
`;
