import {
  amountFields,
  type ImportField,
  type ImportMapping,
  type DateOrder,
  type ImportQuestion,
} from '#shared/model/import.ts';

/** Fields that hold dates. */
export const dateFields = ['orderedOn', 'shippedOn', 'deliveredOn'] as const satisfies readonly ImportField[];

/** What is known of a file besides its mapping. */
export interface FileFacts {
  /** How many encodings the whole file fits. */
  readonly encodings: number;
  /** Whether a person has chosen the encoding. */
  readonly encodingChosen: boolean;
  /** Orders that the dates of the file allow, and whether any date depends on it. */
  readonly dateOrders: readonly DateOrder[];
  readonly datesDepend: boolean;
}

/**
 * What has to be answered before a file can be imported, because every reading of it would be a guess. Columns that an
 * order cannot be without come first.
 */
export function openQuestions(mapping: ImportMapping, facts: FileFacts): readonly ImportQuestion[] {
  const { columns, tax } = mapping;
  const questions: ImportQuestion[] = [];
  const ask = (kind: ImportQuestion['kind'], field: ImportField | null = null): void =>
    void questions.push({ kind, field });
  if (facts.encodings > 1 && !facts.encodingChosen) ask('encoding');
  for (const field of ['orderedOn', 'product'] as const)
    if (columns[field] === undefined) ask('column', field);
  if (columns.amount === undefined && columns.unitPrice === undefined) ask('column', 'amount');
  for (const field of amountFields)
    if (columns[field] !== undefined && tax[field] === undefined) ask('tax', field);
  if (columns.taxRate === undefined && mapping.defaultRate === null) ask('rate');
  if (facts.datesDepend && mapping.dateOrder === null) ask('date-order');
  return questions;
}
