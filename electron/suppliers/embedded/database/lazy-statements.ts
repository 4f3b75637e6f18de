import type { Database as Connection, Statement } from 'better-sqlite3';

/** What changes a statement and answers itself; it is done again once the statement is compiled. */
const modes = new Set<PropertyKey>(['bind', 'expand', 'pluck', 'raw', 'safeIntegers']);

/**
 * Lets the statements that `db.prepare` gives from now on be compiled when they are first used: a store has some
 * hundreds, and most of them are used by nobody between two starts. A mistake in one is thrown then.
 */
export function prepareLazily(db: Connection): void {
  const prepare = db.prepare.bind(db) as (source: string) => Statement;
  const prepareLater = (source: string): Statement => {
    const pendingCalls: [name: PropertyKey, args: unknown[]][] = [];
    let compiled: Statement | null = null;
    const compile = (): Statement => {
      const statement = prepare(source);
      for (const [name, args] of pendingCalls) call(statement, name, args);
      return (compiled = statement);
    };
    const lazyStatement: Statement = new Proxy({} as Statement, {
      get(_, name) {
        if (modes.has(name))
          return (...args: unknown[]) => {
            if (compiled) call(compiled, name, args);
            else pendingCalls.push([name, args]);
            return lazyStatement;
          };
        const statement = compiled ?? compile();
        const value = Reflect.get(statement, name) as unknown;
        return typeof value === 'function' ? value.bind(statement) : value;
      },
    });
    return lazyStatement;
  };
  db.prepare = prepareLater as Connection['prepare'];
}

const call = (statement: Statement, name: PropertyKey, args: readonly unknown[]): unknown =>
  (Reflect.get(statement, name) as (...given: unknown[]) => unknown).apply(statement, [...args]);
