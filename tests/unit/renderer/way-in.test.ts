import { describe, expect, it } from 'vitest';
import { guardNavigation, type NavigationRequest } from '#renderer/router/navigation-guard.ts';

const asked = (given: Partial<NavigationRequest>): NavigationRequest => ({
  name: 'history',
  account: null,
  redirected: false,
  vault: 'ready',
  accounts: [],
  locked: { desk: false, accounts: [] },
  last: null,
  ...given,
});

describe('the way in', () => {
  it.each(['sign-in', 'history', 'settings'])(
    'leads from %s to the keychain page while the keychain is refused',
    (name) => {
      expect(guardNavigation(asked({ name, vault: 'refused', accounts: ['a'] }))).toEqual({
        name: 'keychain',
      });
    },
  );

  it('stays on the keychain page while the keychain is refused or left aside', () => {
    expect(guardNavigation(asked({ name: 'keychain', vault: 'refused' }))).toBe('as-requested');
    expect(guardNavigation(asked({ name: 'keychain', vault: 'memory', accounts: ['a'] }))).toBe(
      'as-requested',
    );
  });

  it('leads on from the keychain page once the keychain is ready', () => {
    expect(guardNavigation(asked({ name: 'keychain' }))).toEqual({ name: 'sign-in' });
    expect(guardNavigation(asked({ name: 'keychain', accounts: ['a'] }))).toEqual({
      name: 'history',
      account: 'a',
    });
  });

  it('leads somebody who is not signed in to the sign-in page', () => {
    expect(guardNavigation(asked({ account: 'a' }))).toEqual({ name: 'sign-in' });
  });

  it('leads from an account that is gone to the one looked at last, else to the first', () => {
    expect(guardNavigation(asked({ account: 'x', accounts: ['a', 'b'], last: 'b' }))).toEqual({
      name: 'history',
      account: 'b',
    });
    expect(guardNavigation(asked({ account: 'x', accounts: ['a', 'b'], last: 'x' }))).toEqual({
      name: 'history',
      account: 'a',
    });
  });

  it.each(['account', 'customer', 'addresses', 'password', 'security', 'members', 'withdrawal'])(
    'opens the page %s of an account that is signed in, and of no other',
    (name) => {
      expect(guardNavigation(asked({ name, account: 'a', accounts: ['a', 'b'], last: 'b' }))).toBe(
        'as-requested',
      );
      expect(guardNavigation(asked({ name, account: 'x', accounts: ['b'], last: 'b' }))).toEqual({
        name: 'history',
        account: 'b',
      });
      expect(guardNavigation(asked({ name, account: 'x' }))).toEqual({ name: 'sign-in' });
    },
  );

  it('shows what became of a withdrawal when nobody is left signed in', () => {
    expect(guardNavigation(asked({ name: 'withdrawn' }))).toBe('as-requested');
  });

  it('opens a history at the start, but the sign-in page when that is asked for', () => {
    expect(guardNavigation(asked({ name: 'sign-in', redirected: true, accounts: ['a'] }))).toEqual({
      name: 'history',
      account: 'a',
    });
    expect(guardNavigation(asked({ name: 'sign-in', accounts: ['a'] }))).toBe('as-requested');
    expect(guardNavigation(asked({ account: 'a', accounts: ['a'] }))).toBe('as-requested');
  });

  it('leads from everything of a locked desk to the lock, but to the sign-in of somebody else', () => {
    const locked = { desk: true, accounts: ['a'] };
    for (const name of ['history', 'settings', 'import', 'cart'])
      expect(guardNavigation(asked({ name, accounts: ['a'], locked }))).toEqual({
        name: 'unlock',
        account: 'a',
      });
    expect(guardNavigation(asked({ name: 'sign-in', redirected: true, accounts: ['a'], locked }))).toEqual({
      name: 'unlock',
      account: 'a',
    });
    expect(guardNavigation(asked({ name: 'sign-in', accounts: ['a'], locked }))).toBe('as-requested');
    expect(guardNavigation(asked({ name: 'unlock', accounts: ['a'], locked }))).toBe('as-requested');
  });

  it('asks for the owner of an account that is not theirs who is there, and opens the others', () => {
    const locked = { desk: false, accounts: ['b'] };
    expect(guardNavigation(asked({ account: 'b', accounts: ['a', 'b'], locked }))).toEqual({
      name: 'unlock',
      account: 'b',
    });
    expect(guardNavigation(asked({ account: 'a', accounts: ['a', 'b'], locked }))).toBe('as-requested');
    expect(guardNavigation(asked({ account: 'x', accounts: ['b', 'a'], last: 'b', locked }))).toEqual({
      name: 'history',
      account: 'a',
    });
    expect(guardNavigation(asked({ name: 'unlock', accounts: ['a'] }))).toEqual({
      name: 'history',
      account: 'a',
    });
  });
});
