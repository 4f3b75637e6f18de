import { benefitTables } from './tables/benefits.ts';
import { buyingTables } from './tables/buying.ts';
import { catalogueTables } from './tables/catalogue.ts';
import { listTables } from './tables/lists.ts';
import { paperTables } from './tables/papers.ts';
import { paymentTables } from './tables/payment.ts';
import { qCashTables } from './tables/q-cash.ts';

/** Numbers all orders anew, by when they were changed last: what a store is filled with, or was before it counted. */
export const numberOrders = `
  UPDATE orders SET change = numbered.change FROM (
    SELECT id, row_number() OVER (ORDER BY updated_at, id) AS change FROM orders
  ) numbered WHERE numbered.id = orders.id;
  UPDATE order_changes SET last = (SELECT count(*) FROM orders);
`;

/**
 * The store's schema, one step a version. A step that has been released is never edited; a change is a
 * new step at the end. Instants are milliseconds since 1970 UTC, dates are Asia/Tokyo `YYYY-MM-DD`,
 * amounts are whole yen without tax.
 *
 * Rows of `articles` and `addresses` are never changed, a new version is a new row: an order that points
 * at one therefore keeps what it was ordered as (AM-19).
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE settings (
    supplier TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (supplier, name)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE companies (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, public_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
  ) STRICT;
  CREATE TABLE departments (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies, public_id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL, name TEXT NOT NULL
  ) STRICT;
  CREATE TABLE addresses (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    name TEXT NOT NULL, postal_code TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL
  ) STRICT;
  CREATE TABLE members (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    department_id INTEGER REFERENCES departments, public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, kana TEXT, email TEXT,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'buyer', 'viewer')),
    state TEXT NOT NULL CHECK (state IN ('active', 'waiting-approval', 'suspended')),
    suspended_code TEXT,
    two_step INTEGER NOT NULL DEFAULT 0,
    course TEXT CHECK (course IN ('monthly', 'lump-sum')),
    -- The last payment of the course; null while payments go on.
    course_last_paid_on TEXT,
    -- A refusal that this trial account always meets after a right password.
    always_refused TEXT CHECK (always_refused IN ('outage', 'too-many-at-once'))
  ) STRICT;
  CREATE TABLE logins (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
    member_id INTEGER NOT NULL REFERENCES members,
    PRIMARY KEY (supplier, kind, value)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE passwords (
    member_id INTEGER PRIMARY KEY REFERENCES members, hash TEXT NOT NULL,
    -- A temporary password (仮パスワード) lapses here; null for a member's own.
    temporary_until INTEGER,
    expires_at INTEGER
  ) STRICT;
  -- who: 'member:…' or, for IDs nobody has, 'unknown:' and a hash, so that both lock alike.
  CREATE TABLE sign_in_failures (
    supplier TEXT NOT NULL, who TEXT NOT NULL, count INTEGER NOT NULL, last_at INTEGER NOT NULL,
    locked INTEGER NOT NULL DEFAULT 0, locked_until INTEGER,
    PRIMARY KEY (supplier, who)
  ) STRICT, WITHOUT ROWID;

  -- A session is one sign-in and all tokens that came from it. Only hashes of tokens are kept.
  CREATE TABLE sessions (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, member_id INTEGER NOT NULL REFERENCES members,
    desk_id TEXT NOT NULL, signed_in_at INTEGER NOT NULL, ended_at INTEGER, ended_because TEXT
  ) STRICT;
  CREATE TABLE access_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE refresh_tokens (
    hash BLOB PRIMARY KEY, session_id INTEGER NOT NULL REFERENCES sessions, expires_at INTEGER NOT NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE two_step_challenges (
    public_id TEXT PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, desk_id TEXT NOT NULL,
    sent_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE change_tokens (
    hash BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  -- Answers without secrets only; answers with tokens stay in memory.
  CREATE TABLE idempotent_answers (
    supplier TEXT NOT NULL, caller BLOB NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL,
    status INTEGER NOT NULL, body TEXT, at INTEGER NOT NULL,
    PRIMARY KEY (supplier, caller, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE articles (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, code TEXT NOT NULL, jan TEXT, name TEXT NOT NULL,
    maker TEXT, category TEXT, unit TEXT NOT NULL, price INTEGER NOT NULL, tax_rate INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE orders (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL, company_id INTEGER NOT NULL REFERENCES companies,
    department_id INTEGER REFERENCES departments, member_id INTEGER NOT NULL REFERENCES members,
    address_id INTEGER REFERENCES addresses,
    number TEXT NOT NULL, ordered_at INTEGER NOT NULL, ordered_on TEXT NOT NULL, status TEXT NOT NULL,
    payment_method TEXT NOT NULL,
    -- JSON [closingDay, payMonthOffset, payDay], or null.
    payment_term TEXT,
    card_last4 TEXT, cost_memo TEXT, comment TEXT, shipping_fee INTEGER NOT NULL,
    -- JSON [[kind, label, amount], …]
    discounts TEXT NOT NULL,
    -- JSON [[rate, taxable, tax], …]
    tax_totals TEXT NOT NULL,
    goods INTEGER NOT NULL, discount INTEGER NOT NULL, tax_excluded INTEGER NOT NULL, tax INTEGER NOT NULL,
    shipped_on TEXT, delivered_on TEXT, updated_at INTEGER NOT NULL,
    -- A removed order stays as a tombstone without lines, so that a desk hears of it.
    removed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE order_lines (
    order_id INTEGER NOT NULL REFERENCES orders, line_number INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles, quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL, amount INTEGER NOT NULL, tax_rate INTEGER NOT NULL,
    PRIMARY KEY (order_id, line_number)
  ) STRICT, WITHOUT ROWID;
  `,
  // Members: everything a person does with an account.
  `
  -- 法人番号, thirteen digits; null for those who have none.
  ALTER TABLE companies ADD COLUMN corporate_number TEXT;
  CREATE UNIQUE INDEX companies_by_corporate_number ON companies (supplier, corporate_number)
    WHERE corporate_number IS NOT NULL;
  CREATE INDEX logins_by_member ON logins (member_id);
  ALTER TABLE members ADD COLUMN phone TEXT;
  ALTER TABLE members ADD COLUMN added_at INTEGER;
  ALTER TABLE members ADD COLUMN disabled_at INTEGER;
  -- Deleted or withdrawn; the row stays because orders point at it. Its logins and password are gone.
  ALTER TABLE members ADD COLUMN removed_at INTEGER;
  ALTER TABLE members ADD COLUMN removed_because TEXT CHECK (removed_because IN ('removed', 'rejected', 'withdrawn'));
  ALTER TABLE members ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
  -- Full width throughout (QC-12), the space between two names too.
  UPDATE members SET kana = replace(kana, ' ', char(12288));
  -- Q-cash that is left, in yen; null where the supplier keeps none.
  ALTER TABLE members ADD COLUMN qcash_balance INTEGER;
  -- The name as it was when the order was made; it stays when the person changes it or leaves (AM-19).
  ALTER TABLE orders ADD COLUMN ordered_by_name TEXT NOT NULL DEFAULT '';
  UPDATE orders SET ordered_by_name = (SELECT name FROM members WHERE id = member_id);
  ALTER TABLE passwords ADD COLUMN changed_at INTEGER;
  -- What may be forgotten of IDs that nobody has, and all that is known of them.
  CREATE INDEX sign_in_failures_to_forget ON sign_in_failures (supplier, last_at)
    WHERE who GLOB 'unknown:*' AND (locked = 0 OR locked_until IS NOT NULL);
  CREATE INDEX sign_in_failures_of_unknown ON sign_in_failures (supplier, last_at) WHERE who GLOB 'unknown:*';
  ALTER TABLE sessions ADD COLUMN place TEXT NOT NULL DEFAULT 'in-program';
  CREATE INDEX sessions_by_member ON sessions (member_id, id);
  CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);
  ALTER TABLE change_tokens ADD COLUMN used_at INTEGER;
  -- The language of mails that nobody asked for in another; that of the latest sign-in.
  ALTER TABLE members ADD COLUMN locale TEXT NOT NULL DEFAULT 'ja' CHECK (locale IN ('ja', 'en'));
  ALTER TABLE two_step_challenges ADD COLUMN identifier_kind TEXT NOT NULL DEFAULT 'email';
  CREATE INDEX two_step_challenges_by_member ON two_step_challenges (member_id);

  -- Secrets of links in mails, as hashes only. subject says what it is for within its purpose.
  CREATE TABLE mail_links (
    hash BLOB PRIMARY KEY, supplier TEXT NOT NULL, purpose TEXT NOT NULL, subject TEXT NOT NULL,
    sent_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX mail_links_by_subject ON mail_links (supplier, purpose, subject);

  -- for_server 0: the trial's outbox. for_server 1: for the mail server, which may be away; what was in a mail goes
  -- once the server has it, or refused it for good.
  CREATE TABLE mails (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, supplier TEXT NOT NULL, at INTEGER NOT NULL,
    from_name TEXT NOT NULL, to_address TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
    html TEXT NOT NULL, links TEXT NOT NULL, for_server INTEGER NOT NULL,
    sent_at INTEGER, refused_at INTEGER, tries INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX mails_waiting ON mails (to_address, id)
    WHERE for_server = 1 AND sent_at IS NULL AND refused_at IS NULL;
  -- Mails that somebody had sent to an address without being signed in, so that nobody's mailbox can be filled.
  CREATE TABLE mail_requests (
    supplier TEXT NOT NULL, kind TEXT NOT NULL, reader BLOB NOT NULL, at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX mail_requests_by_reader ON mail_requests (supplier, kind, reader, at);
  CREATE INDEX mails_by_supplier ON mails (supplier, id);

  -- A registration on its way: no password is ever in it. locale is the language of its mails.
  CREATE TABLE registrations (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, email TEXT NOT NULL, locale TEXT NOT NULL,
    token_hash BLOB UNIQUE, state TEXT NOT NULL CHECK (state IN ('mail-sent', 'verified', 'checked', 'done')),
    checked_values TEXT, started_at INTEGER NOT NULL, expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX registrations_by_expiry ON registrations (expires_at);
  CREATE TABLE email_changes (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, new_email TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('confirm-old', 'confirm-new', 'changed', 'given-up')),
    started_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    -- The session that began it, which goes on where the supplier lets it.
    session_id INTEGER REFERENCES sessions
  ) STRICT;
  CREATE INDEX email_changes_by_member ON email_changes (member_id, id);

  -- What a company's people have in common, as JSON by field; its name and number are columns.
  ALTER TABLE companies ADD COLUMN field_values TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE companies ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
  -- お客様情報 as JSON by field; where members and companies have a column for a field, the column counts.
  CREATE TABLE customers (
    member_id INTEGER PRIMARY KEY REFERENCES members, version INTEGER NOT NULL DEFAULT 1,
    changed_at INTEGER, field_values TEXT NOT NULL
  ) STRICT;
  -- address_id is the version that an order made now would point at.
  CREATE TABLE address_book (
    id INTEGER PRIMARY KEY, public_id TEXT NOT NULL UNIQUE, member_id INTEGER NOT NULL REFERENCES members,
    version INTEGER NOT NULL DEFAULT 1, is_default INTEGER NOT NULL DEFAULT 0,
    field_values TEXT NOT NULL, address_id INTEGER NOT NULL REFERENCES addresses,
    removed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX address_book_by_member ON address_book (member_id, id);

  -- Without a member for a try at an ID that nobody has.
  CREATE TABLE sign_in_log (
    id INTEGER PRIMARY KEY, supplier TEXT NOT NULL, member_id INTEGER REFERENCES members,
    at INTEGER NOT NULL, outcome TEXT NOT NULL, identifier_kind TEXT NOT NULL, desk_id TEXT NOT NULL,
    place TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sign_in_log_by_member ON sign_in_log (member_id, id);

  -- Lines whose codes were downloaded; a digital line that is not here never was.
  CREATE TABLE downloaded_lines (
    order_id INTEGER NOT NULL REFERENCES orders, line_number INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (order_id, line_number)
  ) STRICT, WITHOUT ROWID;
  `,
  // Buying: catalogue, cart, quotes, what is paid, and papers.
  [catalogueTables, buyingTables, benefitTables, listTables, paymentTables, qCashTables, paperTables].join(
    '\n',
  ),
  // The latest exchange of a session's refresh token, as long as its answer may have been lost. refresh, key and access
  // are hashes; answer is sealed with the refresh token itself, which nobody but the desk has.
  `
  CREATE TABLE repeatable_exchanges (
    session_id INTEGER PRIMARY KEY REFERENCES sessions, refresh BLOB NOT NULL, key BLOB NOT NULL,
    access BLOB NOT NULL, answer BLOB NOT NULL, until INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX repeatable_exchanges_by_end ON repeatable_exchanges (until);
  `,
  // One memory of all writes by their key. owner: 'member:…', or 'supplier:…' for those of nobody who is signed in. key
  // is a hash where the answer is sealed with it. Without a status it was given up; without an end it is kept for good.
  `
  CREATE TABLE writes (
    owner TEXT NOT NULL, key TEXT NOT NULL, member_id INTEGER REFERENCES members, desk_id TEXT,
    route TEXT NOT NULL, request BLOB NOT NULL, status INTEGER, body TEXT, sealed BLOB,
    at INTEGER NOT NULL, until INTEGER,
    PRIMARY KEY (owner, key)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO writes (owner, key, member_id, route, request, status, body, at)
    SELECT 'member:' || member_id, key, member_id, route, request, status, body, at FROM writes_once;
  CREATE INDEX writes_by_member ON writes (member_id, desk_id, at);
  CREATE INDEX writes_by_end ON writes (until) WHERE until IS NOT NULL;
  DROP TABLE writes_once;
  DROP TABLE idempotent_answers;
  `,
  // Every change of an order has a number of its own in one sequence, whoever makes it and whatever the clock says.
  `
  ALTER TABLE orders ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE order_changes (last INTEGER NOT NULL) STRICT;
  INSERT INTO order_changes (last) VALUES (0);
  ${numberOrders}
  DROP INDEX IF EXISTS orders_by_department_change;
  CREATE TRIGGER orders_are_added AFTER INSERT ON orders BEGIN
    UPDATE order_changes SET last = last + 1;
    UPDATE orders SET change = (SELECT last FROM order_changes) WHERE id = new.id;
  END;
  CREATE TRIGGER orders_are_changed AFTER UPDATE OF
    number, ordered_at, ordered_on, status, payment_method, payment_term, card_last4, cost_memo, comment,
    shipping_fee, discounts, tax_totals, goods, discount, tax_excluded, tax, shipped_on, delivered_on, updated_at,
    removed, ordered_by_name, department_id, member_id, address_id
  ON orders BEGIN
    UPDATE order_changes SET last = last + 1;
    UPDATE orders SET change = (SELECT last FROM order_changes) WHERE id = new.id;
  END;
  `,
  // Names of the Supplier API and of settings were changed: in stored JSON they change with them. A key in JSON can't be
  // mistaken for text in it, whose quotes are escaped.
  `
  UPDATE quotes SET content =
    replace(replace(content, '"reckoning":', '"calculation":'), '"articleRows":', '"productRows":');
  UPDATE coupons SET terms = replace(terms, '"articles":', '"products":');
  UPDATE campaigns SET terms = replace(terms, '"articles":', '"products":');
  UPDATE recurring_runs SET problem = replace(problem, '"list.no-such-article"', '"list.no-such-product"');
  UPDATE writes SET body = replace(body, '"reckoning":', '"calculation":') WHERE body IS NOT NULL;
  UPDATE writes SET route = 'chargePrepaid' WHERE route = 'chargeQCash';
  UPDATE settings SET name = 'prepaid.' || substr(name, 8) WHERE name LIKE 'q-cash.%';
  UPDATE settings SET name = 'documents.' || substr(name, 8) WHERE name LIKE 'papers.%';
  `,
  // For whom a line was bought, where that is not the department of its order alone; and saved orders that were deleted,
  // which stay because documents were issued of them.
  `
  ALTER TABLE order_lines ADD COLUMN department_id INTEGER REFERENCES departments;
  ALTER TABLE quotes ADD COLUMN removed_at INTEGER;
  `,
  // How much of a line has left, where not all of the order has; and the day that the buyer asks it for.
  `
  ALTER TABLE order_lines ADD COLUMN shipped INTEGER;
  ALTER TABLE orders ADD COLUMN deliver_on TEXT;
  `,
  // A private person's account is a company of one, with an assortment of its own (AS-5).
  `
  ALTER TABLE companies ADD COLUMN account_kind TEXT NOT NULL DEFAULT 'business'
    CHECK (account_kind IN ('business', 'personal'));
  ALTER TABLE offers ADD COLUMN business_only INTEGER NOT NULL DEFAULT 0;
  `,
  // Which administrator disabled or deleted a person, who is told whom to ask.
  `
  ALTER TABLE members ADD COLUMN stopped_by INTEGER REFERENCES members;
  `,
];

/** Made after the first fill: one sort is faster than a million insertions in random places. */
export const orderIndexes = `
  CREATE UNIQUE INDEX IF NOT EXISTS orders_by_public_id ON orders (public_id);
  CREATE UNIQUE INDEX IF NOT EXISTS orders_by_number ON orders (company_id, number);
  CREATE INDEX IF NOT EXISTS orders_by_change ON orders (company_id, updated_at, id, removed);
  CREATE INDEX IF NOT EXISTS orders_by_sequence ON orders (company_id, change, removed);
  CREATE INDEX IF NOT EXISTS orders_by_department_sequence ON orders (company_id, department_id, change, removed);
  CREATE INDEX IF NOT EXISTS orders_by_member ON orders (member_id, ordered_on, status);
  CREATE INDEX IF NOT EXISTS access_tokens_by_expiry ON access_tokens (expires_at);
`;
