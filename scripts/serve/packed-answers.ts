import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export type Packing = 'br' | 'gzip'
type Pack = (body: Buffer) => Promise<Buffer>

const brotliAt =
  (quality: number): Pack =>
  body =>
    brotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    })

/** Of a lesson (290 KB) `quick` makes 39 KB in 5 ms, `best` 34 KB in 310 ms. */
const packings: Record<Packing, { quick: Pack; best: Pack }> = {
  br: { quick: brotliAt(5), best: brotliAt(11) },
  gzip: { quick: body => zip(body), best: body => zip(body, { level: 9 }) },
}

/** What both sides can read, the smaller first; `undefined` when only plain text will do. */
export function packingFor(acceptEncoding: string | undefined): Packing | undefined {
  const offered = new Map(
    (acceptEncoding ?? '').split(',').map(one => {
      const [name = '', weight] = one.split(';').map(part => part.trim())
      return [name, Number(weight?.replace('q=', '') ?? 1)]
    }),
  )
  return (['br', 'gzip'] as const).find(packing => (offered.get(packing) ?? 0) > 0)
}

/** A name for these bytes: the same bytes have the same, after whatever build. */
export const digestOf = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 22)

/**
 * Compressed copies of answers, named by their content, so that none can be stale. The first to ask gets a quick copy; the best
 * one is made behind it, one at a time, and kept while all copies together stay under `limit` bytes; the least used give way.
 */
export function packedAnswers(limit: number) {
  const held = new Map<string, Buffer>()
  const wanted = new Set<string>()
  let bytes = 0
  let line: Promise<unknown> = Promise.resolve()
  const keep = (key: string, packed: Buffer) => {
    held.set(key, packed)
    bytes += packed.length
    for (const [oldest, one] of held) {
      if (bytes <= limit) return
      held.delete(oldest)
      bytes -= one.length
    }
  }
  const improve = (key: string, packing: Packing, body: Buffer) => {
    if (wanted.has(key)) return
    wanted.add(key)
    line = line
      .then(() => packings[packing].best(body))
      .then(packed => keep(key, packed))
      .finally(() => wanted.delete(key))
  }
  return {
    bytes: () => bytes,
    /** Settles once every copy that was asked for has been made. */
    settled: () => line,
    async pack(body: Buffer, packing: Packing, digest = digestOf(body)): Promise<Buffer> {
      const key = `${packing}:${digest}`
      const known = held.get(key)
      if (!known) {
        improve(key, packing, body)
        return packings[packing].quick(body)
      }
      // Used last, gives way last.
      held.delete(key)
      held.set(key, known)
      return known
    },
  }
}
