import { paperSchema } from '../../model/business-document.ts';
import {
  issuedPapersQuerySchema,
  issuedPapersSchema,
  issuePaperSchema,
  paperOffersQuerySchema,
  paperOffersSchema,
} from '../documents.ts';
import type { Route } from './route.ts';

/** 見積書, 納品書, 請求書, 領収書, each when and only when its gate is open. */
export const paperRoutes = {
  paperOffers: {
    method: 'get',
    path: '/v1/papers/offers',
    summary: 'Which papers of an order or quote can be issued now, and why others can not',
    by: 'members',
    offered: 'documents',
    query: paperOffersQuerySchema,
    answers: { 200: paperOffersSchema },
  },
  issuePaper: {
    method: 'post',
    path: '/v1/papers',
    summary: 'Issue a paper, or look at it before',
    by: 'members',
    offered: 'documents',
    write: 'once',
    body: issuePaperSchema,
    answers: { 200: paperSchema },
  },
  issuedPapers: {
    method: 'get',
    path: '/v1/papers',
    summary: 'Papers that were issued, the latest first',
    by: 'members',
    offered: 'documents',
    query: issuedPapersQuerySchema,
    answers: { 200: issuedPapersSchema },
  },
} as const satisfies Record<string, Route>;
