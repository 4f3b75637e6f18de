/** 発行履歴 (AS-44): every issue of a paper, with its number. */
export const paperTables = `
  CREATE TABLE issued_papers (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, number TEXT NOT NULL, kind TEXT NOT NULL,
    order_id INTEGER REFERENCES orders, quote_id INTEGER REFERENCES quotes,
    company_id INTEGER NOT NULL REFERENCES companies, member_id INTEGER NOT NULL REFERENCES members,
    issued_by TEXT NOT NULL, issued_at INTEGER NOT NULL, issued_on TEXT NOT NULL, issue INTEGER NOT NULL,
    addressee TEXT NOT NULL, amount INTEGER NOT NULL,
    UNIQUE (supplier, number)
  ) STRICT;
  CREATE INDEX issued_papers_by_order ON issued_papers (order_id, kind);
  CREATE INDEX issued_papers_by_quote ON issued_papers (quote_id, kind);
  CREATE INDEX issued_papers_by_company ON issued_papers (company_id, id);
`;
