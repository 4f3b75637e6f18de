import { EventEmitter } from 'node:events';
import type {
  CustomScheme,
  FromPartitionOptions,
  PermissionRequest,
  Protocol,
  ProxyConfig,
  Session,
  WebContents,
} from 'electron';
import { needsNotReady, needsReady, onReset, record } from './world.ts';

type SchemeHandler = Parameters<Protocol['handle']>[1];
const privileged = new Map<string, CustomScheme>();
let registered = false;

class ProtocolDouble implements Pick<Protocol, 'handle' | 'isProtocolHandled'> {
  readonly #handlers = new Map<string, SchemeHandler>();

  handle(scheme: string, handler: SchemeHandler): void {
    needsReady('protocol.handle()');
    record('protocol.handle', scheme);
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!privileged.has(scheme)) throw new Error(`${scheme} was not registered as privileged`);
    this.#handlers.set(scheme, handler);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  answer(request: Request): Promise<Response> {
    const handler = this.#handlers.get(new URL(request.url).protocol.slice(0, -1));
    if (handler === undefined) return Promise.reject(new Error('net::ERR_UNKNOWN_URL_SCHEME'));
    return Promise.resolve(handler(request));
  }
}

type Listener = (details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void;

/** A session, with what was set on it readable by tests. */
export class SessionDouble
  extends EventEmitter
  implements
    Pick<
      Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setSpellCheckerEnabled'
      | 'isPersistent'
      | 'setProxy'
      | 'closeAllConnections'
      | 'clearStorageData'
      | 'clearCache'
      | 'clearAuthCache'
    >
{
  readonly protocol = new ProtocolDouble();
  readonly partition: string;
  readonly options: FromPartitionOptions | undefined;
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  devicePermission: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  displayMedia: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null;
  spellChecker = true;
  beforeRequest: Listener | null = null;
  /** Clears what Chromium keeps for the pages of this session. */
  forget: (what: 'storage' | 'cache') => Promise<void> = () => Promise.resolve();

  readonly webRequest = {
    onBeforeRequest: (listener: Listener | null) => {
      this.beforeRequest = listener;
    },
  };

  constructor(partition: string, options?: FromPartitionOptions) {
    super();
    this.partition = partition;
    this.options = options;
  }

  setProxy(config: ProxyConfig): Promise<void> {
    record('session.setProxy', config);
    return Promise.resolve();
  }

  clearStorageData(): Promise<void> {
    record('session.clearStorageData');
    return this.forget('storage');
  }

  clearCache(): Promise<void> {
    record('session.clearCache');
    return this.forget('cache');
  }

  clearAuthCache(): Promise<void> {
    record('session.clearAuthCache');
    return Promise.resolve();
  }

  closeAllConnections(): Promise<void> {
    record('session.closeAllConnections');
    return Promise.resolve();
  }

  setPermissionRequestHandler(handler: SessionDouble['permissionRequest']): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: SessionDouble['permissionCheck']): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: SessionDouble['devicePermission']): void {
    this.devicePermission = handler;
  }

  setDisplayMediaRequestHandler(handler: SessionDouble['displayMedia']): void {
    this.displayMedia = handler;
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:');
  }

  /** Whether a request for a permission is granted, and whether a check of it is. */
  permission(name: string, requestingUrl: string): readonly [boolean, boolean] {
    let requested = true;
    const details: PermissionRequest = { requestingUrl, isMainFrame: true };
    this.permissionRequest?.({} as WebContents, name as never, (granted) => (requested = granted), details);
    const checked = this.permissionCheck?.(null, name as never, requestingUrl, details) ?? true;
    return [requested, checked];
  }

  /** Whether a request is cancelled before it is made. */
  cancels(url: string): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.beforeRequest === null) resolve(false);
      else this.beforeRequest({ url }, ({ cancel }) => resolve(cancel === true));
    });
  }

  /** A request of a page in this session, as Chromium would let it through. */
  async request(url: string, method = 'GET'): Promise<Response> {
    if (await this.cancels(url)) throw new Error('net::ERR_BLOCKED_BY_CLIENT');
    return this.protocol.answer(new Request(url, { method }));
  }
}

const sessions = new Map<string, SessionDouble>();

function sessionOf(partition: string, options?: FromPartitionOptions): SessionDouble {
  needsReady('Session');
  const known = sessions.get(partition);
  if (known !== undefined) return known;
  const made = new SessionDouble(partition, options);
  sessions.set(partition, made);
  return made;
}

export const session = {
  get defaultSession(): SessionDouble {
    return sessionOf('');
  },
  fromPartition: sessionOf,
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    record('protocol.registerSchemesAsPrivileged', schemes);
    needsNotReady('protocol.registerSchemesAsPrivileged()');
    if (registered) throw new Error('protocol.registerSchemesAsPrivileged() can be called only once');
    registered = true;
    for (const scheme of schemes) privileged.set(scheme.scheme, scheme);
  },
};

/** Every session that was asked for, by its partition; the default one is `''`. */
export const allSessions = (): ReadonlyMap<string, SessionDouble> => sessions;

onReset(() => {
  sessions.clear();
  privileged.clear();
  registered = false;
});
