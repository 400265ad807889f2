import type { TransferredColumns } from '~/api/columns/page-transfer'
import type { ReadPage } from '~/api/page-reading'
import type { Received, Sendable } from '~/api/sender'

export type ToPageWorker = { kind: 'ask'; id: number; request: Sendable } | { kind: 'abort'; id: number }

export type PostedPage = Omit<ReadPage, 'columns'> & { columns: TransferredColumns }

export type FromPageWorker =
  /** It runs, and holds the lock that tells of its end. */
  | { kind: 'ready' }
  | { kind: 'received'; id: number; received: Received<PostedPage> }
  /** A fault of our own. */
  | { kind: 'fault'; id: number; message: string }
