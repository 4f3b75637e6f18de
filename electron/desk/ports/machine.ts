/** What the desk asks of the machine itself, for its self-check. */
export interface Machine {
  /** Free space where the data folder is, in bytes, and whether a file can be written there. */
  disk(): Promise<{ readonly free: number; readonly writable: boolean }>;
  /** What a folder is good for: files can be written there, or not, or it is not there (also: not connected). */
  folder(path: string): Promise<'writable' | 'read-only' | 'missing'>;
}
