import { readSnapshot } from '@/lib/content/snapshot.server'
import { searchIndexOf } from '@/lib/search/site-index'

export const dynamic = 'force-static'

/** The index that search loads when it is opened. */
export async function GET() {
  const { site } = await readSnapshot()
  return new Response(searchIndexOf(site), { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
