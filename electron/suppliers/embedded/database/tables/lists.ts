/** マイカタログ and 定期注文. */
export const listTables = `
  -- department_id null: one person's own. lines: JSON [[code, name, quantity or null, note], …] in their order.
  CREATE TABLE my_catalogues (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, company_id INTEGER NOT NULL REFERENCES companies,
    member_id INTEGER NOT NULL REFERENCES members, department_id INTEGER REFERENCES departments,
    name TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1, lines TEXT NOT NULL
  ) STRICT;
  CREATE INDEX my_catalogues_by_company ON my_catalogues (company_id, id);
  -- spec: JSON as its owner set it. since: the day from which days of its cycle count. looked_on: the last day on which
  -- it was seen to that nothing is due.
  CREATE TABLE recurring_orders (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, company_id INTEGER NOT NULL REFERENCES companies,
    member_id INTEGER NOT NULL REFERENCES members, department_id INTEGER REFERENCES departments,
    version INTEGER NOT NULL DEFAULT 1, paused INTEGER NOT NULL DEFAULT 0, spec TEXT NOT NULL,
    names TEXT NOT NULL, since TEXT NOT NULL, looked_on TEXT
  ) STRICT;
  CREATE INDEX recurring_orders_by_company ON recurring_orders (company_id, id);
  -- What became of a day of the cycle; each day once, for good.
  CREATE TABLE recurring_runs (
    recurring_id INTEGER NOT NULL REFERENCES recurring_orders ON DELETE CASCADE, due TEXT NOT NULL, at INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('ordered', 'skipped', 'missed', 'refused')),
    order_id INTEGER REFERENCES orders, problem TEXT,
    PRIMARY KEY (recurring_id, due)
  ) STRICT, WITHOUT ROWID;
`;
