import { basename, dirname, join } from 'node:path';
import { documentDialogTexts as words } from '#shared/messages/document-dialogs.ts';
import type { AccountId, Bilingual, Locale } from '#shared/model/identifiers.ts';
import type { BusinessDocument } from '#shared/model/business-document.ts';
import { sumMismatches } from '#shared/model/order-sums.ts';
import { refusal, refuse, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { within } from '#shared/model/within.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { JobControl, JobOutcome } from '../jobs/jobs.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { NamedDocument, DocumentDestination } from '../ports/document-renderer.ts';
import { cancelGraceMs } from '../cancel-grace.ts';

type Wanted = Parameters<CallHandlers['documents.save']>[0]['documents'][number];

/** Refusals that concern one document only; a lost connection or an ended session ends the whole job. */
const affectsOnlyOne = ({ code }: Refusal): boolean =>
  /^(?:document|quote)\./.test(code) || code === 'buying.not-possible-now' || code === 'form.not-offered';

interface RefusedDocument {
  readonly wanted: Wanted;
  readonly why: Refusal;
}

interface IssuedDocument {
  readonly account: AccountId;
  readonly named: NamedDocument;
}

/** How many refused documents are named. */
const maxNamed = 50;

const noFetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('documents have no network'));

/**
 * Issues documents and saves them, in one file or one each. Every issued document is written, also after a cancel: the
 * supplier has counted it, and would mark the next issue as 再発行. Only an answer that does not come soon after the cancel
 * is given up. A refused document stops no other; the refused ones
 * are listed at the end (`document.some-refused`).
 */
export function createSaveDocuments(ports: MemberPorts): CallHandlers['documents.save'] {
  const {
    gate,
    saveLocations,
    histories,
    jobs,
    threads,
    tables,
    files,
    documents: renderer,
    archiveService,
    settings,
  } = ports;

  const issue = (wanted: Wanted, preview: boolean): Promise<Result<BusinessDocument>> => {
    const { account, ...request } = wanted;
    return gate.ask(account, 'issueDocument', { body: { ...request, preview } });
  };
  const supplierOf = (account: AccountId): string => {
    const session = gate.session(account);
    // Documents are in Japanese, and so are the names of their files.
    return session.ok ? session.value.supplier.name.ja : '';
  };
  /** Previews the first document that can be issued; files are named after it before anything is issued. */
  const first = async (documents: readonly Wanted[]): Promise<Result<BusinessDocument>> => {
    let why: Result<BusinessDocument> | null = null;
    for (const wanted of documents) {
      const looked = await issue(wanted, true);
      if (looked.ok || !affectsOnlyOne(looked.error)) return looked;
      why ??= looked;
    }
    if (!why) throw new RangeError('no documents');
    return why;
  };
  const chooseDestination = async (
    documents: readonly Wanted[],
    document: BusinessDocument,
    into: 'one-file' | 'folder',
    locale: Locale,
  ): Promise<Result<DocumentDestination | null>> => {
    const { documentFileName: pattern } = settings();
    const [one] = documents;
    const name =
      documents.length === 1 && one
        ? renderer.suggestName(document, supplierOf(one.account), pattern)
        : renderer.suggestJointName(
            documents.map(({ account, kind }) => ({
              document: { ...document, kind },
              supplier: supplierOf(account),
            })),
          );
    if (into === 'folder') {
      const folder = await saveLocations.folder({
        title: words.chooseFolder[locale],
        suggestedName: basename(name, '.pdf'),
      });
      if (!folder.ok) return folder;
      return ok(folder.value === null ? null : { kind: 'folder', folder: folder.value, pattern });
    }
    const file = await saveLocations.file({
      title: words.saveFile[locale],
      suggestedName: name,
      filter: { name: words.pdf[locale], extension: 'pdf' },
    });
    if (!file.ok) return file;
    return ok(file.value === null ? null : { kind: 'file', file: file.value });
  };

  /** Several are issued unseen; the page of an order whose sums don't follow from its parts marks them before it offers one. */
  const sumsInDoubt = async ({ account, of, id }: Wanted): Promise<boolean> => {
    if (of !== 'order') return false;
    const order = await histories.order(account, id);
    return order.ok && sumMismatches(order.value).length > 0;
  };

  /** Issues one after the other; `stopped` is the reason if it ended early. */
  async function issueAll(documents: readonly Wanted[], { progress, signal }: JobControl) {
    const issued: IssuedDocument[] = [];
    const refusedDocuments: RefusedDocument[] = [];
    let stopped: Refusal | null = null;
    for (const [index, wanted] of documents.entries()) {
      if (signal.aborted) stopped = refusal('job.cancelled');
      if (stopped) break;
      const answer =
        documents.length > 1 && (await sumsInDoubt(wanted))
          ? refuse('document.sums-differ')
          : ((await within(issue(wanted, false), cancelGraceMs, signal)) ?? refuse('job.cancelled'));
      if (answer.ok)
        issued.push({
          account: wanted.account,
          named: { document: answer.value, supplier: supplierOf(wanted.account) },
        });
      else if (affectsOnlyOne(answer.error)) refusedDocuments.push({ wanted, why: answer.error });
      else stopped = answer.error;
      // Issuing counts as half of the progress, drawing as the other half.
      progress(Math.floor((index + 1) / 2), documents.length);
    }
    return { issued, refusedDocuments, stopped };
  }

  /** A refused document and its reason, by the order number if it is in the history. */
  async function describeRefused({ wanted, why }: RefusedDocument): Promise<Bilingual> {
    const order = wanted.of === 'order' ? await histories.order(wanted.account, wanted.id) : null;
    if (!order?.ok) return why.message;
    const say = (locale: Locale): string =>
      words.refusedOne[locale]
        .replace('{of}', () => order.value.number)
        .replace('{why}', () => why.message[locale]);
    return { ja: say('ja'), en: say('en') };
  }
  async function summarizeRefused(
    refusedDocuments: readonly RefusedDocument[],
    all: number,
  ): Promise<Refusal> {
    const [only] = refusedDocuments;
    if (all === 1 && only) return only.why;
    const problems = [];
    for (const each of refusedDocuments.slice(0, maxNamed))
      problems.push({ field: each.wanted.id, code: each.why.code, message: await describeRefused(each) });
    return refusal('document.some-refused', { params: { refused: refusedDocuments.length }, problems });
  }

  /** Keeps issued documents in the archive, each under the account that had it issued. */
  async function archive(issued: readonly IssuedDocument[]): Promise<Refusal | null> {
    let notKept: Refusal | null = null;
    for (const account of new Set(issued.map((each) => each.account))) {
      const session = gate.session(account);
      // Who has signed out meanwhile has still had it issued.
      const why = session.ok
        ? await archiveService.keepIssued(
            session.value,
            issued.filter((each) => each.account === account).map(({ named }) => named),
          )
        : refusal('archive.not-kept', { params: { why: session.error.message } });
      notKept ??= why;
    }
    return notKept;
  }

  async function save(
    documents: readonly Wanted[],
    into: DocumentDestination,
    control: JobControl,
  ): Promise<JobOutcome> {
    // Checked before anything is issued that could not be saved.
    const writable = await tables.canWrite(into.kind === 'file' ? into.file : join(into.folder, 'x.pdf'));
    if (!writable.ok) return writable;
    const { issued, refusedDocuments, stopped } = await issueAll(documents, control);
    const notArchived = await archive(issued);
    const why =
      stopped ??
      (refusedDocuments.length > 0 ? await summarizeRefused(refusedDocuments, documents.length) : null) ??
      notArchived;
    if (issued.length === 0) return refused(why ?? refusal('document.not-issuable-now'));
    const written = await threads.run(
      { kind: 'documents', documents: issued.map(({ named }) => named), into },
      {
        fetch: noFetch,
        // Issued documents are written in any case.
        signal: new AbortController().signal,
        progress: (done) => control.progress(Math.floor((documents.length + done) / 2), documents.length),
      },
    );
    if (!written.ok) return written;
    const path = into.kind === 'file' ? into.file : into.folder;
    const accounts = [...new Set(documents.map(({ account }) => account))];
    const file = {
      fileId: files.add(path, accounts),
      name: basename(path),
      folder: dirname(path),
      bytes: written.value.bytes,
      rows: issued.length,
    };
    return ok(why ? { file, stopped: why } : { file });
  }

  const stillSignedIn = (accounts: readonly AccountId[]): Result<null> => {
    for (const account of accounts) {
      const session = gate.session(account);
      if (!session.ok) return session;
    }
    return ok(null);
  };

  return async ({ documents, into, locale }) => {
    const accounts = [...new Set(documents.map(({ account }) => account))];
    const looked = await first(documents);
    if (!looked.ok) return looked;
    // Nobody else is to read in a dialog what the document is of.
    const present = stillSignedIn(accounts);
    if (!present.ok) return present;
    const chosen = await chooseDestination(documents, looked.value, into, locale);
    if (!chosen.ok) return chosen;
    const destination = chosen.value;
    if (destination === null) return ok(null);
    // The dialog may have been open for long: issue nothing if the account signed out meanwhile.
    const still = stillSignedIn(accounts);
    if (!still.ok) return still;
    return ok(
      jobs.start({
        kind: 'documents',
        account: accounts.length === 1 ? accounts[0]! : null,
        accounts,
        run: (control) => save(documents, destination, control),
      }),
    );
  };
}
