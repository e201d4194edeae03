import { readSnapshot } from '@/lib/content/snapshot.server'
import { booksOf } from '@/lib/export/book'

export const dynamic = 'force-static'

/** All questions as their authors wrote them: what /mang-di makes files from. */
export async function GET() {
  const { site } = await readSnapshot()
  return Response.json(booksOf(site))
}
