import type { ProxyPassword, ProxySignIn } from '#electron/desk/ports/proxy.ts';

/** Holds nothing at the beginning. */
export function createProxySignIn(): ProxySignIn {
  let held: ProxyPassword | null = null;
  let asked: string | null = null;
  let state: ProxySignIn['state'] = 'none';
  const listeners = new Set<() => void>();
  const become = (next: ProxySignIn['state']): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get asked() {
      return asked;
    },
    get state() {
      return state;
    },
    passwordFor: (proxy) => {
      if (asked !== proxy) {
        asked = proxy;
        become(state);
      }
      return held?.proxy === proxy && state !== 'wrong' ? held : null;
    },
    outcome: (accepted) => {
      if (!accepted) held = null;
      become(accepted ? 'accepted' : 'wrong');
    },
    use: (password) => {
      held = password;
      become(password === null ? 'none' : 'given');
    },
    listen: (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
