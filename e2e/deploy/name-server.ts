import { createSocket } from 'node:dgram'
import { once } from 'node:events'

export type NameServer = { address: string; stop: () => Promise<void> }

const HEADER_BYTES = 12
const IPV4 = 1
/** A pointer to the name of the question, then type, class and a minute of validity. */
const LOCALHOST = Buffer.from([0xc0, HEADER_BYTES, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1])

/** A name server that knows one answer: 127.0.0.1. nginx asks one, and never the machine's own file of hosts. */
export async function startNameServer(): Promise<NameServer> {
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => {
    let end = HEADER_BYTES
    while ((question[end] ?? 0) !== 0) end += (question[end] ?? 0) + 1
    const type = question.readUInt16BE(end + 1)
    const answers = type === IPV4 ? [LOCALHOST] : []
    const header = Buffer.alloc(HEADER_BYTES)
    question.copy(header, 0, 0, 2)
    // An answer, without an error, from one that asks others.
    header.writeUInt16BE(0x81_80, 2)
    header.writeUInt16BE(1, 4)
    header.writeUInt16BE(answers.length, 6)
    socket.send(Buffer.concat([header, question.subarray(HEADER_BYTES, end + 5), ...answers]), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    stop: () => new Promise((stopped) => void socket.close(() => stopped())),
  }
}
