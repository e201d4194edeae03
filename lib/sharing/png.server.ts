import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const deflateAsync = promisify(deflate)
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(typed.length + 8)
  framed.writeUInt32BE(data.length)
  framed.set(typed, 4)
  framed.writeUInt32BE(crc32(typed), typed.length + 4)
  return framed
}

/**
 * A PNG of pixels of four bytes each (red, green, blue, alpha), row after row. Flat colours pack well without filters, and zlib
 * works beside the next drawing, which the encoder inside the renderer does not.
 */
export async function encodePng(rgba: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const row = width * 4
  const filtered = Buffer.alloc(height * (row + 1))
  for (let y = 0; y < height; y++) filtered.set(rgba.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 6], 8)
  // Measured: level 2 takes 2.5 ms and gives 59 KB, level 6 takes 6 ms and gives 42 KB.
  const packed = await deflateAsync(filtered, { level: 2, memLevel: 9, chunkSize: 131_072 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', new Uint8Array())])
}

/** Width and height of a PNG file in pixels; `undefined` when it is none. */
export function pngSize(file: Buffer): { width: number; height: number } | undefined {
  if (!file.subarray(0, 8).equals(signature)) return undefined
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}
