import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { expect, onTestFinished, vi } from 'vitest';
import { unmanaged, type Policy } from '#electron/desk/ports/policy.ts';
import { createEmbeddedStore } from '#electron/suppliers/embedded/store.ts';
import { neutralProfileId } from '#shared/model/supplier-setting.ts';
import type { SupplierRules } from '#shared/model/supplier-rules.ts';
import { cheapCosts } from './cheap-costs.ts';
import { startDesk } from './desk.ts';
import { startIssuer } from './issuer.ts';
import { sixthSupplier } from './sixth-supplier.ts';
import { tempFolder } from './temp-folder.ts';

const [, who] = sixthSupplier.trial.accounts;
/** Who signs in there, with an ID and a password. */
export const withPassword = {
  supplier: sixthSupplier.id,
  identifier: who!.identifier.value,
  password: who!.password,
};

/** A supplier with a page of its own beside ID and password. It takes whoever the issuer calls `kato`. */
export async function supplierWithPage(person = 'kato') {
  const issuer = await startIssuer(person);
  const file = join(tempFolder(), 'store.db');
  const store = createEmbeddedStore({
    file,
    suppliers: [
      {
        ...sixthSupplier,
        profile: { ...sixthSupplier.profile, singleSignOn: issuer.at },
        personOf: (idToken, nonce) => (issuer.check(idToken, nonce) === 'kato' ? who!.identifier : null),
      },
    ],
    lines: 200,
    ...cheapCosts.store,
  });
  onTestFinished(() => store.close());
  /** How many answers to a sign-in get lost after the supplier has taken it. */
  const line = { lost: 0 };
  const sessions = (): unknown => {
    const db = new Database(file, { readonly: true });
    const count = db.prepare('SELECT count(*) FROM sessions').pluck().get();
    db.close();
    return count;
  };
  const rules: SupplierRules = { singleSignOn: issuer.at, staySignedIn: true };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (request.url.startsWith(issuer.at.issuer)) return globalThis.fetch(request);
    if (pathname.endsWith('/v1/supplier'))
      return Response.json({ ...((await (await store.fetch(request)).json()) as object), rules });
    const answer = await store.fetch(request);
    if (!pathname.endsWith('/v1/sessions/id-token') || line.lost === 0) return answer;
    line.lost -= 1;
    throw new TypeError('cut');
  };
  const start = async (folder = tempFolder(), policy: Policy = unmanaged) => {
    const desk = await startDesk({
      folder,
      policy,
      fetch,
      suppliers: [
        {
          id: sixthSupplier.id,
          name: sixthSupplier.name,
          profile: neutralProfileId,
          baseUrl: `https://store.example.jp/${sixthSupplier.id}`,
        },
      ],
    });
    await desk.good('suppliers.describe', { supplier: sixthSupplier.id });
    /** Signs in with a browser that goes where it is led. */
    const signIn = async (staySignedIn = false) => {
      const before = desk.opened.length;
      const answer = desk.call('sign-in.on-page', { supplier: sixthSupplier.id, staySignedIn });
      await vi.waitFor(() => expect(desk.opened.length).toBeGreaterThan(before), 10_000);
      const visited = await globalThis.fetch(desk.opened.at(-1)!);
      expect(visited.status).toBe(200);
      return answer;
    };
    return { desk, signIn, folder };
  };
  return { issuer, start, line, sessions };
}
