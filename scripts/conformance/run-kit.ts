import type { Finding } from './client.ts';
import { connect } from './connect.ts';
import type { Operation } from './document.ts';
import { levels, type Check, type Kit, type KitOptions, type KitResult, type Level } from './kit.ts';
import { isWarning, type CheckId } from './messages.ts';
import { compareRules } from './stated-rules.ts';

/** Charges have outcomes too: they alone make no level Buy. */
const OUTCOMES: ReadonlySet<string> = new Set(['resolveWrite', 'recentWrites']);

/** What a level fails for. */
const faultsIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ check }) => !isWarning(check));

/** What a viewer may not do. */
const BUYERS = ['Buy', 'Quotes', 'Prepaid'] as const;

/** An answer that did not come was noted where it was asked for; the others are looked at all the same. */
const noAnswer = (): null => null;

/** Runs the checks at a supplier. Throws only where the first sign-in has no answer at all. */
export async function runKit(options: KitOptions, checks: readonly Check[]): Promise<KitResult> {
  const findings: Finding[] = [];
  const { kit, role, stopped, requests, position, untested } = await connect(options, findings);
  if (stopped !== null)
    return { url: options.url, requests: requests(), position: null, levels: [], stopped };

  const wanted = new Set<Level>(['History', ...(options.levels ?? levels)]);
  // Who may only look can't show whether the others can buy.
  const closed = new Set<Level>(role === 'viewer' ? BUYERS : []);
  for (const level of closed) wanted.delete(level);
  const results = new Map(levels.map((level) => [level, { checks: 0, readOnly: false }]));

  // A level that has none of what it needs is not offered; one that lacks a part of it fails.
  const leftOut: Finding[] = [];
  const asked = await askAll(kit, wanted, findings, leftOut);
  const missing = new Set([...asked].flatMap(([{ id }, left]) => (left ? [id] : [])));
  compareRules(kit, await kit.ask('describe'), asked);
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
        findings.push({
          check: 'offered',
          operation: id,
          level,
          asked: '',
          path: '',
          order: '',
          detail: '404 not-offered',
        });
  }
  findings.push(
    ...summedUp(
      leftOut,
      ({ operation, level }) => offered.has(level as Level) && options.document.operation(operation).needed,
    ),
  );
  const unchanged = (ids: readonly CheckId[]): void => {
    if (ids.includes('orders.during')) kit.untested('orders.during', 'no-change-meanwhile');
  };
  for (const check of checks) {
    const result = results.get(check.level)!;
    if (!offered.has(check.level)) {
      unchanged(check.ids);
      continue;
    }
    if (check.writes && !options.write) {
      result.readOnly = true;
      unchanged(check.ids);
      continue;
    }
    const before = faultsIn(findings).length;
    try {
      const reason = await check.run(kit);
      if (reason) for (const id of check.ids) kit.untested(id, reason);
      result.checks += check.ids.filter((id) => !untested.has(id)).length;
    } catch (error) {
      result.checks += check.ids.length;
      // What an answer lacks was said already where the answer was looked at.
      if (faultsIn(findings).length > before || incomplete.has(check.level)) continue;
      findings.push({
        check: 'kit.stopped',
        operation: check.ids.join(', '),
        level: check.level,
        asked: '',
        path: '',
        order: '',
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  }
  await kit.as('signOut').catch(noAnswer);
  // What changes while pages are fetched is a matter of the history, though it takes an order.
  const levelOfCheck = (id: CheckId): Level =>
    (id !== 'orders.during' && checks.find(({ ids }) => ids.includes(id))?.level) || 'History';

  return {
    url: options.url,
    requests: requests(),
    position: position(),
    stopped: null,
    levels: levels.map((level) => {
      const { checks: count, readOnly } = results.get(level)!;
      const own = findings.filter((each) => each.level === level);
      const outcome = !wanted.has(level)
        ? closed.has(level)
          ? 'not-allowed'
          : 'not-run'
        : faultsIn(own).length > 0
          ? 'failed'
          : offered.has(level)
            ? 'passed'
            : 'not-offered';
      const here = [...untested].map(([check, reason]) => ({ check, reason }));
      return {
        level,
        outcome,
        checks: count,
        readOnly,
        findings: own,
        untested: here.filter(({ check }) => levelOfCheck(check) === level),
      };
    }),
  };
}

/**
 * Whether each operation is left out, of those that a level needs or `rules` state. A request that can be refused for nothing else is sent to each: a supplier looks at
 * what it offers before it looks at the request. What is wrong with the answer of one that is left out goes from
 * `findings` to `leftOut`.
 */
async function askAll(
  kit: Kit,
  wanted: ReadonlySet<Level>,
  findings: Finding[],
  leftOut: Finding[],
): Promise<ReadonlyMap<Operation, boolean>> {
  const asked = new Map<Operation, boolean>();
  for (const operation of kit.document.operations) {
    const { id, level, needed, anonymous, method, rules } = operation;
    const isAsked = needed
      ? !anonymous && id !== 'signOut'
      : rules.length > 0 && (method === 'GET' || anonymous);
    if (!isAsked || !wanted.has(level as Level)) continue;
    const before = findings.length;
    // An empty body is refused as `bad-request` by all that need one, so that nothing is written.
    const answer = await kit
      .as(id, {
        params: { id: 'conformance', code: 'conformance' },
        ...(method === 'GET' ? {} : { body: {} }),
        ...(id === 'endSessions' && { query: { keep: 'conformance' } }),
      })
      .catch(noAnswer);
    if (!answer) continue;
    // A bare 404 was noted, and is meant so.
    const isLeftOut = answer.reason === 'not-offered' || (answer.status === 404 && answer.reason === '');
    asked.set(operation, isLeftOut);
    if (isLeftOut) leftOut.push(...findings.splice(before));
  }
  return asked;
}

/**
 * What is wrong with the answers of operations that are left out: one finding of each check for all of them, because
 * one mistake of the server makes them all, and no level fails by what it does not have. What a level that is offered
 * lacks stays as it is.
 */
function summedUp(leftOut: readonly Finding[], isLacking: (finding: Finding) => boolean): readonly Finding[] {
  const others = Map.groupBy(
    leftOut.filter((each) => !isLacking(each)),
    ({ check }) => check,
  );
  return [
    ...leftOut.filter(isLacking),
    ...[...others.values()].map(([first, ...more]): Finding => ({
      ...first!,
      level: 'History',
      detail: more.length > 0 ? `${first!.detail} (× ${more.length + 1})` : first!.detail,
    })),
  ];
}
