import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/*
 * What a disk holds after a power cut, from what a process did (power-cut.c). The model is the least that POSIX promises:
 * data is kept once its file was flushed, and a name (created, renamed, removed) once its folder was. What was done
 * after that may be kept too, in part or not at all; `choose` decides, so that a seed gives the same cut again.
 */

const operations = [
  'none',
  'create',
  'write',
  'truncate',
  'sync-file',
  'sync-folder',
  'rename',
  'unlink',
  'make-folder',
  'link',
] as const;

export interface Operation {
  readonly kind: (typeof operations)[number];
  readonly path: string;
  readonly other: string;
  readonly data: Buffer;
  readonly inode: bigint;
  readonly offset: number;
}

const headBytes = 32;

/** The operations in a log; one that the end of the process has torn is left out. */
export function readOperations(file: string): Operation[] {
  const log = readFileSync(file);
  const found: Operation[] = [];
  for (let at = 0; at + headBytes <= log.length;) {
    const [kind, path, other, data] = [0, 4, 8, 12].map((field) => log.readUInt32LE(at + field)) as [
      number,
      number,
      number,
      number,
    ];
    const inode = log.readBigUInt64LE(at + 16);
    const offset = Number(log.readBigUInt64LE(at + 24));
    const from = at + headBytes;
    const end = from + path + other + data;
    if (end > log.length) break;
    found.push({
      kind: operations[kind] ?? 'none',
      path: log.toString('utf8', from, from + path),
      other: log.toString('utf8', from + path, from + path + other),
      data: log.subarray(from + path + other, end),
      inode,
      offset,
    });
    at = end;
  }
  return found;
}

/** A file system in memory: what is on the disk for good, and what may not be. */
export class Disk {
  #folder: string;
  /** Content that survives, by inode; and the writes behind it that may not. */
  readonly #flushed = new Map<bigint, Buffer>();
  readonly #pending = new Map<bigint, Operation[]>();
  /** Names that survive; and the changes of each folder that may not, in order. */
  readonly #names = new Map<string, bigint>();
  readonly #renamed = new Map<string, Operation[]>();
  readonly #folders = new Set<string>();
  /** Names as the running process sees them. */
  readonly #seen = new Map<string, bigint>();

  /** The content of `folder` counts as flushed; null for an empty disk. Nobody may change it meanwhile. */
  constructor(folder: string | null) {
    this.#folder = folder ?? '';
    if (folder === null) return;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, name);
      const { ino } = lstatSync(path, { bigint: true });
      if (lstatSync(path).isDirectory()) this.#folders.add(path);
      else {
        this.#names.set(path, ino);
        this.#seen.set(path, ino);
        this.#flushed.set(ino, readFileSync(path));
      }
    }
  }

  /** The same disk once more: what happens to one does not happen to the other. */
  copy(): Disk {
    const twin = new Disk(null);
    twin.#folder = this.#folder;
    const maps = [
      [twin.#flushed, this.#flushed],
      [twin.#pending, this.#pending],
      [twin.#names, this.#names],
      [twin.#renamed, this.#renamed],
      [twin.#seen, this.#seen],
    ] as const;
    for (const [to, from] of maps)
      for (const [key, value] of from) (to as Map<unknown, unknown>).set(key, value);
    for (const folder of this.#folders) twin.#folders.add(folder);
    return twin;
  }

  apply(operation: Operation): void {
    const { kind, path, other, inode } = operation;
    switch (kind) {
      case 'write':
      case 'truncate':
        this.#pending.set(inode, [...(this.#pending.get(inode) ?? []), operation]);
        return;
      case 'sync-file':
        this.#flushed.set(inode, this.#content(inode, this.#pending.get(inode) ?? []));
        this.#pending.delete(inode);
        return;
      case 'sync-folder':
        for (const change of this.#renamed.get(path) ?? []) rename(this.#names, change);
        this.#renamed.delete(path);
        return;
      case 'make-folder':
        this.#folders.add(path);
        return;
      case 'create':
      case 'rename':
      case 'unlink':
      case 'link': {
        // An inode's number is used again once its file is gone.
        if (kind === 'create') {
          this.#flushed.set(inode, Buffer.alloc(0));
          this.#pending.delete(inode);
        }
        const known = kind === 'create' ? operation : { ...operation, inode: this.#seen.get(path) ?? 0n };
        rename(this.#seen, known);
        const folder = dirname(kind === 'rename' || kind === 'link' ? other : path);
        this.#renamed.set(folder, [...(this.#renamed.get(folder) ?? []), known]);
        return;
      }
      case 'none':
        throw new Error('an operation that nobody knows');
    }
  }

  #content(inode: bigint, operations: readonly Operation[]): Buffer {
    let content = Buffer.from(this.#flushed.get(inode) ?? Buffer.alloc(0));
    for (const { kind, data, offset } of operations) {
      const end = kind === 'truncate' ? offset : Math.max(content.length, offset + data.length);
      if (end > content.length) content = Buffer.concat([content, Buffer.alloc(end - content.length)]);
      else content = content.subarray(0, end);
      if (kind === 'write') data.copy(content, offset);
    }
    return content;
  }

  /**
   * Writes what the disk holds after the cut into `target`. Of what was not flushed, `choose` (0 to below 1) decides:
   * nothing, the first part, or any part of the writes of a file; the first part of the changes of a folder.
   */
  cut(target: string, choose: () => number): void {
    const names = new Map(this.#names);
    for (const changes of this.#renamed.values()) {
      const kept = Math.floor(choose() * (changes.length + 1));
      for (const change of changes.slice(0, kept)) rename(names, change);
    }
    const here = (path: string): string => join(target, relative(this.#folder, path));
    mkdirSync(target, { recursive: true });
    for (const folder of this.#folders) mkdirSync(here(folder), { recursive: true, mode: 0o700 });
    for (const [path, inode] of names) {
      const pending = this.#pending.get(inode) ?? [];
      const mode = choose();
      const kept =
        mode < 0.4
          ? []
          : mode < 0.7
            ? pending.slice(0, Math.floor(choose() * (pending.length + 1)))
            : pending.filter(() => choose() < 0.5);
      writeFileSync(here(path), this.#content(inode, kept), { mode: 0o600 });
    }
  }
}

/** Carries a change of names out. */
function rename(names: Map<string, bigint>, { kind, path, other, inode }: Operation): void {
  if (kind === 'create') names.set(path, inode);
  if (kind === 'rename' || kind === 'link') names.set(other, inode);
  if (kind === 'rename' || kind === 'unlink') names.delete(path);
}
