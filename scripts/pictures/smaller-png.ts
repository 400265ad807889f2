import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { paletteFor } from './palette.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BYTES_A_PIXEL = 3

/**
 * The same picture in a third of the bytes: as places in a palette, and with rows that are not written as differences from their
 * neighbours, which pays for photographs and not for text on a plain ground. For PNGs as the browser writes them (8 bits, RGB,
 * not interlaced); any other comes back as it was.
 */
export function smallerPng(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  if (!header || header[8] !== 8 || header[9] !== 2 || header[12] !== 0) return png
  const width = header.readUInt32BE(0)
  const height = header.readUInt32BE(4)
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const pixels = withoutFilters(inflateSync(packed), width * BYTES_A_PIXEL, height)
  const smaller = indexed(header, pixels, width, height)
  return smaller.length < png.length ? smaller : png
}

type Chunk = { type: string; data: Buffer }

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

/** Undoes what https://www.w3.org/TR/png-3/#9Filters describes. */
function withoutFilters(filtered: Buffer, rowBytes: number, height: number): Buffer {
  const pixels = Buffer.alloc(rowBytes * height)
  for (let row = 0; row < height; row += 1) {
    const filter = filtered[row * (rowBytes + 1)]
    for (let byte = 0; byte < rowBytes; byte += 1) {
      const at = row * rowBytes + byte
      const left = byte < BYTES_A_PIXEL ? 0 : (pixels[at - BYTES_A_PIXEL] ?? 0)
      const up = row === 0 ? 0 : (pixels[at - rowBytes] ?? 0)
      const corner = row === 0 || byte < BYTES_A_PIXEL ? 0 : (pixels[at - rowBytes - BYTES_A_PIXEL] ?? 0)
      pixels[at] = (filtered[row * (rowBytes + 1) + 1 + byte] ?? 0) + guess(filter, left, up, corner)
    }
  }
  return pixels
}

function guess(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner
}

/** As places in a palette. */
function indexed(header: Buffer, pixels: Buffer, width: number, height: number): Buffer {
  const counts = new Map<number, number>()
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = pixels.readUIntBE(pixel * BYTES_A_PIXEL, BYTES_A_PIXEL)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const { palette, indexes } = paletteFor(counts)
  const places = Buffer.alloc(width * height)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    places[pixel] = indexes.get(pixels.readUIntBE(pixel * BYTES_A_PIXEL, BYTES_A_PIXEL)) ?? 0
  }
  const colours = Buffer.alloc(palette.length * BYTES_A_PIXEL)
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * BYTES_A_PIXEL, BYTES_A_PIXEL)
  const byIndex = Buffer.from(header)
  byIndex[9] = 3
  return written(byIndex, rowsOf(places, width, height), colours)
}

/** Each row with the mark of "no filter" before it. */
function rowsOf(bytes: Buffer, rowBytes: number, height: number): Buffer {
  const rows = Buffer.alloc((rowBytes + 1) * height)
  for (let row = 0; row < height; row += 1) bytes.copy(rows, row * (rowBytes + 1) + 1, row * rowBytes, (row + 1) * rowBytes)
  return rows
}

function written(header: Buffer, rows: Buffer, palette: Buffer): Buffer {
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
