import type { Event } from 'electron';

/** One thing that the program asked of Electron. */
export interface Recorded {
  readonly what: string;
  readonly args: readonly unknown[];
  /** Whether `ready` had been emitted by then. */
  readonly ready: boolean;
}

/** What a test decides about the machine that the double pretends to be. */
export interface Machine {
  /** Whether this start is the first; false: another one holds the lock. */
  firstInstance: boolean;
  packaged: boolean;
  languages: readonly string[];
  dark: boolean;
  switches: readonly string[];
  /** What the save dialog answers. */
  saveDialog: { canceled: boolean; filePath: string };
  /** What the dialog for a folder answers. */
  openDialog: { canceled: boolean; filePaths: string[] };
  /** The system's names of the printers that are there; people see “(A4)” behind each. */
  printers: readonly string[];
  /** What becomes of printing: '' or Electron's own word for what went wrong. */
  printFailure: string;
  /** What `shell.openPath` answers: '' or what went wrong. */
  openPath: string;
  /** Whether the system can open an address. */
  opensAddresses: boolean;
  /** Work areas of the screens, the primary one first. */
  screens: readonly { x: number; y: number; width: number; height: number }[];
  documents: string;
  /** The folder of the program. */
  appPath: string;
}

const usual: Machine = {
  firstInstance: true,
  packaged: true,
  languages: ['ja-JP'],
  dark: false,
  switches: [],
  saveDialog: { canceled: true, filePath: '' },
  openDialog: { canceled: true, filePaths: [] },
  printers: ['Office'],
  printFailure: '',
  openPath: '',
  opensAddresses: true,
  screens: [{ x: 0, y: 0, width: 1920, height: 1040 }],
  documents: '/home/somebody/Documents',
  appPath: '/src/desk',
};

export const machine: Machine = { ...usual };
export const recorded: Recorded[] = [];
const state = { ready: false };
const resets: (() => void)[] = [];

export const isReady = (): boolean => state.ready;
export const setReady = (ready: boolean): void => {
  state.ready = ready;
};

/** Everything as before the first use. */
export function resetWorld(): void {
  Object.assign(machine, usual);
  recorded.length = 0;
  state.ready = false;
  for (const reset of resets) reset();
}

/** Registers how a part of the double forgets what it was told. */
export const onReset = (reset: () => void): void => void resets.push(reset);

export function record(what: string, ...args: readonly unknown[]): void {
  recorded.push({ what, args, ready: state.ready });
}

/** What was asked under that name, in order. */
export const asked = (what: string): readonly Recorded[] => recorded.filter((one) => one.what === what);

/** Electron's rule that something works only after `ready`. */
export function needsReady(what: string): void {
  if (!state.ready) throw new Error(`${what} cannot be used before app is ready`);
}

/** Electron's rule that something works only before `ready`. */
export function needsNotReady(what: string): void {
  if (state.ready) throw new Error(`${what} should be called before app is ready`);
}

/** An event that can be prevented, as Electron hands it to listeners. */
export function electronEvent(): Event & { defaultPrevented: boolean } {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event as Event & { defaultPrevented: boolean };
}
