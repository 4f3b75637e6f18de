import type { RefusalCode } from '#shared/model/refusal.ts';

/** Why a file cannot be read as a table; thrown within this room, and a refusal outside it. */
export class TableFault extends Error {
  readonly code: Extract<RefusalCode, `import.${string}`>;
  constructor(code: TableFault['code']) {
    super(code);
    this.code = code;
  }
}
