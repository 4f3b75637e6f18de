import { EventEmitter } from 'node:events';
import type { Debugger } from 'electron';
import { record } from './world.ts';

/** The program's own debugger of a page; `command` is Chromium's answer, where a page is shown. */
export class DebuggerDouble
  extends EventEmitter
  implements Pick<Debugger, 'attach' | 'detach' | 'isAttached' | 'sendCommand'>
{
  readonly #command: (method: string, params: unknown) => Promise<unknown> | undefined;
  #attached = false;

  constructor(command: (method: string, params: unknown) => Promise<unknown> | undefined) {
    super();
    this.#command = command;
  }

  attach(): void {
    if (this.#attached) throw new Error('Another debugger is already attached to this target');
    record('debugger.attach');
    this.#attached = true;
  }

  detach(): void {
    record('debugger.detach');
    this.#attached = false;
    void this.#command('Page.setInterceptFileChooserDialog', { enabled: false });
  }

  isAttached(): boolean {
    return this.#attached;
  }

  async sendCommand(method: string, params?: unknown): Promise<unknown> {
    if (!this.#attached) throw new Error('Target not found');
    record('debugger.sendCommand', method, params);
    return this.#command(method, params);
  }
}
