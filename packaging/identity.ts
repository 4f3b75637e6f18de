import manifest from '../package.json' with { type: 'json' };

/** What the program is called and known by, the same in every package and on every system. */
export const identity = {
  /** As `appUserModelId` of the program and the preference domain of its policy. */
  appId: 'jp.kobai-desk.desk',
  productName: 'Kobai Desk',
  /** The program's file and package on Linux. */
  executableName: 'kobai-desk',
  version: manifest.version,
  description: manifest.description,
  publisher: 'Kobai Desk',
  homepage: 'https://kobai-desk.example/',
  /** Of the links in suppliers' mails. */
  protocol: 'kobai-desk',
  electronVersion: manifest.devDependencies.electron.replace(/^\D*/, ''),
} as const;

/** The systems there are packages for, by Node's names. */
export type System = 'linux' | 'win32' | 'darwin';
export type Processor = 'x64' | 'arm64';
export interface Target {
  readonly system: System;
  readonly processor: Processor;
}
