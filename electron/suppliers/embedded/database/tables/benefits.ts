/** Coupons, campaigns and points. terms: JSON of domain/benefits.ts; days of a period are included. */
export const benefitTables = `
  -- code in half-width capitals. A listed coupon is shown to every member, another one works for who knows its code.
  CREATE TABLE coupons (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, terms TEXT NOT NULL,
    listed INTEGER NOT NULL DEFAULT 1,
    -- Null for everybody's, else of one company only.
    company_id INTEGER REFERENCES companies,
    UNIQUE (supplier, code)
  ) STRICT;
  -- Coupons that a member has entered by their code (AS-56).
  CREATE TABLE kept_coupons (
    member_id INTEGER NOT NULL REFERENCES members, coupon_id INTEGER NOT NULL REFERENCES coupons, at INTEGER NOT NULL,
    PRIMARY KEY (member_id, coupon_id)
  ) STRICT, WITHOUT ROWID;
  -- Once a member; a cancelled order gives it back.
  CREATE TABLE coupon_uses (
    coupon_id INTEGER NOT NULL REFERENCES coupons, member_id INTEGER NOT NULL REFERENCES members,
    order_id INTEGER NOT NULL REFERENCES orders, at INTEGER NOT NULL,
    PRIMARY KEY (coupon_id, member_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX coupon_uses_by_order ON coupon_uses (order_id);
  -- Taken off without being asked for, in the order of their ids (AS-54).
  CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, terms TEXT NOT NULL,
    UNIQUE (supplier, code)
  ) STRICT;
  -- 推奨商品登録 (AS-56), by company.
  CREATE TABLE registered_items (
    company_id INTEGER NOT NULL REFERENCES companies, code TEXT NOT NULL, member_id INTEGER NOT NULL REFERENCES members,
    at INTEGER NOT NULL,
    PRIMARY KEY (company_id, code)
  ) STRICT, WITHOUT ROWID;
  -- What came and went; points that lapsed are no row: the balance of a day follows from these and from the purchases.
  CREATE TABLE point_entries (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL, on_date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('given', 'earned', 'used', 'given-back', 'taken-back')),
    points INTEGER NOT NULL, order_id INTEGER REFERENCES orders
  ) STRICT;
  CREATE INDEX point_entries_by_member ON point_entries (member_id, id);
  CREATE INDEX point_entries_by_order ON point_entries (order_id);
`;
