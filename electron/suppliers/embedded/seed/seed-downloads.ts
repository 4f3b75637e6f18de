import type { Connection } from '../database/open.ts';

/** The newest orders of each member whose codes nobody has fetched yet. */
const NOT_YET = 2;

/**
 * Marks the value codes of a supplier as downloaded when they came, but for those of the newest two orders of each
 * member: so that a trial shows both why a withdrawal is refused (QC-41) and how the way to it is cleared.
 */
export function seedDownloads(db: Connection, supplier: string): void {
  db.prepare(
    `INSERT INTO downloaded_lines (order_id, line_number, at)
     SELECT o.id, l.line_number, o.updated_at FROM (
       SELECT id, updated_at, row_number() OVER (PARTITION BY member_id ORDER BY ordered_at DESC, id DESC) AS place
       FROM orders WHERE status IN ('partly-shipped', 'shipped', 'delivered')
         AND company_id IN (SELECT id FROM companies WHERE supplier = ?)
     ) o JOIN order_lines l ON l.order_id = o.id WHERE o.place > ${NOT_YET}`,
  ).run(supplier);
}
