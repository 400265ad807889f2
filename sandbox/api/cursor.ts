import { Refusal } from './refusal.ts'

/** The last row of a page: the next page holds what was received before it. */
export type CursorPosition = { receivedAtMs: number; sequence: number }

export function writeCursor(position: CursorPosition): string {
  return Buffer.from(`${position.receivedAtMs}.${position.sequence}`).toString('base64url')
}

/** Throws the 400 of a cursor that this server never gave. */
export function readCursor(cursor: string): CursorPosition {
  const match = /^(\d+)\.(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (!match) throw new Refusal(400, 'invalid_cursor', 'The cursor is not one that this API returned.')
  return { receivedAtMs: Number(match[1]), sequence: Number(match[2]) }
}
