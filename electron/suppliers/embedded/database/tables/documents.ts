/** 発行履歴 (AS-44): every issue of a paper, with its number; and whom papers were made out to before. */
export const documentTables = `
  CREATE TABLE issued_papers (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, number TEXT NOT NULL, kind TEXT NOT NULL,
    order_id INTEGER REFERENCES orders, quote_id INTEGER REFERENCES quotes,
    company_id INTEGER NOT NULL REFERENCES companies, member_id INTEGER NOT NULL REFERENCES members,
    issued_by TEXT NOT NULL, issued_at INTEGER NOT NULL, issued_on TEXT NOT NULL, issue INTEGER NOT NULL,
    addressee TEXT NOT NULL, amount INTEGER NOT NULL,
    UNIQUE (supplier, number)
  ) STRICT;
  -- The last number given, of each supplier and kind: no number is given twice, and none is left out.
  CREATE TABLE paper_numbers (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (supplier, kind)
  ) STRICT, WITHOUT ROWID;
  -- What a company was called (no member), or whom a member had invoices made out to, until that moment: papers of
  -- what was ordered before a change are made out as they would have been then (AM-18, AM-19, AM-21).
  CREATE TABLE former_addressees (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    member_id INTEGER REFERENCES members, until INTEGER NOT NULL, value TEXT NOT NULL
  ) STRICT;
  CREATE INDEX former_addressees_by_company ON former_addressees (company_id, member_id, until);
  CREATE INDEX issued_papers_by_order ON issued_papers (order_id, kind);
  CREATE INDEX issued_papers_by_quote ON issued_papers (quote_id, kind);
  CREATE INDEX issued_papers_by_company ON issued_papers (company_id, id);
`;
