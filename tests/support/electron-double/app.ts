import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { App, CommandLine, RelaunchOptions } from 'electron';
import { electronEvent, isReady, machine, needsNotReady, onReset, record, setReady } from './world.ts';

type Part = Pick<
  App,
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'getPath'
  | 'getAppPath'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'setAsDefaultProtocolClient'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'relaunch'
  | 'exit'
  | 'getVersion'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
> & { readonly commandLine: Pick<CommandLine, 'hasSwitch'> };

type PathName = Parameters<App['getPath']>[0];

const pathNames: readonly string[] = [
  'home',
  'appData',
  'userData',
  'sessionData',
  'temp',
  'exe',
  'module',
  'desktop',
  'documents',
  'downloads',
  'logs',
  'crashDumps',
] satisfies readonly PathName[];

class AppDouble extends EventEmitter implements Part {
  readonly #paths = new Map<string, string>();
  // The one that Electron appends itself, before the program runs.
  readonly commandLine = {
    hasSwitch: (name: string) => [...machine.switches, 'allow-file-access-from-files'].includes(name),
  };
  #exitCode: number | null = null;
  #locked = false;

  get isPackaged(): boolean {
    return machine.packaged;
  }

  /** Null until the program has ended. */
  get exitCode(): number | null {
    return this.#exitCode;
  }

  forget(): void {
    this.removeAllListeners();
    this.#paths.clear();
    this.#exitCode = null;
    this.#locked = false;
  }

  requestSingleInstanceLock(data?: Record<string | number | symbol, unknown>): boolean {
    record('app.requestSingleInstanceLock', data);
    // The lock is a file in the data folder: taken before that is set, it would guard another folder.
    if (!this.#paths.has('userData')) throw new Error('the lock was taken before userData was set');
    this.#locked = true;
    return machine.firstInstance;
  }

  setPath(name: string, path: string): void {
    record('app.setPath', name, path);
    if (!pathNames.includes(name)) throw new Error(`Failed to set path '${name}'`);
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    if (name === 'sessionData') needsNotReady('app.setPath(sessionData)');
    if (name === 'userData' && this.#locked) throw new Error('userData was set after the lock was taken');
    this.#paths.set(name, path);
  }

  getPath(name: PathName): string {
    if (name === 'documents') return machine.documents;
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  getAppPath(): string {
    return machine.appPath;
  }

  enableSandbox(): void {
    record('app.enableSandbox');
    needsNotReady('app.enableSandbox()');
  }

  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id);
  }

  setAsDefaultProtocolClient(protocol: string, path?: string, args?: string[]): boolean {
    record('app.setAsDefaultProtocolClient', protocol, path, args);
    return true;
  }

  isReady(): boolean {
    return isReady();
  }

  whenReady(): Promise<void> {
    return isReady() ? Promise.resolve() : new Promise((resolve) => this.once('ready', () => resolve()));
  }

  getVersion(): string {
    return '0.1.0';
  }

  getPreferredSystemLanguages(): string[] {
    return [...machine.languages];
  }

  /** Closes every window, and answers whether none is left. */
  closeWindows: () => boolean = () => true;

  /** Asks listeners and windows as Electron does; one that prevents it keeps the program running. */
  quit(): void {
    record('app.quit');
    if (this.#prevented('before-quit') || !this.closeWindows() || this.#prevented('will-quit')) return;
    this.#end(0);
  }

  #prevented(name: string): boolean {
    const event = electronEvent();
    this.emit(name, event);
    return event.defaultPrevented;
  }

  relaunch(options?: RelaunchOptions): void {
    record('app.relaunch', options);
  }

  exit(code = 0): void {
    record('app.exit', code);
    this.#end(code);
  }

  /** Electron emits it once the main entry has been evaluated to its end. */
  becomeReady(): void {
    setReady(true);
    this.emit('ready', electronEvent(), {});
  }

  #end(code: number): void {
    this.#exitCode = code;
    this.emit('quit', electronEvent(), code);
    this.emit('double:ended', code);
  }
}

export const app = new AppDouble();
onReset(() => app.forget());
