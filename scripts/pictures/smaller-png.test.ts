import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { paletteFor } from './palette.ts'
import { smallerPng } from './smaller-png.ts'

const WIDTH = 64
const HEIGHT = 5
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** Stripes of three colours, of which each row begins one further. */
const pixelAt = (x: number, y: number): number[] => [[250, 1, 7], [0, 128, 255], [9, 9, 9]][(x + y) % 3] ?? []

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A picture whose rows use each of the five filters of PNG in turn. */
function written(colourType: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header[8] = 8
  header[9] = colourType
  const plain = Array.from({ length: HEIGHT }, (_, y) => Array.from({ length: WIDTH }, (_unused, x) => pixelAt(x, y)).flat())
  const filtered = plain.flatMap((row, y) => [
    y,
    ...row.map((value, at) => {
      const left = row[at - 3] ?? 0
      const up = plain[y - 1]?.[at] ?? 0
      const corner = plain[y - 1]?.[at - 3] ?? 0
      const paeth = [left, up, corner].sort((a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b))[0] ?? 0
      return value - ([0, left, up, (left + up) >> 1, paeth][y] ?? 0)
    }),
  ])
  // Not compressed, so that there is something to gain.
  const data = deflateSync(Buffer.from(filtered), { level: 0 })
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function dataOf(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type)
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
}

test('a picture of few colours becomes an index into them, with every pixel as it was', () => {
  const before = written(2)
  const after = smallerPng(before)
  expect(after.length).toBeLessThan(before.length)
  const palette = dataOf(after, 'PLTE')
  const places = inflateSync(dataOf(after, 'IDAT'))
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const index = places[y * (WIDTH + 1) + 1 + x] ?? -1
      expect([...palette.subarray(index * 3, index * 3 + 3)]).toEqual(pixelAt(x, y))
    }
  }
})

test('of too many colours, each becomes one that is hard to tell from it, and what is rare and unlike all others stays', () => {
  const greys = Array.from({ length: 256 }, (_, grey): [number, number] => [grey * 0x010101, 1000 - grey])
  const nearlyGreys = greys.map(([colour]): [number, number] => [colour ^ 0x000001, 5])
  const red = 0xb00020
  const { palette, indexes } = paletteFor(new Map([...nearlyGreys, ...greys, [red, 1]]))
  expect(palette).toHaveLength(256)
  expect(palette[indexes.get(red) ?? -1]).toBe(red)
  const farOff = [...indexes].filter(([colour, index]) => Math.abs((colour & 255) - ((palette[index] ?? 0) & 255)) > 3)
  expect(farOff).toEqual([])
})

test('a picture that the browser does not write comes back as it was', () => {
  const grey = written(0)
  expect(smallerPng(grey)).toBe(grey)
})
