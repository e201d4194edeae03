import { err, ok, type Result } from '@/lib/kernel/result'
import type { BankIndex } from '@/lib/question/bank'
import { fieldReader, joinFields, splitLink } from '../fields'
import { readSelection, selectionFields, selectionNames } from '../link'
import { minuteLimits } from '../settings'
import { parseCodes, writeCodes } from './codes'
import { headLimit, headNames, type PaperHead, type PaperSettings } from './settings'

/** The query of a paper's address: `de` says what is printed, the lines of its head stand beside it as text. */
export function paperQuery(settings: PaperSettings, index: BankIndex): string {
  const { codes, minutes, head } = settings
  const fields = joinFields([
    ...selectionFields(settings, index),
    `de:${writeCodes(codes)}`,
    ...(minutes === null ? [] : [`phut:${minutes}`]),
  ])
  const lines = headNames.flatMap(name => (head[name] ? [`${name}=${encodeURIComponent(head[name])}`] : []))
  return [`de=${fields}`, ...lines].join('&')
}

interface ReadPaper {
  readonly settings: PaperSettings
  readonly index: BankIndex
  readonly notes: readonly string[]
}

/** Reads a paper's address. Refused whole, with every fault in Vietnamese. */
export function readPaperQuery(
  query: URLSearchParams,
  courses: readonly BankIndex[],
): Result<ReadPaper, readonly string[]> {
  const fields = splitLink(query.get('de') ?? '', [...selectionNames, 'de', 'phut'])
  if (!fields.ok) return fields
  const reader = fieldReader(fields.value)
  const read = readSelection(reader, courses)
  const minutes = reader.whole('phut', minuteLimits) ?? null
  const codes = parseCodes(reader.text('de') ?? '')
  const faults = [...reader.faults, ...(codes.ok ? [] : codes.error)]
  if (!read || !codes.ok || faults.length > 0) return err(faults)
  const head = Object.fromEntries(
    headNames.map(name => [name, (query.get(name) ?? '').trim().slice(0, headLimit)]),
  ) as PaperHead
  return ok({
    settings: { ...read.selection, head, minutes, codes: codes.value },
    index: read.index,
    notes: read.notes,
  })
}
