import { isAllowed } from '#electron/domain/access.ts';
import { randomBytes } from 'node:crypto';
import type {
  MyCatalogue,
  myCatalogueAddSchema,
  myCatalogueChangeSchema,
  myCatalogueCreateSchema,
} from '#shared/supplier-api/lists.ts';
import { MAX_LIST_LINES } from '#shared/supplier-api/lists.ts';
import type { z } from 'zod';
import type { MemberRow } from '../http/caller.ts';
import { seesDepartment } from '../orders/departments.ts';
import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';
import { choicesRefused } from '../http/refusals.ts';
import { problem, type Refused } from '../http/problems.ts';

interface Row {
  readonly id: number;
  readonly publicId: string;
  readonly memberId: number;
  readonly departmentId: number | null;
  readonly name: string;
  readonly version: number;
  readonly lines: string;
}

type Line = readonly [code: string, name: string, quantity: number | null, note: string];
type GivenLine = z.output<typeof myCatalogueAddSchema>['lines'][number];

/**
 * マイカタログ (AS-46): lists of one person, and of departments (AS-47). A department's list is seen by whoever sees its
 * orders, and changed by whoever may order for it.
 */
export function createMyCatalogues({ db, supplier, offers, departments }: BuyingDependencies) {
  const columns = `id, public_id AS publicId, member_id AS memberId, department_id AS departmentId, name, version,
    lines`;
  const select = db.prepare<[number], Row>(
    `SELECT ${columns} FROM my_catalogues WHERE company_id = ? ORDER BY department_id IS NOT NULL, name, id`,
  );
  const selectOne = db.prepare<[number, string], Row>(
    `SELECT ${columns} FROM my_catalogues WHERE company_id = ? AND public_id = ?`,
  );
  const insert = db.prepare(
    `INSERT INTO my_catalogues (public_id, company_id, member_id, department_id, name, lines)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    'UPDATE my_catalogues SET name = ?, lines = ?, version = version + 1 WHERE id = ?',
  );
  const remove = db.prepare('DELETE FROM my_catalogues WHERE id = ?');

  const isMine = (member: MemberRow, { memberId, departmentId }: Row): boolean =>
    departmentId === null ? memberId === member.id : seesDepartment(supplier, member, departmentId);
  const linesOf = (row: Row) => JSON.parse(row.lines) as readonly Line[];

  function toApi(member: MemberRow, row: Row, now: number): MyCatalogue {
    const lines = linesOf(row);
    const known = offers.many(
      member.companyId,
      lines.map(([code]) => code),
      now,
    );
    const department = departments
      .ofCompany(member.companyId)
      .find(({ row: departmentRow }) => departmentRow === row.departmentId);
    return {
      id: row.publicId,
      name: row.name,
      department: department ? { id: department.id, name: department.name } : null,
      changeable: isAllowed(member.role, 'buyers'),
      version: row.version,
      lines: lines.map(([code, name, quantity, note]) => {
        const product = known.get(code) ?? null;
        return { code, name: product?.name ?? name, quantity, note, product };
      }),
    };
  }
  const read = (member: MemberRow, id: string): Row | null => {
    const row = selectOne.get(member.companyId, id);
    return row && isMine(member, row) ? row : null;
  };

  /** The given lines with the names of their products; one that was in the list keeps the name it had. */
  function named(member: MemberRow, given: readonly GivenLine[], before: readonly Line[], now: number) {
    const known = offers.many(
      member.companyId,
      given.map(({ code }) => code),
      now,
    );
    const names = new Map(before.map(([code, name]) => [code, name]));
    const unknown = given.find(({ code }) => !known.has(code) && !names.has(code));
    if (unknown)
      return choicesRefused(
        [{ field: 'lines', code: 'list.no-such-product', params: { code: unknown.code } }],
        member.locale,
      );
    const seen = new Set<string>();
    return given.flatMap(({ code, quantity, note }): Line[] => {
      if (seen.has(code)) return [];
      seen.add(code);
      return [[code, known.get(code)?.name ?? names.get(code) ?? '', quantity, note.trim()]];
    });
  }

  const make = (
    member: MemberRow,
    { name, departmentId, lines }: z.output<typeof myCatalogueCreateSchema>,
    now: number,
  ): MyCatalogue | Refused => {
    const department = departments.ofOrders(member).find(({ id }) => id === departmentId);
    if (departmentId !== null && !department)
      return choicesRefused([{ field: 'departmentId', code: 'checkout.department' }], member.locale);
    const validated = named(member, lines, [], now);
    if ('problem' in validated) return validated;
    const publicId = randomBytes(8).toString('hex');
    insert.run(
      publicId,
      member.companyId,
      member.id,
      department?.row ?? null,
      name,
      JSON.stringify(validated),
    );
    return toApi(member, read(member, publicId)!, now);
  };

  const write = (
    member: MemberRow,
    row: Row,
    name: string,
    given: readonly GivenLine[],
    now: number,
  ): MyCatalogue | Refused => {
    const validated = named(member, given, linesOf(row), now);
    if ('problem' in validated) return validated;
    if (validated.length > MAX_LIST_LINES)
      return choicesRefused(
        [{ field: 'lines', code: 'list.full', params: { most: MAX_LIST_LINES } }],
        member.locale,
      );
    update.run(name, JSON.stringify(validated), row.id);
    return toApi(member, read(member, row.publicId)!, now);
  };

  const change = (
    member: MemberRow,
    id: string,
    body: z.output<typeof myCatalogueChangeSchema>,
    now: number,
  ): MyCatalogue | Refused => {
    const row = read(member, id);
    if (!row) return problem('not-found');
    if (row.version !== body.version) return problem('conflict');
    return write(member, row, body.name, body.lines, now);
  };

  const add = (
    member: MemberRow,
    id: string,
    { lines }: z.output<typeof myCatalogueAddSchema>,
    now: number,
  ): MyCatalogue | Refused => {
    const row = read(member, id);
    if (!row) return problem('not-found');
    const before = linesOf(row).map(([code, , quantity, note]) => ({ code, quantity, note }));
    // What is there already stays as it is.
    return write(member, row, row.name, [...before, ...lines], now);
  };

  return {
    /** One's own first, then the department's, by name. */
    all: (member: MemberRow, now: number): readonly MyCatalogue[] =>
      select.all(member.companyId).flatMap((row) => (isMine(member, row) ? [toApi(member, row, now)] : [])),
    make: db.transaction(make).immediate as typeof make,
    change: db.transaction(change).immediate as typeof change,
    add: db.transaction(add).immediate as typeof add,
    /** False where there is no such list. */
    remove(member: MemberRow, id: string): boolean {
      const row = read(member, id);
      if (row) remove.run(row.id);
      return row !== null;
    },
  };
}
