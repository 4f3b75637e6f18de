import type { FormValues } from '#shared/model/forms.ts';
import type { Locale } from '#shared/model/identifiers.ts';
import { newToken, tokenHash } from '../database/tokens.ts';
import type { Connection } from '../database/open.ts';
import { problem, type Refused } from '../http/problems.ts';
import { canTransition, type RegistrationState } from './registration-states.ts';

export interface Registration {
  readonly id: number;
  readonly email: string;
  /** The language of its mails. */
  readonly locale: Locale;
  readonly state: RegistrationState;
  /** What was found good, as it will be kept. */
  readonly checked: FormValues | null;
  readonly expiresAt: number;
}

export interface NewRegistration {
  readonly supplier: string;
  readonly email: string;
  readonly locale: Locale;
  readonly state: 'mail-sent' | 'verified';
  readonly now: number;
  readonly expiresAt: number;
}

export interface Registrations {
  /** Begins one. The token lets details be given, so there is none before the address is proved (QC-4). */
  begin(started: NewRegistration): { readonly id: number; readonly token: string | null };
  byId(id: number): Registration | null;
  /**
   * The registration of a token. Refuses `link-invalid` for one that nobody was given, `link-used` for one that is
   * complete, and `link-expired` after its time, also when the clock is set back afterwards.
   */
  byToken(supplier: string, token: string, now: number): Registration | Refused;
  /** The address is proved: the token for the details, good until `expiresAt`. */
  verify(registration: Registration, expiresAt: number): string;
  /** The details are good. */
  check(registration: Registration, values: FormValues): void;
  /** It is complete. What was typed is forgotten here, since the member has it now. */
  finish(registration: Registration): void;
}

interface Row {
  readonly id: number;
  readonly email: string;
  readonly locale: Locale;
  readonly state: RegistrationState;
  readonly checkedValues: string | null;
  readonly expiresAt: number;
}

/** A registration that is known to be over keeps this, so that a clock that is set back does not revive it. */
const EXPIRED = 0;
/** A day after its end a registration that came to nothing is forgotten, with all that was typed. */
const RETENTION_MS = 86_400_000;

const COLUMNS =
  'id, email, locale, state, checked_values AS checkedValues, expires_at AS expiresAt, started_at AS startedAt';

const registrationOf = ({ checkedValues, ...row }: Row): Registration => ({
  ...row,
  checked: checkedValues === null ? null : (JSON.parse(checkedValues) as FormValues),
});

/** The registrations of all suppliers. All of it runs inside the caller's transaction, where there is one. */
export function createRegistrations(db: Connection): Registrations {
  const add = db.prepare(
    `INSERT INTO registrations (supplier, email, locale, token_hash, state, started_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const prune = db.prepare('DELETE FROM registrations WHERE started_at < ? AND expires_at < ?');
  const readById = db.prepare<[number], Row>(`SELECT ${COLUMNS} FROM registrations WHERE id = ?`);
  const readByToken = db.prepare<[string, Buffer], Row>(
    `SELECT ${COLUMNS} FROM registrations WHERE supplier = ? AND token_hash = ?`,
  );
  const markExpired = db.prepare(`UPDATE registrations SET expires_at = ${EXPIRED} WHERE id = ?`);
  const toVerified = db.prepare(
    `UPDATE registrations SET state = 'verified', token_hash = ?, expires_at = ? WHERE id = ?`,
  );
  const toChecked = db.prepare(`UPDATE registrations SET state = 'checked', checked_values = ? WHERE id = ?`);
  const toDone = db.prepare(`UPDATE registrations SET state = 'done', checked_values = NULL WHERE id = ?`);

  const assertTransition = (registration: Registration, to: RegistrationState) => {
    if (!canTransition(registration.state, to))
      throw new Error(`a registration cannot go from ${registration.state} to ${to}`);
  };
  return {
    begin({ supplier, email, locale, state, now, expiresAt }) {
      prune.run(now - RETENTION_MS, now - RETENTION_MS);
      const token = state === 'verified' ? newToken() : null;
      const hash = token === null ? null : tokenHash(token);
      const { lastInsertRowid } = add.run(supplier, email, locale, hash, state, now, expiresAt);
      return { id: Number(lastInsertRowid), token };
    },
    byId(id) {
      const row = readById.get(id);
      return row ? registrationOf(row) : null;
    },
    byToken(supplier, token, now) {
      const row = readByToken.get(supplier, tokenHash(token));
      if (!row) return problem('link-invalid');
      if (row.state === 'done') return problem('link-used');
      if (row.expiresAt <= now) {
        if (row.expiresAt !== EXPIRED) markExpired.run(row.id);
        return problem('link-expired');
      }
      return registrationOf(row);
    },
    verify(registration, expiresAt) {
      assertTransition(registration, 'verified');
      const token = newToken();
      toVerified.run(tokenHash(token), expiresAt, registration.id);
      return token;
    },
    check(registration, values) {
      assertTransition(registration, 'checked');
      toChecked.run(JSON.stringify(values), registration.id);
    },
    finish(registration) {
      assertTransition(registration, 'done');
      toDone.run(registration.id);
    },
  };
}
