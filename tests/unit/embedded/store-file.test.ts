import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileById } from '#electron/domain/profiles/index.ts';
import { openDatabase } from '#electron/suppliers/embedded/database/open.ts';
import { trialSignInsOf } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import { createEmbeddedStore, embeddedSuppliers } from '#electron/suppliers/embedded/store.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { signInResponseSchema } from '#shared/supplier-api/sign-in.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const small = {
  lines: 300,
  passwordCost: 16,
  minResponseMs: 0,
  clock: () => Date.parse('2026-04-08T03:00:00.000Z'),
};

const signIn = (store: ReturnType<typeof createEmbeddedStore>, key = 'k') => {
  const { identifier, password } = trialSignInsOf('askul-trial')[0]!;
  return store.fetch('http://store.invalid/askul-trial/v1/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ identifier, password, deskId: 'desk-0001' }),
  });
};
const tokensOf = async (response: Response) => {
  const answer = signInResponseSchema.parse(await response.json());
  if (answer.outcome !== 'signed-in') throw new Error(answer.outcome);
  return answer.tokens;
};

describe('the file of a store', () => {
  it('is made once, whole, and keeps its content', () => {
    const folder = tempFolder();
    const file = join(folder, 'store.sqlite');
    const progress: number[] = [];
    const first = createEmbeddedStore({ file, ...small, onProgress: (done) => progress.push(done) });
    expect(progress.at(-1)).toBe(300);
    first.close();
    first.close();
    const second = createEmbeddedStore({ file, ...small, lines: 500, onProgress: () => progress.push(-1) });
    expect(progress).not.toContain(-1);
    expect(second.admin.made().lines).toBe(300);
    second.close();
    expect(readdirSync(folder)).toEqual(['store.sqlite']);
  });

  it('can be used by two stores at once: a token of one is good at the other', async () => {
    const file = join(tempFolder(), 'store.sqlite');
    const [a, b] = [createEmbeddedStore({ file, ...small }), createEmbeddedStore({ file, ...small })];
    const { accessToken } = await tokensOf(await signIn(a));
    const me = await b.fetch('http://store.invalid/askul-trial/v1/me', {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(me.status).toBe(200);
    a.admin.setOutage('askul-trial', true);
    expect((await b.fetch('http://store.invalid/askul-trial/v1/supplier')).status).toBe(503);
    a.close();
    b.close();
  });

  it('holds no token and no password', async () => {
    const folder = tempFolder();
    const store = createEmbeddedStore({ file: join(folder, 'store.sqlite'), ...small });
    const { accessToken, refreshToken } = await tokensOf(await signIn(store));
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    const { password } = trialSignInsOf('askul-trial')[0]!;
    const holds = (text: string) => files.some((bytes) => bytes.includes(text));
    expect(holds('takahashi.kazuo@minato.example.jp')).toBe(true);
    expect([accessToken, refreshToken, password].filter(holds)).toEqual([]);
    store.close();
  });

  it('passwords outlive the program', async () => {
    const file = join(tempFolder(), 'store.sqlite');
    const first = createEmbeddedStore({ file, ...small });
    expect((await signIn(first)).status).toBe(201);
    first.close();
    const second = createEmbeddedStore({ file, ...small });
    // Under another key: the same one would be answered from the file.
    expect((await signIn(second, 'another')).status).toBe(201);
    expect(second.admin.passwordDerivations()).toEqual({ 16: 1 });
    second.close();
  });

  it('of a newer program is refused', () => {
    const file = join(tempFolder(), 'store.sqlite');
    const db = openDatabase(file);
    db.pragma('user_version = 999');
    db.close();
    expect(() => openDatabase(file)).toThrow(/version 999/);
  });

  it('of another program is refused and left as it is', () => {
    const file = join(tempFolder(), 'other.sqlite');
    const db = openDatabase(file);
    db.pragma('application_id = 1');
    db.close();
    expect(() => createEmbeddedStore({ file, ...small })).toThrow(/not a store/);
    const text = join(tempFolder(), 'text.txt');
    writeFileSync(text, 'a letter to my mother, which is no database at all'.repeat(100));
    const before = readFileSync(text);
    expect(() => createEmbeddedStore({ file: text, ...small })).toThrow();
    expect(readFileSync(text)).toEqual(before);
  });
});

describe('the suppliers', () => {
  it('each follows a profile that a desk knows', () => {
    for (const { id, profile } of trialSuppliers) {
      expect(embeddedSuppliers.find((each) => each.id === id)?.profile).toBe(profile.id);
      expect(profileById(profile.id)).toBe(profile);
    }
  });
});
