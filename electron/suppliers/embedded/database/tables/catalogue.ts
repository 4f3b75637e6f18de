/** What is sold. An article row never changes: a new name or packing is a new row, and the offer points at it. */
export const catalogueTables = `
  CREATE TABLE offers (
    supplier TEXT NOT NULL, code TEXT NOT NULL, article_id INTEGER NOT NULL REFERENCES articles,
    -- The list price of today for a sales unit, without tax; articles.price is the one of the start.
    list_price INTEGER NOT NULL,
    packing TEXT, pieces INTEGER, piece_unit TEXT,
    -- Sales units left; null where they are not counted. So many more come on restocked_on.
    stock INTEGER, restocked_on TEXT, restock INTEGER NOT NULL DEFAULT 0, to_order INTEGER NOT NULL DEFAULT 0,
    direct INTEGER NOT NULL DEFAULT 0, lead_days INTEGER, at_most INTEGER,
    sale TEXT NOT NULL DEFAULT 'on-sale' CHECK (sale IN ('on-sale', 'discontinued', 'not-for-sale')),
    replaced_by TEXT, recommended INTEGER NOT NULL DEFAULT 0,
    -- Articles of one kind, for comparison.
    kind TEXT,
    -- Folded (domain/fold.ts): the number, and the fields to search in, the name first.
    code_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    PRIMARY KEY (supplier, code)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX offers_by_article ON offers (article_id);
  CREATE INDEX offers_by_code_key ON offers (supplier, code_key);
  CREATE INDEX offers_by_kind ON offers (supplier, kind) WHERE kind IS NOT NULL;
  CREATE INDEX offers_by_restock ON offers (supplier, restocked_on) WHERE restocked_on IS NOT NULL;
  CREATE INDEX articles_by_jan ON articles (supplier, jan) WHERE jan IS NOT NULL;
  -- 法人限定価格, without tax; until is the last day, null for no end.
  CREATE TABLE company_prices (
    company_id INTEGER NOT NULL REFERENCES companies, code TEXT NOT NULL, price INTEGER NOT NULL, until TEXT,
    PRIMARY KEY (company_id, code)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE product_requests (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    name TEXT NOT NULL, maker TEXT NOT NULL, jan TEXT NOT NULL, note TEXT NOT NULL, quantity INTEGER,
    at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'looked-into', 'carried', 'declined')),
    code TEXT
  ) STRICT;
  CREATE INDEX product_requests_by_member ON product_requests (member_id, id);
`;
