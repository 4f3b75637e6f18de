import { describe, expect, it, onTestFinished } from 'vitest';
import { createRecoveryRoutes } from '#electron/suppliers/embedded/recovery/password-reset.ts';
import { createPasswords } from '#electron/suppliers/embedded/sign-in/passwords.ts';
import { createSessions } from '#electron/suppliers/embedded/sign-in/sessions.ts';
import { createPasswordChanges } from '#electron/suppliers/embedded/security/password-changes.ts';
import { createTrial } from '#electron/suppliers/embedded/seed/trial.ts';
import type { HandlerRequest } from '#electron/suppliers/embedded/http/handlers.ts';
import { createIdempotencyStore } from '#electron/suppliers/embedded/http/idempotency.ts';
import { createMailLinks } from '#electron/suppliers/embedded/mail/links.ts';
import { createMailQueue } from '#electron/suppliers/embedded/mail/mail-queue.ts';
import { createSettings } from '#electron/suppliers/embedded/settings.ts';
import { openOrCreateStore } from '#electron/suppliers/embedded/store.ts';
import type { StoreParts } from '#electron/suppliers/embedded/store-parts.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';

const NOW = Date.parse('2026-04-05T10:00:00.000Z');
const KNOWN = 'sato.misaki@minato.example.jp';
const COMPANY = '株式会社みなと総合サービス';

/** The routes on a store of their own, with what they did: rows written, mails made, passwords derived. */
function counted(supplier: string) {
  const db = openOrCreateStore(':memory:', { suppliers: trialSuppliers, seed: 7, lines: 200, now: NOW });
  onTestFinished(() => void db.close());
  const played = trialSuppliers.find(({ id }) => id === supplier)!;
  const passwords = createPasswords(16);
  const mailQueue = createMailQueue({ db, onQueued: null });
  let mails = 0;
  const parts: StoreParts = {
    db,
    settings: createSettings(db),
    passwords,
    sessions: createSessions(db),
    trial: createTrial(db, passwords, trialSuppliers),
    links: createMailLinks(db),
    mailQueue: {
      send(...mail) {
        mails += 1;
        mailQueue.send(...mail);
      },
    },
    clock: () => NOW,
    idempotencyStore: createIdempotencyStore(db, () => NOW),
    mailServer: false,
    isCommonPassword: () => false,
  };
  const routes = createRecoveryRoutes(played, parts, createPasswordChanges(played, parts));
  const changes = () => db.prepare('SELECT total_changes()').pluck().get() as number;
  return {
    left: () => db.prepare('SELECT count(*) FROM mails').pluck().get(),
    async work(route: 'requestPasswordReset' | 'recoverId', claim: { email: string; company?: string }) {
      const before = { rows: changes(), mails };
      const body = { ...claim, returnTo: played.id, locale: 'ja' as const };
      const request = {
        params: undefined,
        query: undefined,
        body,
        caller: null,
        now: NOW,
        clientAddress: 'in-program',
      };
      const answer = await routes[route]!(request as HandlerRequest<typeof route>);
      return {
        answer,
        rows: changes() - before.rows,
        mails: mails - before.mails,
        derivations: passwords.work(),
      };
    },
  };
}

describe('a request by somebody who is not signed in', () => {
  it.each(['requestPasswordReset', 'recoverId'] as const)(
    'costs the same and is answered the same for everybody: %s',
    async (route) => {
      const { work, left } = counted('askul-trial');
      const known = await work(route, { email: KNOWN, company: COMPANY });
      expect(left()).toBe(1);
      expect(known).toMatchObject({ mails: 1, derivations: {} });
      expect(known.rows).toBeGreaterThan(1);
      const others = [
        await work(route, { email: 'nobody@example.jp', company: COMPANY }),
        await work(route, { email: KNOWN, company: '別の会社' }),
        await work(route, { email: 'x'.repeat(300), company: 'x' }),
      ];
      for (const other of others) expect(other).toEqual(known);
      expect(left()).toBe(1);
    },
  );

  it('costs the same where the address had its mails of this hour', async () => {
    const { work, left } = counted('quocard-pay-trial');
    const email = 'saito.yuko@minato.example.jp';
    const first = await work('requestPasswordReset', { email });
    for (let n = 0; n < 2; n += 1) expect(await work('requestPasswordReset', { email })).toEqual(first);
    expect(left()).toBe(3);
    const over = await work('requestPasswordReset', { email });
    expect(left()).toBe(3);
    expect(over.answer).toEqual(first.answer);
    expect(over.mails).toBe(1);
  });
});
