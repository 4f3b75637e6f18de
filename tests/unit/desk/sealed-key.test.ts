import { describe, expect, it } from 'vitest';
import { seal, unseal } from '#electron/desk/sign-in/sealed-key.ts';

describe('a sealed key', () => {
  it('opens with its password in its place, and with nothing else', async () => {
    const sealed = await seal(Buffer.from('内容'), 'Pass word１', 'account-a');
    expect(sealed).not.toContain('内容');
    expect(await unseal(sealed, 'Pass word１', 'account-a')).toEqual(Buffer.from('内容'));
    expect(await unseal(sealed, 'Pass word1', 'account-a')).toBeNull();
    expect(await unseal(sealed, 'Pass word１', 'account-b')).toBeNull();
    const parts = JSON.parse(sealed) as Record<string, string>;
    const tampered = { ...parts, sealed: Buffer.from('somebody else').toString('base64') };
    expect(await unseal(JSON.stringify(tampered), 'Pass word１', 'account-a')).toBeNull();
    expect(await unseal('not json', 'Pass word１', 'account-a')).toBeNull();
    expect(await seal(Buffer.from('内容'), 'Pass word１', 'account-a')).not.toBe(sealed);
  });
});
