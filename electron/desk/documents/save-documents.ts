import { basename, dirname, join } from 'node:path';
import { paperDialogs as words } from '#shared/messages/document-dialogs.ts';
import type { AccountId, Bilingual, Locale } from '#shared/model/identifiers.ts';
import type { Paper } from '#shared/model/business-document.ts';
import { refusal, type Refusal } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { JobControl, JobOutcome } from '../jobs/jobs.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { NamedPaper, PaperPlace } from '../ports/documents.ts';

type Wanted = Parameters<CallHandlers['papers.save']>[0]['papers'][number];

/** What was refused of one paper says nothing of the next one; a broken line or an ended session does. */
const concernsOne = ({ code }: Refusal): boolean =>
  /^(?:paper|quote)\./.test(code) || code === 'buying.not-now' || code === 'form.not-offered';

interface Refusing {
  readonly wanted: Wanted;
  readonly why: Refusal;
}

/** How many refused papers are named. */
const mostNamed = 50;

const noFetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('papers have no network'));

/**
 * Issues papers and saves them, as one file or each as a file of its own. What was issued is written, also when it is
 * stopped on the way: the supplier has counted it, and would say 再発行 the next time. A paper that is refused stops no
 * other; which ones is told at the end (`paper.some-refused`).
 */
export function createSavePapers(ports: MemberPorts): CallHandlers['papers.save'] {
  const { gate, host, histories, jobs, threads, tables, files, papers: maker, settings } = ports;

  const issue = (wanted: Wanted, preview: boolean): Promise<Result<Paper>> => {
    const { account, ...wish } = wanted;
    return gate.ask(account, 'issuePaper', { body: { ...wish, preview } });
  };
  const supplierOf = (account: AccountId): string => {
    const session = gate.session(account);
    // Papers are in Japanese, and so are the names of their files.
    return session.ok ? session.value.supplier.name.ja : '';
  };
  /** The first paper that can be issued, looked at only: files are named after it before anything is issued. */
  const first = async (papers: readonly Wanted[]): Promise<Result<Paper>> => {
    let why: Result<Paper> | null = null;
    for (const wanted of papers) {
      const looked = await issue(wanted, true);
      if (looked.ok || !concernsOne(looked.error)) return looked;
      why ??= looked;
    }
    if (!why) throw new RangeError('no papers');
    return why;
  };
  const choosePlace = async (
    papers: readonly Wanted[],
    paper: Paper,
    into: 'one-file' | 'folder',
    locale: Locale,
  ): Promise<PaperPlace | null> => {
    const { paperFileName: pattern } = settings();
    const [one] = papers;
    const name =
      papers.length === 1 && one
        ? maker.suggestName(paper, supplierOf(one.account), pattern)
        : maker.suggestJointName(
            papers.map(({ account, kind }) => ({ paper: { ...paper, kind }, supplier: supplierOf(account) })),
          );
    if (into === 'folder') {
      const folder = await host.chooseFolder({
        title: words.chooseFolder[locale],
        suggestedName: basename(name, '.pdf'),
      });
      return folder === null ? null : { kind: 'folder', folder, pattern };
    }
    const file = await host.chooseSaveFile({
      title: words.saveFile[locale],
      suggestedName: name,
      filter: { name: words.pdf[locale], extension: 'pdf' },
    });
    return file === null ? null : { kind: 'file', file };
  };

  /** Issues one after the other; `stopped` is what ended it before the last one. */
  async function issueAll(papers: readonly Wanted[], { progress, signal }: JobControl) {
    const issued: NamedPaper[] = [];
    const not: Refusing[] = [];
    let stopped: Refusal | null = null;
    for (const [index, wanted] of papers.entries()) {
      if (signal.aborted) stopped = refusal('job.cancelled');
      if (stopped) break;
      const answer = await issue(wanted, false);
      if (answer.ok) issued.push({ paper: answer.value, supplier: supplierOf(wanted.account) });
      else if (concernsOne(answer.error)) not.push({ wanted, why: answer.error });
      else stopped = answer.error;
      // Half of the work is to have them issued, the other half to draw them.
      progress(Math.floor((index + 1) / 2), papers.length);
    }
    return { issued, not, stopped };
  }

  /** Which of several papers was refused, and why: by the number that people know, where it is in the history. */
  async function inWords({ wanted, why }: Refusing): Promise<Bilingual> {
    const order = wanted.of === 'order' ? await histories.order(wanted.account, wanted.id) : null;
    if (!order?.ok) return why.message;
    const say = (locale: Locale): string =>
      words.refusedOne[locale]
        .replace('{of}', () => order.value.number)
        .replace('{why}', () => why.message[locale]);
    return { ja: say('ja'), en: say('en') };
  }
  async function sayRefused(not: readonly Refusing[], all: number): Promise<Refusal> {
    const [only] = not;
    if (all === 1 && only) return only.why;
    const problems = [];
    for (const each of not.slice(0, mostNamed))
      problems.push({ field: each.wanted.id, code: each.why.code, message: await inWords(each) });
    return refusal('paper.some-refused', { params: { refused: not.length }, problems });
  }

  async function save(papers: readonly Wanted[], into: PaperPlace, control: JobControl): Promise<JobOutcome> {
    // Before anything is issued that could then not be kept.
    const writable = await tables.canWrite(into.kind === 'file' ? into.file : join(into.folder, 'x.pdf'));
    if (!writable.ok) return writable;
    const { issued, not, stopped } = await issueAll(papers, control);
    const why = stopped ?? (not.length > 0 ? await sayRefused(not, papers.length) : null);
    if (issued.length === 0) return refused(why ?? refusal('paper.closed'));
    const written = await threads.run(
      { kind: 'papers', papers: issued, into },
      {
        fetch: noFetch,
        // What is issued is written whatever comes.
        signal: new AbortController().signal,
        progress: (done) => control.progress(Math.floor((papers.length + done) / 2), papers.length),
      },
    );
    if (!written.ok) return written;
    const path = into.kind === 'file' ? into.file : into.folder;
    const accounts = [...new Set(papers.map(({ account }) => account))];
    const file = {
      fileId: files.add(path, accounts),
      name: basename(path),
      folder: dirname(path),
      bytes: written.value.bytes,
      rows: issued.length,
    };
    return ok(why ? { file, stopped: why } : { file });
  }

  return async ({ papers, into, locale }) => {
    const looked = await first(papers);
    if (!looked.ok) return looked;
    const place = await choosePlace(papers, looked.value, into, locale);
    if (place === null) return ok(null);
    const accounts = [...new Set(papers.map(({ account }) => account))];
    // The dialog may have been open for long: who left meanwhile has nothing issued.
    for (const account of accounts) {
      const still = gate.session(account);
      if (!still.ok) return still;
    }
    return ok(
      jobs.start({
        kind: 'papers',
        account: accounts.length === 1 ? accounts[0]! : null,
        accounts,
        run: (control) => save(papers, place, control),
      }),
    );
  };
}
