import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identity, type Processor, type System } from './identity.ts';

/**
 * The key that releases are signed with, from `KOBAI_UPDATE_KEY`: Ed25519, PKCS #8, PEM. Null where there is none; then
 * packages never update themselves. Throws for another kind of key.
 */
export function updateKey(env: Readonly<Record<string, string | undefined>>): KeyObject | null {
  const { KOBAI_UPDATE_KEY: pem = '' } = env;
  if (pem === '') return null;
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('KOBAI_UPDATE_KEY is not a key of Ed25519');
  return key;
}

/** What a package carries of it: the public half as base64 of its SPKI. */
export const packedUpdateKey = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

/** Packages for one person, by the names that electron-builder gives them. */
const personalPackage = /-(win|mac|linux)-(x64|x86_64|arm64)\.(exe|zip|AppImage)$/;
const systems: Readonly<Record<string, System>> = { win: 'win32', mac: 'darwin', linux: 'linux' };

/** A file of a release, as the program reads it. */
interface ReleaseFile {
  readonly system: System;
  readonly processor: Processor;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Of the whole file, in base64. */
  readonly sha512: string;
}

function releaseFiles(folder: string, version: string): readonly ReleaseFile[] {
  const ofVersion = `${identity.productName}-${version}-`;
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const [, system = '', processor] = (name.startsWith(ofVersion) && personalPackage.exec(name)) || [];
      if (systems[system] === undefined) return [];
      const bytes = readFileSync(join(folder, name));
      return {
        system: systems[system],
        processor: processor === 'arm64' ? 'arm64' : 'x64',
        name,
        size: bytes.length,
        sha512: createHash('sha512').update(bytes).digest('base64'),
      };
    });
}

/**
 * The description of a release in a channel: what packages of one person are in `folder`, signed. It goes beside them as
 * `CHANNEL.json`. Throws where there are none.
 */
export function signedRelease(options: {
  readonly folder: string;
  readonly channel: 'stable' | 'beta';
  readonly version: string;
  readonly key: KeyObject;
}): string {
  const { folder, channel, version, key } = options;
  const files = releaseFiles(folder, version);
  if (files.length === 0) throw new Error(`no package of one person of version ${version} is in ${folder}`);
  const release = JSON.stringify({ program: identity.executableName, channel, version, files });
  const signature = sign(null, Buffer.from(release), key).toString('base64');
  return `${JSON.stringify({ release, signature }, null, 2)}\n`;
}
