/** The scheme of the desk's own links, and nothing that a person could not have been sent. */
const deskLink = /^kobai-desk:[\x21-\x7e]+$/i;
const maxLinkLength = 4096;

/** Links that the system handed over, until a page takes them. */
export interface PendingLinks {
  /** Keeps the latest link and notifies. Anything that is no `kobai-desk:` link, or too long, is ignored. */
  arrive(link: string): void;
  /** The link that came last, once; null when none waits. */
  take(): string | null;
}

/** `send` tells the pages that a link waits. */
export function createPendingLinks(send: () => void): PendingLinks {
  let waiting: string | null = null;
  return {
    arrive: (link) => {
      if (link.length > maxLinkLength || !deskLink.test(link)) return;
      waiting = link;
      send();
    },
    take: () => {
      const link = waiting;
      waiting = null;
      return link;
    },
  };
}
