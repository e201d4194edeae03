import { type Book, type Scope, type Selection, select } from '@/lib/export/book'
import type { Exported, FormatId, Package } from '@/lib/export/format'
import { formats } from '@/lib/export/formats'
import type { LessonPage } from '@/lib/export/lesson-pages'

const loaded = new Map<string, Promise<unknown>>()

/** Loads a file of this site once; one that failed is asked for again the next time. */
function load<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
  const known = loaded.get(url)
  if (known) return known as Promise<T>
  const fresh = fetch(url).then(response => {
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    return read(response)
  })
  loaded.set(url, fresh)
  fresh.catch(() => loaded.delete(url))
  return fresh
}

const json = <T>(url: string): Promise<T> => load(url, response => response.json() as Promise<T>)

async function extrasFor(format: FormatId, scope: Scope): Promise<Package> {
  if (format !== 'scorm' || scope.kind !== 'lesson') return { pages: [], player: '' }
  const [pages, player] = await Promise.all([
    json<LessonPage[]>(`/bank/pages/${scope.id}.json`),
    load('/bank/scorm-player.js', response => response.text()),
  ])
  return { pages, player }
}

/** A file made in the browser, with what it was made from. */
export interface Made {
  readonly exported: Exported
  readonly selection: Selection
}

/** Makes the file of a scope in a format. Rejects when the network does; an unknown scope is a bug of the page. */
export async function makeFile(format: FormatId, scope: Scope): Promise<Made> {
  const [books, exporter, extras] = await Promise.all([
    json<Book[]>('/bank/raw.json'),
    formats[format].load(),
    extrasFor(format, scope),
  ])
  const selection = select(books, scope)
  if (!selection.ok) throw new Error(`there is no ${scope.kind} ${selection.error.unknown}`)
  return { selection: selection.value, exported: exporter(selection.value, extras) }
}

/** Lets the browser save the bytes under a name. */
export function download({ content }: Exported, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
