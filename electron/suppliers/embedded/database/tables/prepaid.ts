/** Q-cash: the balance itself is `members.qcash_balance`, which agrees with the last row of the ledger. */
export const prepaidTables = `
  -- No charge is ever taken back (QT-21): what goes out goes to an advertisement (QT-1).
  CREATE TABLE qcash_ledger (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'charge', 'exchange', 'advertisement')),
    amount INTEGER NOT NULL CHECK (amount >= 0 OR kind = 'advertisement'),
    balance INTEGER NOT NULL CHECK (balance >= 0),
    -- The number of the order, or the kind of advertisement.
    subject TEXT NOT NULL
  ) STRICT;
  CREATE INDEX qcash_ledger_by_member ON qcash_ledger (member_id, id);
  -- Proceeds of the seller, service points and the second password; '' for the trial's, which is derived when it is
  -- first needed.
  CREATE TABLE qcash_sellers (
    member_id INTEGER PRIMARY KEY REFERENCES members,
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled >= 0),
    due INTEGER NOT NULL DEFAULT 0 CHECK (due >= 0), due_on TEXT,
    points INTEGER NOT NULL DEFAULT 0 CHECK (points >= 0),
    password_hash TEXT
  ) STRICT;
  CREATE TABLE qcash_proofs (
    hash BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID;
  -- field_values: JSON of what the way asked for. instruction: JSON of what is left to do, null for nothing.
  CREATE TABLE qcash_charges (
    id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL UNIQUE REFERENCES orders,
    member_id INTEGER NOT NULL REFERENCES members, amount INTEGER NOT NULL, way TEXT NOT NULL,
    field_values TEXT NOT NULL, instruction TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'charged', 'lapsed')),
    ordered_at INTEGER NOT NULL, pay_until INTEGER, charged_at INTEGER
  ) STRICT;
  CREATE INDEX qcash_charges_waiting ON qcash_charges (member_id) WHERE state = 'waiting';
  CREATE TABLE qcash_advertisement_prices (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, price INTEGER NOT NULL CHECK (price > 0),
    days INTEGER NOT NULL CHECK (days > 0),
    PRIMARY KEY (supplier, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE qcash_advertisements (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    kind TEXT NOT NULL, item TEXT NOT NULL, price INTEGER NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
    applied_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX qcash_advertisements_by_member ON qcash_advertisements (member_id, id);
`;
