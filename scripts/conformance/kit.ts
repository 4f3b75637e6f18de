import { randomUUID } from 'node:crypto';
import { createClient, type Answer, type Ask, type Client, type Finding } from './client.ts';
import type { ApiDocument } from './document.ts';
import type { CheckId } from './messages.ts';
import type { Tokens } from './shapes.ts';

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
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly slowMs?: number;
}

/** A session of the kit at the supplier. */
export interface KitSession {
  readonly tokens: Tokens;
  readonly deskId: string;
}

/** What a check has at hand. */
export interface Kit extends Pick<KitOptions, 'write' | 'document'> {
  /** Asks without a session. */
  readonly ask: Client['ask'];
  /** Asks in the session of the whole run, which is refreshed when its token expires. */
  readonly as: (id: string, options?: Ask) => Promise<Answer>;
  /** A session of its own, for a check that ends it; null where the sign-in does not get that far. */
  readonly signIn: () => Promise<KitSession | null>;
  readonly signInBody: (change?: { readonly value?: string; readonly password?: string }) => object;
  /** Notes a finding of a check at an answer. */
  readonly say: (check: CheckId, answer: Answer, path: string, detail: string) => void;
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
  readonly run: (kit: Kit) => Promise<void>;
}

export interface LevelResult {
  readonly level: Level;
  /** `not-allowed`: not with this login ID, which is a viewer’s. */
  readonly outcome: 'passed' | 'failed' | 'not-offered' | 'not-run' | 'not-allowed';
  readonly checks: number;
  /** Whether checks that write were left out. */
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
}
export interface KitResult {
  readonly url: string;
  readonly requests: number;
  readonly levels: readonly LevelResult[];
  /** Why nothing could be tested, if so. */
  readonly stopped: string | null;
}

/** Charges have outcomes too: they alone make no level Buy. */
const OUTCOMES: ReadonlySet<string> = new Set(['resolveWrite', 'recentWrites']);

/** What a viewer may not do. */
const BUYERS = ['Buy', 'Quotes', 'Prepaid'] as const;

const DEFAULT_SLOW_MS = 5_000;
const shown = (value: unknown): string => JSON.stringify(value) ?? 'undefined';

/** Runs the checks at a supplier. Throws only where there is no answer at all. */
export async function runKit(options: KitOptions, checks: readonly Check[]): Promise<KitResult> {
  const findings: Finding[] = [];
  let requests = 0;
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const client = createClient({
    document: options.document,
    url: options.url,
    slowMs: options.slowMs ?? DEFAULT_SLOW_MS,
    found: (finding) => findings.push(finding),
    fetch: (request) => {
      requests += 1;
      return send(request);
    },
  });
  const signInBody: Kit['signInBody'] = ({ value, password } = {}) => ({
    identifier: { kind: options.identifier.kind, value: value ?? options.identifier.value },
    password: password ?? options.password,
    deskId: `conformance-${randomUUID()}`,
  });
  let lastSignIn: Answer | null = null;
  const signIn = async (): Promise<KitSession | null> => {
    const body = signInBody() as { deskId: string };
    lastSignIn = await client.ask('signIn', { body });
    const { tokens } = (lastSignIn.body ?? {}) as { tokens?: Tokens };
    return lastSignIn.good && tokens ? { tokens, deskId: body.deskId } : null;
  };

  const main = await signIn();
  let tokens = main?.tokens ?? null;
  const as: Kit['as'] = async (id, asked = {}) => {
    // The key is chosen once, so that a repeat after a refresh is the same write.
    const question = { key: randomUUID(), ...asked };
    if (options.document.operation(id).method === 'GET') question.key = null as never;
    const answer = await client.ask(id, { ...question, token: tokens?.accessToken });
    if (answer.reason !== 'token-expired' || !main) return answer;
    const renewed = await client.ask('refresh', {
      body: { refreshToken: tokens?.refreshToken, deskId: main.deskId },
    });
    if (!renewed.good) return answer;
    tokens = renewed.body as Tokens;
    return client.ask(id, { ...question, token: tokens.accessToken });
  };
  const say: Kit['say'] = (check, { operation }, path, detail) =>
    void findings.push({ check, operation: operation.id, level: operation.level, path, detail });
  const came = ({ status, reason }: Answer): string => `${status} ${reason}`.trim();
  const kit: Kit = {
    write: options.write,
    document: options.document,
    ask: client.ask,
    as,
    signIn,
    signInBody,
    say,
    same: (check, answer, path, actual, expected) => {
      const equal = shown(actual) === shown(expected);
      if (!equal) say(check, answer, path, `${shown(actual)} ≠ ${shown(expected)}`.slice(0, 400));
      return equal;
    },
    refused: (check, answer, status, reasons) => {
      const right = answer.status === status && reasons.includes(answer.reason);
      if (!right) say(check, answer, '', `${came(answer)} ≠ ${status} ${reasons.join(' | ')}`);
      return right;
    },
    accepted: (check, answer) => {
      if (answer.status >= 300) say(check, answer, '', came(answer));
      return answer.good;
    },
  };
  if (!main) {
    const answer = lastSignIn as Answer | null;
    const stopped = answer ? `${came(answer)} ${answer.text.slice(0, 200)}` : '';
    return { url: options.url, requests, levels: [], stopped };
  }

  const wanted = new Set<Level>(['History', ...(options.levels ?? levels)]);
  const { member } = ((lastSignIn as Answer | null)?.body ?? {}) as { member?: { role: string } };
  // Who may only look can't show whether the others can buy.
  const closed = new Set<Level>(member?.role === 'viewer' ? BUYERS : []);
  for (const level of closed) wanted.delete(level);
  const results = new Map(levels.map((level) => [level, { checks: 0, readOnly: false }]));

  // A level that has none of what it needs is not offered; one that lacks a part of it fails.
  const missing = await missingOperations(kit, wanted);
  const offered = new Set<Level>();
  const incomplete = new Set<Level>();
  for (const level of wanted) {
    const needed = options.document.operations.filter((each) => each.level === level && each.needed);
    const gone = needed.filter(({ id }) => missing.has(id));
    const had = needed.filter(({ id }) => !missing.has(id) && !OUTCOMES.has(id));
    if (had.length > 0 || level === 'History') offered.add(level);
    if (gone.length > 0) incomplete.add(level);
    if (offered.has(level))
      for (const { id } of gone)
        findings.push({ check: 'offered', operation: id, level, path: '', detail: '404 not-offered' });
  }
  for (const check of checks) {
    const result = results.get(check.level)!;
    if (!offered.has(check.level)) continue;
    if (check.writes && !options.write) {
      result.readOnly = true;
      continue;
    }
    result.checks += check.ids.length;
    const before = findings.length;
    try {
      await check.run(kit);
    } catch (error) {
      // What an answer lacks was said already where the answer was looked at.
      if (findings.length > before || incomplete.has(check.level)) continue;
      findings.push({
        check: 'kit.stopped',
        operation: check.ids.join(', '),
        level: check.level,
        path: '',
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  }
  await as('signOut');

  return {
    url: options.url,
    requests,
    stopped: null,
    levels: levels.map((level) => {
      const { checks: count, readOnly } = results.get(level)!;
      const own = findings.filter((each) => each.level === level);
      const outcome = !wanted.has(level)
        ? closed.has(level)
          ? 'not-allowed'
          : 'not-run'
        : !offered.has(level)
          ? 'not-offered'
          : own.length > 0
            ? 'failed'
            : 'passed';
      return { level, outcome, checks: count, readOnly, findings: own };
    }),
  };
}

/**
 * Operations that are not offered. A request that can be refused for nothing else is sent to each: a supplier looks at
 * what it offers before it looks at the request.
 */
async function missingOperations(kit: Kit, wanted: ReadonlySet<Level>): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  for (const { id, level, needed, anonymous } of kit.document.operations) {
    if (!needed || !wanted.has(level as Level) || anonymous || id === 'signOut') continue;
    // An empty body is refused as `bad-request` by all that need one, so that nothing is written.
    const answer = await kit.as(id, {
      params: { id: 'conformance', code: 'conformance' },
      ...(kit.document.operation(id).method === 'GET' ? {} : { body: {} }),
      ...(id === 'endSessions' && { query: { keep: 'conformance' } }),
    });
    if (answer.reason === 'not-offered') missing.add(id);
  }
  return missing;
}
