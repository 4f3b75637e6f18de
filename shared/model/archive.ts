import { z } from 'zod';
import { listOf, text, trimmedText } from './bounded-schemas.ts';
import { calendarDateSchema, instantSchema } from './dates.ts';
import { accountIdSchema } from './identifiers.ts';
import { moneySchema } from './money.ts';

/** What a document in the archive is: what the desk issues, and what comes from elsewhere. */
export const archiveKinds = [
  'quote', // 見積書
  'order', // 注文書
  'delivery-note', // 納品書
  'invoice', // 請求書
  'receipt', // 領収書
  'order-detail', // 注文明細
  'contract', // 契約書
  'other',
] as const;
export const archiveKindSchema = z.enum(archiveKinds);
export type ArchiveKind = z.infer<typeof archiveKindSchema>;

/** A document's first entry, by its chain and number in it: two desks never give out the same. */
export const archiveIdSchema = text(32, 1)
  .regex(/^[0-9a-f]{12}-[1-9][0-9]{0,9}$/)
  .brand<'ArchiveId'>();
export type ArchiveId = z.infer<typeof archiveIdSchema>;

/** What a document is found by (電子帳簿保存法: date, amount and counterparty), and what is said of it. */
export const archivedDocumentSchema = z.strictObject({
  kind: archiveKindSchema,
  /** 取引年月日; null where nobody has entered it. */
  tradedOn: calendarDateSchema.nullable(),
  /** 取引金額, the total with tax; null for none, as on most delivery notes. */
  amount: moneySchema.nullable(),
  /** 取引先; null for none. */
  counterparty: trimmedText(300, 1).nullable(),
  /** The issuer's registration number; null where there is none or it is not known. */
  registrationNumber: trimmedText(40, 1).nullable(),
  /** Order or invoice number. */
  reference: trimmedText(100, 1).nullable(),
  note: trimmedText(1000),
});
export type ArchivedDocument = Readonly<z.infer<typeof archivedDocumentSchema>>;

const sha256Schema = text(64).regex(/^[0-9a-f]{64}$/);

/** A file in the archive. */
export const archivedFileSchema = z.strictObject({
  /** Its random name in the archive. */
  stored: text(36).regex(/^[0-9a-f-]{36}$/),
  /** What it was called where it came from. */
  name: text(255, 1),
  mediaType: text(100, 1),
  bytes: z.int().min(0),
  sha256: sha256Schema,
});
export type ArchivedFile = Readonly<z.infer<typeof archivedFileSchema>>;

/** Who made an entry: the account, and the name as it was then. */
export const archivePersonSchema = z.strictObject({ account: accountIdSchema.nullable(), name: text(300) });
export type ArchivePerson = Readonly<z.infer<typeof archivePersonSchema>>;

export const archiveOriginSchema = z.enum(['issued', 'brought-in']);
export const archiveReasonSchema = trimmedText(500, 1);

const changeSchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('add'),
    origin: archiveOriginSchema,
    document: archivedDocumentSchema,
    file: archivedFileSchema,
  }),
  /** A new version; `file` is null where the file stays. */
  z.strictObject({
    action: z.literal('correct'),
    of: archiveIdSchema,
    reason: archiveReasonSchema,
    document: archivedDocumentSchema,
    file: archivedFileSchema.nullable(),
  }),
  /** The files are removed; what was known of the document stays. */
  z.strictObject({ action: z.literal('delete'), of: archiveIdSchema, reason: archiveReasonSchema }),
]);
export type ArchiveChange = Readonly<z.infer<typeof changeSchema>>;

const headSchema = z.strictObject({
  chain: text(12).regex(/^[0-9a-f]{12}$/),
  number: z.int().min(1),
  hash: sha256Schema,
});
/** The last entry of a chain, with the SHA-256 of its bytes. */
export type ArchiveHead = Readonly<z.infer<typeof headSchema>>;

/** One entry of a chain. Nothing in it ever changes; its SHA-256 stands in the next one. */
export const archiveEntrySchema = z.strictObject({
  format: z.literal(1),
  archive: text(36).regex(/^[0-9a-f-]{36}$/),
  chain: headSchema.shape.chain,
  /** From 1, without gaps. */
  number: headSchema.shape.number,
  /** SHA-256 of the entry before; null for the first. */
  previous: sha256Schema.nullable(),
  /** The ends of the other chains when it was written: they bear witness for each other. */
  seen: listOf(headSchema, 1000).readonly(),
  at: instantSchema,
  by: archivePersonSchema,
  change: changeSchema,
});
export type ArchiveEntry = Readonly<z.infer<typeof archiveEntrySchema>>;

/** One state of a document: as it came in, or as it was corrected. */
export const archiveVersionSchema = z.strictObject({
  /** Chain and number of its entry. */
  entry: text(32),
  at: instantSchema,
  by: archivePersonSchema,
  /** Why it was corrected; null for the first version. */
  reason: archiveReasonSchema.nullable(),
  document: archivedDocumentSchema,
  file: archivedFileSchema,
});
export type ArchiveVersion = Readonly<z.infer<typeof archiveVersionSchema>>;

/** A document with everything that happened to it. */
export const archiveRecordSchema = z.strictObject({
  id: archiveIdSchema,
  origin: archiveOriginSchema,
  /** Oldest first; the last one counts. */
  versions: listOf(archiveVersionSchema, 1000, 1).readonly(),
  /** The last day on which it has to be kept. */
  keepUntil: calendarDateSchema,
  deleted: z
    .strictObject({ at: instantSchema, by: archivePersonSchema, reason: archiveReasonSchema })
    .nullable(),
});
export type ArchiveRecord = Readonly<z.infer<typeof archiveRecordSchema>>;

/** What can be empty, and searched for as such. */
export const archiveBlanks = ['date', 'amount', 'counterparty'] as const;

/** A search: every condition that is set has to hold. */
export const archiveFilterSchema = z.strictObject({
  from: calendarDateSchema.nullable().default(null),
  to: calendarDateSchema.nullable().default(null),
  /** Whole yen, both ends included. */
  min: moneySchema.nullable().default(null),
  max: moneySchema.nullable().default(null),
  /** Words of the counterparty's name. */
  counterparty: text(300).default(''),
  /** Words of archive id, file name, reference, registration number and note. */
  words: text(300).default(''),
  kinds: listOf(archiveKindSchema, 20).default([]),
  /** Only documents in which these are empty. */
  blank: listOf(z.enum(archiveBlanks), 3).default([]),
  /** Deleted documents instead of those that are there. */
  deleted: z.boolean().default(false),
});
export type ArchiveFilter = Readonly<z.infer<typeof archiveFilterSchema>>;

/** What a verification can find. */
export const archiveFaultKinds = [
  'entry-missing', // a row was removed
  'entry-unreadable', // bytes of a row were changed
  'entry-moved', // a row stands in another row's place
  'entry-replaced', // the next row was made after another one
  'file-missing',
  'file-unreadable',
  'file-replaced', // another file stands in its place
] as const;

export const archiveFaultSchema = z.strictObject({
  kind: z.enum(archiveFaultKinds),
  /** Chain and number of the entry. */
  entry: text(32),
  /** What stands in its place, or the name of the document's file. */
  about: text(300).nullable(),
});
export type ArchiveFault = Readonly<z.infer<typeof archiveFaultSchema>>;

export const archiveReportSchema = z.strictObject({
  at: instantSchema,
  chains: z.int().min(0),
  entries: z.int().min(0),
  files: z.int().min(0),
  bytes: z.int().min(0),
  /** Stored files that no entry names, as a program leaves that was killed. */
  leftOver: z.int().min(0),
  faults: listOf(archiveFaultSchema, 10_000).readonly(),
  /** How many faults there are in all. */
  faultCount: z.int().min(0),
});
export type ArchiveReport = Readonly<z.infer<typeof archiveReportSchema>>;
