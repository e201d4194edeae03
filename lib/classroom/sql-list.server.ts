import { z } from 'zod'
import type { Params, Queries } from '@/lib/database/database'

/** Rows that may be thousands, read as one JSON value: drivers take longer over a thousand rows than the database. */
export async function listOf<T>(db: Queries, sql: string, params: Params, row: z.ZodType<T>): Promise<T[]> {
  const list = `select coalesce(json_agg(row_to_json(one)), '[]') as list from (${sql}) one`
  const [read] = await db.query(list, params, z.object({ list: z.array(row) }))
  return read?.list ?? []
}
