import { existsSync } from 'node:fs';
import type { Processor, System } from './identity.ts';

// What `npm run package` can be asked for, and what it says where that can't be made.

export const systems: readonly System[] = ['linux', 'win32', 'darwin'];
const processors: readonly string[] = ['x64', 'arm64'] satisfies Processor[];

/** Kinds of packages that electron-builder makes, by its names; each wants to run on its own system. */
export const builderKinds: Readonly<Record<System, readonly string[]>> = {
  linux: ['AppImage'],
  win32: ['nsis'],
  // The zip is what Squirrel updates from.
  darwin: ['pkg', 'dmg', 'zip'],
};
/** Those that are made here, of the packed program, on Linux. */
const ownKinds: Readonly<Record<System, readonly string[]>> = { linux: ['deb'], win32: ['msi'], darwin: [] };

export interface Wanted {
  readonly stub: boolean;
  readonly system: string | undefined;
  /** Kinds, separated by commas; `dir` for none. */
  readonly as: string | undefined;
  readonly processor: string;
  /** A folder with Electron's runtime for that system, unpacked. */
  readonly runtime: string | undefined;
}

export const systemsOf = ({ stub, system }: Wanted, here: NodeJS.Platform): readonly System[] =>
  systems.filter((each) => (system === undefined ? stub || each === here : each === system));

/** The kinds that are wanted of a system; by default each that can be made here. */
export function kindsFor(wanted: Wanted, system: System, here: NodeJS.Platform): readonly string[] {
  if (wanted.as !== undefined) return wanted.as.split(',');
  const builders = wanted.stub || system !== here ? [] : builderKinds[system];
  const own = here === 'linux' ? ownKinds[system] : [];
  // wixl knows no package for Arm.
  return [...builders, ...own.filter((kind) => kind !== 'msi' || wanted.processor === 'x64')];
}

/** What can't be made as it is asked for, each in a line; none where all of it can. */
export function problemsOf(wanted: Wanted, here: NodeJS.Platform): readonly string[] {
  const { system, processor, runtime, stub } = wanted;
  if (system !== undefined && !systems.includes(system as System))
    return [`--system is one of ${systems.join(', ')}, not ${system}.`];
  if (!processors.includes(processor)) return [`--processor is x64 or arm64, not ${processor}.`];
  if (runtime !== undefined && stub) return ['--stub makes a runtime of its own: leave out --runtime.'];
  if (runtime !== undefined && !existsSync(runtime)) return [`--runtime: there is no folder ${runtime}.`];
  return systemsOf(wanted, here).flatMap((each) =>
    kindsFor(wanted, each, here).flatMap((kind) => {
      const known = ['dir', ...builderKinds[each], ...ownKinds[each]];
      if (!known.includes(kind)) return [`--as for ${each} is of ${known.join(', ')}, not ${kind}.`];
      if (ownKinds[each].includes(kind) && here !== 'linux') return [`--as=${kind} is made on Linux only.`];
      return kind === 'msi' && processor !== 'x64' ? ['--as=msi is for --processor=x64 only.'] : [];
    }),
  );
}

/** Programs of the system that a kind is made with, and Debian's packages of them. */
export const toolsOf: Readonly<
  Record<string, readonly { readonly program: string; readonly debian: string }[]>
> = {
  msi: [
    { program: 'wixl', debian: 'wixl' },
    { program: 'msibuild', debian: 'msitools' },
  ],
  deb: [{ program: 'dpkg-deb', debian: 'dpkg' }],
};

const networkCodes =
  /^(?:ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_NON_2XX|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)/;

/** What to do about an error that is none of the program: one line; null for any other. */
export function advice(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code = '', path = '', syscall = '' } = error as NodeJS.ErrnoException;
  const [why = ''] = error.message.split('\n');
  if (networkCodes.test(code))
    return `Electron's runtime, or a tool of electron-builder, could not be fetched (${why}). Name a mirror by ELECTRON_MIRROR (and ELECTRON_BUILDER_BINARIES_MIRROR), or a folder with the runtime by --runtime: docs/it.md, “Making the packages”.`;
  return code === 'ENOENT' && syscall.startsWith('spawn') ? `${path} is not here: install it first.` : null;
}
