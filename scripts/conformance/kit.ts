import type { Answer, Ask, Client, Finding } from './client.ts';
import type { ApiDocument, Operation } from './document.ts';
import type { CheckId } from './messages.ts';
import type { Tokens } from './shapes.ts';
import type { UntestedReason } from './untested.ts';

export const levels = ['History', 'Buy', 'Documents', 'Quotes', 'Account', 'Prepaid'] as const;
export type Level = (typeof levels)[number];

export interface KitOptions {
  readonly document: ApiDocument;
  readonly url: string;
  readonly identifier: { readonly kind: string; readonly value: string };
  readonly password: string;
  /** Whether it may write: fill the cart, order, issue documents. */
  readonly write: boolean;
  /** The levels that are tested; History always is. */
  readonly levels?: readonly Level[];
  /** Where the orders of an earlier run ended: what was removed since is looked at. */
  readonly position?: string;
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly slowMs?: number;
}

/** A session of the kit at the supplier. */
export interface KitSession {
  readonly tokens: Tokens;
  readonly deskId: string;
}

/** What a check has at hand. */
export interface Kit extends Pick<KitOptions, 'write' | 'document' | 'position'> {
  /** Asks without a session. */
  readonly ask: Client['ask'];
  /** Asks in the session of the whole run, which is refreshed when its token expires. */
  readonly as: (id: string | Operation, options?: Ask) => Promise<Answer>;
  /** A session of its own, for a check that ends it; null where the sign-in does not get that far. */
  readonly signIn: () => Promise<KitSession | null>;
  /** The id of who is signed in. */
  readonly memberId: string;
  readonly signInBody: (change?: { readonly value?: string; readonly password?: string }) => object;
  /** Notes a finding of a check at an answer. */
  readonly say: (check: CheckId, answer: Answer, path: string, detail: string) => void;
  /** Notes where the orders ended. */
  readonly endedAt: (position: string) => void;
  /** Notes that something could not be tested here, and what it lacked. */
  readonly untested: (check: CheckId, reason: UntestedReason) => void;
  /** Notes a finding unless two values are the same. */
  readonly same: (
    check: CheckId,
    answer: Answer,
    path: string,
    actual: unknown,
    expected: unknown,
  ) => boolean;
  /** Notes a finding unless the answer is this refusal. */
  readonly refused: (check: CheckId, answer: Answer, status: number, reasons: readonly string[]) => boolean;
  /** Notes a finding unless the answer is a good one. */
  readonly accepted: (check: CheckId, answer: Answer) => boolean;
}

/** One check or several that belong together. */
export interface Check {
  readonly level: Level;
  /** What it may find, besides what is wrong with an answer as such. */
  readonly ids: readonly CheckId[];
  readonly writes?: true;
  /** Answers why nothing of it could be tested, where that is so. */
  readonly run: (kit: Kit) => Promise<UntestedReason | void>;
}

/** A check that could not be tested here, and why. */
export interface Untested {
  readonly check: CheckId;
  readonly reason: UntestedReason;
}
export interface LevelResult {
  readonly level: Level;
  /** `not-allowed`: not with this login ID, which is a viewer’s. */
  readonly outcome: 'passed' | 'failed' | 'not-offered' | 'not-run' | 'not-allowed';
  /** How many were tested, without those that could not be. */
  readonly checks: number;
  /** Whether checks that write were left out. */
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly untested: readonly Untested[];
}
export interface KitResult {
  readonly url: string;
  readonly requests: number;
  /** Where the orders ended; null where they did not. */
  readonly position: string | null;
  readonly levels: readonly LevelResult[];
  /** Why nothing could be tested, if so. */
  readonly stopped: string | null;
}
