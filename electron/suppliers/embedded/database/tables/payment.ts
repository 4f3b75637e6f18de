/** NP掛け払い and registered cards. No card number is ever in here: the agent has it (AM-73). */
export const paymentTables = `
  -- Terms as in the customer information, such as 31-1-31. applies_from is null until the supplier says it (AM-69).
  CREATE TABLE payment_term_changes (
    id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES members, at INTEGER NOT NULL,
    from_term TEXT NOT NULL, to_term TEXT NOT NULL, applies_from TEXT
  ) STRICT;
  CREATE INDEX payment_term_changes_by_member ON payment_term_changes (member_id, id);
  CREATE TABLE cards (
    member_id INTEGER PRIMARY KEY REFERENCES members, agent_token TEXT NOT NULL,
    last4 TEXT NOT NULL CHECK (last4 GLOB '[0-9][0-9][0-9][0-9]'), registered_at INTEGER NOT NULL
  ) STRICT;

  -- What was found out, and what happened, each with its moment; nothing is ever changed in here. Of a company, of one
  -- order (order_id), or of what is paid together (closing_on and payment_on, as the term says them).
  CREATE TABLE np_facts (
    id INTEGER PRIMARY KEY, company_id INTEGER NOT NULL REFERENCES companies,
    order_id INTEGER REFERENCES orders, closing_on TEXT, payment_on TEXT,
    kind TEXT NOT NULL CHECK (kind IN (
      'reviewing', 'ok', 'refused', 'on-hold', 'cancelled', 'taken-off', 'not-paid', 'paid')),
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX np_facts_by_company ON np_facts (company_id, id);
  CREATE INDEX np_orders ON orders (company_id, ordered_on) WHERE payment_method = 'np' AND removed = 0;
  -- An order that is cancelled leaves its invoice on that day, whoever cancels it.
  CREATE TRIGGER np_order_taken_off AFTER UPDATE OF status ON orders
    WHEN new.payment_method = 'np' AND new.status IN ('cancelled', 'returned')
      AND old.status NOT IN ('cancelled', 'returned')
    BEGIN
      INSERT INTO np_facts (company_id, order_id, kind, at)
      VALUES (new.company_id, new.id, 'taken-off', new.updated_at);
    END;
`;
