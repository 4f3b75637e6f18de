import { randomUUID } from 'node:crypto';
import { createClient, orderNumberAt, type Answer, type Finding } from './client.ts';
import type { Kit, KitOptions, KitSession } from './kit.ts';
import type { CheckId } from './messages.ts';
import type { Tokens } from './shapes.ts';
import type { UntestedReason } from './untested.ts';

const DEFAULT_SLOW_MS = 5_000;
/** Characters of a value in a finding. */
const SHOWN = 200;

/** A value as text that is the same for the same JSON, in whatever order its keys came. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : each,
    ) ?? 'undefined'
  );
}

/** A report is saved and sent on: no token stands in it whole. */
const withoutTokens = (text: string): string => text.replace(/("\w*token":"[^"]{4})[^"]*/gi, '$1…');

/** Two different values around the first place where they differ. */
function difference(one: string, other: string): string {
  const [left, right] = [withoutTokens(one), withoutTokens(other)];
  const at = Array.from(left).findIndex((mark, index) => mark !== right[index]);
  const from = left.length <= SHOWN && right.length <= SHOWN ? 0 : Math.max(0, at - SHOWN / 4);
  const part = (text: string): string => `${from > 0 ? '…' : ''}${text.slice(from, from + SHOWN)}`;
  return `${part(left)} ≠ ${part(right)}`;
}

const came = ({ status, reason }: Answer): string => `${status} ${reason}`.trim();

export interface Connection {
  readonly kit: Kit;
  /** The role of who is signed in. */
  readonly role: string;
  /** Why nobody is, if so. */
  readonly stopped: string | null;
  /** How many requests were sent so far. */
  readonly requests: () => number;
  /** Where the orders ended; null where they did not. */
  readonly position: () => string | null;
  /** What could not be tested so far. */
  readonly untested: ReadonlyMap<CheckId, UntestedReason>;
}

/** Signs in at the supplier. What is found goes to the end of `findings`. */
export async function connect(options: KitOptions, findings: Finding[]): Promise<Connection> {
  let sent = 0;
  let position: string | null = null;
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const { document } = options;
  const client = createClient({
    document,
    url: options.url,
    slowMs: options.slowMs ?? DEFAULT_SLOW_MS,
    found: (finding) => findings.push(finding),
    fetch: (request) => {
      sent += 1;
      return send(request);
    },
  });
  const signInBody: Kit['signInBody'] = ({ value, password } = {}) => ({
    identifier: { kind: options.identifier.kind, value: value ?? options.identifier.value },
    password: password ?? options.password,
    deskId: `conformance-${randomUUID()}`,
  });
  const enter = async (): Promise<{ answer: Answer; session: KitSession | null }> => {
    const body = signInBody() as { deskId: string };
    const answer = await client.ask('signIn', { body });
    const { tokens } = (answer.body ?? {}) as { tokens?: Tokens };
    return { answer, session: answer.good && tokens ? { tokens, deskId: body.deskId } : null };
  };

  const { answer: entered, session: main } = await enter();
  let tokens = main?.tokens ?? null;
  const as: Kit['as'] = async (id, asked = {}) => {
    // The key is chosen once, so that a repeat after a refresh is the same write.
    const { method } = typeof id === 'string' ? document.operation(id) : id;
    const key = method === 'GET' ? null : randomUUID();
    const question = { key, ...asked };
    const answer = await client.ask(id, { ...question, token: tokens?.accessToken });
    if (answer.reason !== 'token-expired' || !main) return answer;
    const renewed = await client.ask('refresh', {
      body: { refreshToken: tokens?.refreshToken, deskId: main.deskId },
    });
    if (!renewed.good) return answer;
    tokens = renewed.body as Tokens;
    return client.ask(id, { ...question, token: tokens.accessToken });
  };
  const say: Kit['say'] = (check, { operation: { id, level }, asked, body }, path, detail) =>
    void findings.push({
      check,
      operation: id,
      level,
      asked,
      path,
      order: orderNumberAt(id, body, path),
      detail,
    });

  const untested = new Map<CheckId, UntestedReason>();
  const { outcome, member } = (entered.body ?? {}) as {
    outcome?: string;
    member?: { id: string; role: string };
  };
  return {
    requests: () => sent,
    position: () => position,
    untested,
    role: member?.role ?? '',
    stopped: main
      ? null
      : [
          `${came(entered)} ${outcome ?? ''}`.trim(),
          ...findings.map(({ path, detail }) => `${path} ${detail}`),
        ].join('; '),
    kit: {
      write: options.write,
      ...(options.position !== undefined && { position: options.position }),
      endedAt: (at) => void (position = at),
      document,
      ask: client.ask,
      as,
      signIn: async () => (await enter()).session,
      signInBody,
      say,
      memberId: member?.id ?? '',
      untested: (check, reason) => void untested.set(check, reason),
      same: (check, answer, path, actual, expected) => {
        const [one, other] = [canonical(actual), canonical(expected)];
        if (one !== other) say(check, answer, path, difference(one, other));
        return one === other;
      },
      refused: (check, answer, status, reasons) => {
        const right = answer.status === status && reasons.includes(answer.reason);
        if (!right) say(check, answer, '', `${came(answer)} ≠ ${status} ${reasons.join(' | ')}`);
        return right;
      },
      accepted: (check, answer) => {
        if (answer.status >= 300)
          say(check, answer, '', `${came(answer)} ≠ ${answer.operation.good.join(' | ')}`);
        return answer.good;
      },
    },
  };
}
