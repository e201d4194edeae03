import type { Reader } from './draft'
import { readAzota } from './read-azota'
import { readCsvQuestions } from './read-csv'
import { readGift } from './read-gift'

export const readableIds = ['gift', 'csv', 'azota'] as const
export type ReadableId = (typeof readableIds)[number]

/** Formats that questions can come back from. */
export const readers: Readonly<Record<ReadableId, Reader>> = {
  gift: readGift,
  csv: readCsvQuestions,
  azota: readAzota,
}
