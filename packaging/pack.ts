import './builder-environment.ts';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { configuration } from './configuration.ts';
import { stage } from './contents.ts';
import type { Processor, System, Target } from './identity.ts';
import { makeStubRuntime } from './stub-runtime.ts';

const platforms: Readonly<Record<System, Platform>> = {
  linux: Platform.LINUX,
  win32: Platform.WINDOWS,
  darwin: Platform.MAC,
};
const processors: Readonly<Record<Processor, Arch>> = { x64: Arch.x64, arm64: Arch.arm64 };

/** Where electron-builder puts a program that is not in an installer, below its output. */
const unpackedFolder = ({ system, processor }: Target): string => {
  const suffix = processor === 'x64' ? '' : `-${processor}`;
  switch (system) {
    case 'linux':
      return `linux${suffix}-unpacked`;
    case 'win32':
      return `win${suffix}-unpacked`;
    case 'darwin':
      return `mac${suffix}`;
  }
};

export interface PackOptions {
  readonly target: Target;
  /** The project's folder; `out/` has to be built. */
  readonly root: string;
  /** Where everything is put. What is there of the same kind is replaced. */
  readonly output: string;
  /** Kinds of installers by electron-builder's names, such as `nsis`; none for the program's folder alone. */
  readonly installers?: readonly string[];
  /** Packs with a runtime that is none, to be read back. */
  readonly stub: boolean;
  /** A folder with the runtime of that system; null for the one that electron-builder fetches. */
  readonly runtime?: string | null;
  /** The key that releases are signed with; without one the program never updates itself. */
  readonly updateKey?: KeyObject | null;
}

export interface Packed {
  /** The program as it is installed. */
  readonly folder: string;
  /** The paths that its archive is to hold. */
  readonly files: readonly string[];
}

/** Makes the program of one system, and its installers. Throws what electron-builder throws. */
export async function pack(options: PackOptions): Promise<Packed> {
  const { target, root, output, installers = [], stub, updateKey = null } = options;
  const name = `${target.system}-${target.processor}`;
  const staged = join(output, '.staged', name);
  const files = stage(target, root, staged, updateKey);
  const runtime = stub ? join(output, '.runtime', name) : (options.runtime ?? null);
  if (stub && runtime !== null) await makeStubRuntime(target.system, runtime);
  await build({
    targets: platforms[target.system].createTarget(
      installers.length === 0 ? 'dir' : [...installers],
      processors[target.processor],
    ),
    projectDir: root,
    publish: 'never',
    config: configuration({ root, staged, output, runtime, env: stub ? {} : process.env }),
  });
  return { folder: join(output, unpackedFolder(target)), files };
}
