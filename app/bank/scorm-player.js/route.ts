import { bundlePlayer } from '@/lib/export/scorm/player.server'

export const dynamic = 'force-static'

/** The script that goes into every SCORM package. Nothing of this site runs it. */
export async function GET() {
  return new Response(await bundlePlayer(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
