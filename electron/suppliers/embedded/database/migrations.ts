import { benefitTables } from './tables/benefits.ts';
import { buyingTables } from './tables/buying.ts';
import { catalogueTables } from './tables/catalogue.ts';
import { firstTables } from './tables/first.ts';
import { listTables } from './tables/lists.ts';
import { memberTables } from './tables/members.ts';
import { documentTables } from './tables/documents.ts';
import { paymentTables } from './tables/payment.ts';
import { prepaidTables } from './tables/prepaid.ts';

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
  firstTables,
  memberTables,
  // Buying: catalogue, cart, quotes, what is paid, and papers.
  [
    catalogueTables,
    buyingTables,
    benefitTables,
    listTables,
    paymentTables,
    prepaidTables,
    documentTables,
  ].join('\n'),
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
  // Epochs of the sequence of changes: the changes from `first` to the next epoch. Names are random: a store that was put
  // back from a backup counts on from there under another name, so that its numbers are not taken for those that were lost.
  `
  CREATE TABLE order_epochs (first INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  INSERT INTO order_epochs (first, name) VALUES (0, lower(hex(randomblob(8))));
  `,
];

/**
 * The first change of an order that a connection makes begins an epoch, under a random name of its own. A connection that
 * changes no order writes nothing.
 */
export const beginEpoch = (name: string): string => `
  CREATE TEMP TRIGGER an_epoch_begins AFTER UPDATE OF last ON main.order_changes
  WHEN NOT EXISTS (SELECT 1 FROM order_epochs WHERE name = '${name}') BEGIN
    INSERT INTO order_epochs (first, name) VALUES (new.last, '${name}');
  END;
`;

/** Made after the first fill: one sort is faster than a million insertions in random places. */
export const orderIndexes = `
  CREATE UNIQUE INDEX IF NOT EXISTS orders_by_public_id ON orders (public_id);
  CREATE UNIQUE INDEX IF NOT EXISTS orders_by_number ON orders (company_id, number);
  DROP INDEX IF EXISTS orders_by_change;
  CREATE INDEX IF NOT EXISTS orders_by_sequence ON orders (company_id, change, removed);
  CREATE INDEX IF NOT EXISTS orders_by_department_sequence ON orders (company_id, department_id, change, removed);
  CREATE INDEX IF NOT EXISTS orders_by_member ON orders (member_id, ordered_on, status);
  CREATE INDEX IF NOT EXISTS access_tokens_by_expiry ON access_tokens (expires_at);
`;
