/** Everything a person does with an account: registration, mails, customer data, the address book and the sign-in log. */
export const memberTables = `
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
`;
