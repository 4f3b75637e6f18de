import { readDocument } from '../../../scripts/conformance/document.ts';
import type { Level } from '../../../scripts/conformance/kit.ts';
import type { CheckId } from '../../../scripts/conformance/messages.ts';

/** The document as it is committed. */
export const apiDocument = readDocument(new URL('../../../docs/supplier-api.json', import.meta.url));

/** What a fault may read and change: every value of an answer or a request is written by a supplier. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

/** A call on its way to the store. */
export interface Call {
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  body: Loose;
}

/** Its answer, before it goes back. */
export interface Reply {
  status: number;
  readonly headers: Headers;
  body: Loose;
  /** Instead of the body, as it stands. */
  text?: string;
}

export type Forward = (call?: Call) => Promise<Reply>;

/** A mistake of a supplier: what it does to a call, and the check that must find it. */
export interface PlantedFault {
  readonly name: string;
  readonly check: CheckId;
  /** Where in the answer it must be found, if that is one place. */
  readonly path?: RegExp;
  readonly level: Level;
  readonly slowMs?: number;
  /** A thing to look at, for which no level fails. */
  readonly warning?: true;
  /** Makes what serves a call; made again for each run, so that it may remember. */
  readonly plant: () => (call: Call, forward: Forward) => Promise<Reply>;
}

/** A mistake at a level. */
export const fault = (
  level: Level,
  name: string,
  check: PlantedFault['check'],
  plant: PlantedFault['plant'],
  rest: Partial<PlantedFault> = {},
): PlantedFault => ({ name, check, level, plant, ...rest });

export const history = (
  name: string,
  check: PlantedFault['check'],
  plant: PlantedFault['plant'],
  rest: Partial<PlantedFault> = {},
): PlantedFault => fault('History', name, check, plant, rest);

/** A reply of its own. */
export const reply = (status: number, body: Loose = null): Reply => ({
  status,
  body,
  headers: new Headers({
    'content-type': status >= 400 ? 'application/problem+json' : 'application/json',
    'cache-control': 'no-store',
  }),
});
export const problem = (status: number, reason: string): Reply =>
  reply(status, { type: `urn:test:${reason}`, title: reason, status, code: 'x:1', reason });

/** Changes the good answers of one operation. */
export const changing =
  (id: string, change: (body: Loose, call: Call) => void): PlantedFault['plant'] =>
  () =>
  async (call, forward) => {
    const answer = await forward();
    if (call.id === id && answer.status < 300 && answer.body !== null) change(answer.body, call);
    return answer;
  };

/** Describes the store by these rules, as one does that no desk has a profile of. */
export const stating =
  (rules: object, serve: (call: Call, forward: Forward) => Promise<Reply> = (_, forward) => forward()) =>
  (): ReturnType<PlantedFault['plant']> =>
  async (call, forward) => {
    const answer = await serve(call, forward);
    return call.id === 'describe' ? { ...answer, body: { ...answer.body, rules } } : answer;
  };

/** Every amount in an answer, or in a part of one. */
export function amountsIn(value: unknown): { amount: number; currency: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('amount' in value && 'currency' in value) return [value as { amount: number; currency: string }];
  return Object.values(value).flatMap(amountsIn);
}

/** Changes what an operation is asked, before the store sees it. */
export const asking =
  (id: string, change: (call: Call) => void): PlantedFault['plant'] =>
  () =>
  async (call, forward) => {
    if (call.id === id) change(call);
    return forward(call);
  };

const operations = apiDocument.operations.map(({ id, method, path }) => ({
  id,
  method,
  path,
  pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** A store with a fault: what goes between the kit and the real store of `base`. */
export function withFault(
  { plant }: Pick<PlantedFault, 'plant'>,
  base: string,
  fetch: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  const serve = plant();
  return async (request) => {
    const url = new URL(request.url);
    const path = url.href.slice(base.length).split('?')[0]!;
    // `/v1/orders/{id}` must not take what has a path of its own.
    const found = operations
      .filter(({ method, pattern }) => method === request.method && pattern.test(path))
      .toSorted((one, other) => Number(one.path.includes('{')) - Number(other.path.includes('{')))[0];
    const text = await request.text();
    const call: Call = {
      // Empty for what the document does not have.
      id: found?.id ?? '',
      params: { ...found?.pattern.exec(path)?.groups },
      query: new URLSearchParams(url.search),
      headers: new Headers(request.headers),
      body: text === '' ? null : JSON.parse(text),
    };
    const forward: Forward = async (sent = call) => {
      const query = sent.query.toString();
      const answer = await fetch(
        new Request(`${base}${path}${query === '' ? '' : `?${query}`}`, {
          method: request.method,
          headers: sent.headers,
          ...(sent.body !== null && { body: JSON.stringify(sent.body) }),
        }),
      );
      const answered = await answer.text();
      return {
        status: answer.status,
        headers: new Headers(answer.headers),
        body: answered === '' ? null : JSON.parse(answered),
      };
    };
    const { status, headers, body, text: own } = await serve(call, forward);
    const empty = [204, 304].includes(status) || (body === null && own === undefined);
    return new Response(empty ? null : (own ?? JSON.stringify(body)), { status, headers });
  };
}
