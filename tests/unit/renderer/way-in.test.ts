import { describe, expect, it } from 'vitest';
import { wayIn, type Asked } from '#renderer/router/way-in.ts';

const asked = (given: Partial<Asked>): Asked => ({
  name: 'history',
  account: null,
  redirected: false,
  vault: 'ready',
  accounts: [],
  last: null,
  ...given,
});

describe('the way in', () => {
  it.each(['sign-in', 'history', 'settings'])(
    'leads from %s to the keychain page while the keychain is refused',
    (name) => {
      expect(wayIn(asked({ name, vault: 'refused', accounts: ['a'] }))).toEqual({ name: 'keychain' });
    },
  );

  it('stays on the keychain page while the keychain is refused or left aside', () => {
    expect(wayIn(asked({ name: 'keychain', vault: 'refused' }))).toBe('as asked');
    expect(wayIn(asked({ name: 'keychain', vault: 'memory', accounts: ['a'] }))).toBe('as asked');
  });

  it('leads on from the keychain page once the keychain is ready', () => {
    expect(wayIn(asked({ name: 'keychain' }))).toEqual({ name: 'sign-in' });
    expect(wayIn(asked({ name: 'keychain', accounts: ['a'] }))).toEqual({ name: 'history', account: 'a' });
  });

  it('leads somebody who is not signed in to the sign-in page', () => {
    expect(wayIn(asked({ account: 'a' }))).toEqual({ name: 'sign-in' });
  });

  it('leads from an account that is gone to the one looked at last, else to the first', () => {
    expect(wayIn(asked({ account: 'x', accounts: ['a', 'b'], last: 'b' }))).toEqual({
      name: 'history',
      account: 'b',
    });
    expect(wayIn(asked({ account: 'x', accounts: ['a', 'b'], last: 'x' }))).toEqual({
      name: 'history',
      account: 'a',
    });
  });

  it.each(['account', 'customer', 'addresses', 'password', 'security', 'members', 'withdrawal'])(
    'opens the page %s of an account that is signed in, and of no other',
    (name) => {
      expect(wayIn(asked({ name, account: 'a', accounts: ['a', 'b'], last: 'b' }))).toBe('as asked');
      expect(wayIn(asked({ name, account: 'x', accounts: ['b'], last: 'b' }))).toEqual({
        name: 'history',
        account: 'b',
      });
      expect(wayIn(asked({ name, account: 'x' }))).toEqual({ name: 'sign-in' });
    },
  );

  it('shows what became of a withdrawal when nobody is left signed in', () => {
    expect(wayIn(asked({ name: 'withdrawn' }))).toBe('as asked');
  });

  it('opens a history at the start, but the sign-in page when that is asked for', () => {
    expect(wayIn(asked({ name: 'sign-in', redirected: true, accounts: ['a'] }))).toEqual({
      name: 'history',
      account: 'a',
    });
    expect(wayIn(asked({ name: 'sign-in', accounts: ['a'] }))).toBe('as asked');
    expect(wayIn(asked({ account: 'a', accounts: ['a'] }))).toBe('as asked');
  });
});
