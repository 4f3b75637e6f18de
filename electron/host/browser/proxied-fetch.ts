import { setGlobalProxyFromEnv } from 'node:http';
import type { Policy } from '#electron/desk/ports/policy.ts';
import type { ProxySignIn } from '#electron/desk/ports/proxy.ts';
import { managedValue, type ManagedValues } from '#shared/model/managed-settings.ts';
import { ProxyAuthenticationRequired, retryThroughProxy } from '../retry-through-proxy.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What never goes by a proxy. */
const thisMachine = 'localhost,127.0.0.1,[::1]';

/** The proxy for `https:`, as `host:port`, and where it is not used. */
interface Way {
  readonly proxy: string | null;
  readonly bypass: string;
}

/**
 * A fixed proxy of the policy, or else the one of the environment (`HTTPS_PROXY`, `NO_PROXY`). A PAC file is not read here:
 * the Electron host reads it by the system's own means.
 */
export function proxyRouteOf(values: ManagedValues, env: Environment): Way {
  const mode = managedValue(values, 'proxyMode');
  const { proxyServer, proxyBypass = [] } = values;
  if (mode === 'direct' || mode === 'pac') return { proxy: null, bypass: '' };
  if (mode === 'fixed' && proxyServer !== undefined) {
    const each = proxyServer
      .split(';')
      .map((part) => /^(?:(\w+)=)?(?:http:\/\/)?([^=/]+)\/?$/.exec(part.trim()));
    const found = each.find((part) => part?.[1] === 'https') ?? each.find((part) => part?.[1] === undefined);
    return {
      proxy: found?.[2] ?? null,
      bypass: proxyBypass.map((host) => host.replace(/^\*\./, '.')).join(','),
    };
  }
  const url = URL.parse(env['HTTPS_PROXY'] ?? env['https_proxy'] ?? '');
  return {
    proxy: url?.protocol === 'http:' ? `${url.hostname}:${url.port || 80}` : null,
    bypass: env['NO_PROXY'] ?? env['no_proxy'] ?? '',
  };
}

/** undici says it in words alone. */
function asksAtProxy(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause)
    if (each.message.startsWith('Proxy response (407)')) return true;
  return false;
}

export interface ProxiedFetchOptions {
  readonly policy: Pick<Policy, 'state' | 'listen'>;
  readonly env: Environment;
  readonly signIn: ProxySignIn;
}

/** Node's `fetch` by the proxy of the policy or of the environment, with a name and a password where it asks for them. */
export function proxiedFetch({ policy, env, signIn }: ProxiedFetchOptions): {
  readonly fetch: typeof globalThis.fetch;
  /** Node's own way again. */
  readonly stop: () => void;
} {
  let restore: () => void = () => undefined;
  let way: Way = { proxy: null, bypass: '' };
  /** Node keeps connections that a proxy has let through, so each password gets new ones. */
  const apply = (name?: string, password?: string): void => {
    restore();
    restore = () => undefined;
    way = proxyRouteOf(policy.state.values, env);
    if (way.proxy === null) return;
    const signedIn =
      name === undefined ? '' : `${encodeURIComponent(name)}:${encodeURIComponent(password ?? '')}@`;
    restore = setGlobalProxyFromEnv({
      https_proxy: `http://${signedIn}${way.proxy}`,
      no_proxy: [thisMachine, way.bypass].filter((part) => part !== '').join(','),
    });
  };
  apply();
  let used = false;
  const stopPolicy = policy.listen(({ values }) => {
    if (JSON.stringify(proxyRouteOf(values, env)) !== JSON.stringify(way)) apply();
  });
  const stopSignIn = signIn.listen(() => {
    if (used && (signIn.state === 'none' || signIn.state === 'wrong')) {
      used = false;
      apply();
    }
  });

  const send = async (request: Request): Promise<Response> => {
    try {
      return await globalThis.fetch(request);
    } catch (error) {
      throw asksAtProxy(error) ? new ProxyAuthenticationRequired() : error;
    }
  };
  const answer = async (url: string): Promise<boolean> => {
    if (way.proxy === null) return false;
    // What it was given already and asks for again is wrong, as after a change of the password.
    if (used && signIn.state === 'accepted') signIn.outcome(false);
    const password = signIn.passwordFor(way.proxy);
    if (password === null) return false;
    used = true;
    apply(password.name, password.password);
    try {
      await send(new Request(new URL('/', url), { method: 'HEAD', redirect: 'manual' }));
      signIn.outcome(true);
      return true;
    } catch (error) {
      if (error instanceof ProxyAuthenticationRequired) signIn.outcome(false);
      return false;
    }
  };
  return {
    fetch: retryThroughProxy(send, answer),
    stop: () => {
      stopPolicy();
      stopSignIn();
      restore();
    },
  };
}
