import { access } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** Seconds for which a file may be kept without asking again: its name changes with what is in it. */
const year = 31_536_000

const yes = () => true
const no = () => false

/**
 * Serves the files of a folder below an address that ends in a slash, from their compressed copies where there are some. Everything else
 * goes to `pass`; so does a file that was there when the server started and is there no more: a build takes files away under a server that
 * runs, and sirv, which has read the folder once, would begin an answer that never ends.
 */
export function staticFiles(folder: string, below: string) {
  const send = sirv(folder, { brotli: true, gzip: true, immutable: true, maxAge: year, etag: false })
  return async (request: IncomingMessage, response: ServerResponse, pass: () => void): Promise<void> => {
    const url = request.url ?? '/'
    const [name = ''] = url.slice(below.length).split('?')
    if (!url.startsWith(below) || !(await access(join(folder, name)).then(yes, no))) return pass()
    request.url = url.slice(below.length - 1)
    send(request, response, () => {
      request.url = url
      pass()
    })
  }
}
