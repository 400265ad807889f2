/** Where the record was read from: it decides which links and requests lead back to it. */
export type Source =
  | {
      kind: 'api'
      /** Scheme and host of this page, without a slash at its end. */
      pageOrigin: string
      /** Absolute, without a slash at its end. */
      apiUrl: string
    }
  | { kind: 'file'; fileName: string; savedAtMs: number }
