import { describe, expect, it } from 'vitest';
import { createGeneratedFiles } from '#electron/desk/export/generated-files.ts';
import type { AccountId } from '#shared/model/identifiers.ts';

const [one, other] = ['one', 'other'] as AccountId[] as [AccountId, AccountId];

describe('made files', () => {
  it('of who left are gone, and so is every address that was handed out for them', () => {
    const files = createGeneratedFiles();
    const both = files.add('/both.csv', [one, other]);
    const others = files.add('/other.csv', [other]);
    const found = files.find(both);
    if (!found.ok) throw new Error('not found');
    expect(found.value).toMatchObject({ path: '/both.csv', revoked: { aborted: false } });
    files.revokeFor(one);
    expect(found.value.revoked.aborted).toBe(true);
    expect(files.find(both)).toMatchObject({ ok: false, error: { code: 'file.not-found' } });
    expect(files.find(others)).toMatchObject({ ok: true, value: { revoked: { aborted: false } } });
  });
});
