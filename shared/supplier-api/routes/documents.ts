import { businessDocumentSchema } from '../../model/business-document.ts';
import {
  issuedDocumentsQuerySchema,
  issuedDocumentsSchema,
  issueDocumentSchema,
  documentOptionsQuerySchema,
  documentOptionsSchema,
} from '../documents.ts';
import type { Route } from './route.ts';

/** 見積書, 納品書, 請求書, 領収書, each when and only when its gate is open. */
export const documentRoutes = {
  documentOptions: {
    method: 'get',
    path: '/v1/documents/offers',
    summary: 'Which documents of an order or quote can be issued now, and why others can not',
    by: 'members',
    offered: 'documents',
    query: documentOptionsQuerySchema,
    responses: { 200: documentOptionsSchema },
  },
  issueDocument: {
    method: 'post',
    path: '/v1/documents',
    summary: 'Issue a document, or preview it',
    by: 'members',
    offered: 'documents',
    write: 'once',
    idempotencyKey: 'persisted',
    body: issueDocumentSchema,
    responses: { 200: businessDocumentSchema },
  },
  issuedDocuments: {
    method: 'get',
    path: '/v1/documents',
    summary: 'Issued documents, the latest first',
    by: 'members',
    offered: 'documents',
    query: issuedDocumentsQuerySchema,
    responses: { 200: issuedDocumentsSchema },
  },
} as const satisfies Record<string, Route>;
