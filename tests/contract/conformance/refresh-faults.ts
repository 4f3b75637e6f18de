import { history, problem, reply, type Call, type Loose, type PlantedFault } from './broken-store.ts';

/** Serves refreshes by what became of the first exchange of each token; undefined where it has none of its own to say. */
const knowingTheFirst =
  (
    serve: (call: Call, first: { readonly call: Call; readonly body: Loose }) => Loose,
  ): PlantedFault['plant'] =>
  () => {
    const firsts = new Map<string, { call: Call; body: Loose }>();
    return async (call, forward) => {
      if (call.id !== 'refresh') return forward();
      const { refreshToken } = call.body;
      const first = firsts.get(refreshToken);
      const own = first && serve(call, first);
      if (own) return own;
      const answer = await forward(call);
      const { headers, body } = call;
      if (!first && answer.status === 200)
        firsts.set(refreshToken, {
          call: { ...call, headers: new Headers(headers), body: { ...body } },
          body: structuredClone(answer.body),
        });
      return answer;
    };
  };
const keyOf = ({ headers }: Call): string => headers.get('idempotency-key') ?? '';

/** Mistakes in what guards a refresh token that comes twice, each guard by itself. */
export const refreshFaults: readonly PlantedFault[] = [
  history(
    'a used refresh token is good under any key',
    'refresh.other-key',
    knowingTheFirst((call, first) => call.headers.set('idempotency-key', keyOf(first.call))),
  ),
  history(
    'a used refresh token is good at any desk',
    'refresh.other-desk',
    knowingTheFirst((call, first) => void (call.body.deskId = first.call.body.deskId)),
  ),
  history(
    'the pair is given again though it was used',
    'refresh.used-pair',
    knowingTheFirst((call, { call: { body, headers }, body: pair }) =>
      keyOf(call) === headers.get('idempotency-key') && call.body.deskId === body.deskId
        ? reply(200, pair)
        : undefined,
    ),
  ),
  history(
    'the new pair lives on after a second use',
    'refresh.family',
    knowingTheFirst((call, { call: { headers } }) => {
      if (keyOf(call) === headers.get('idempotency-key')) return undefined;
      const refusal = problem(401, 'session-ended');
      refusal.body.because = 'token-reused';
      return refusal;
    }),
  ),
  history('nobody says why the session ended', 'refresh.because', () => async (_, forward) => {
    const answer = await forward();
    if (answer.body?.reason === 'session-ended') delete answer.body.because;
    return answer;
  }),
  history('the first exchange asks for the desk', 'refresh.first', () => {
    const desks = new Map<string, string>();
    return async (call, forward) => {
      if (
        call.id === 'refresh' &&
        (desks.get(call.body.refreshToken) ?? call.body.deskId) !== call.body.deskId
      )
        return problem(401, 'token-revoked');
      const answer = await forward();
      if (call.id === 'signIn' && answer.body?.tokens)
        desks.set(answer.body.tokens.refreshToken, call.body.deskId);
      return answer;
    };
  }),
];
