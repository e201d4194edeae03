import { type Data, scriptJson } from '@/lib/sharing/structured-data'

/** What the page is, for machines (schema.org as JSON-LD). Readers see nothing of it. */
export function StructuredData({ data }: { data: Data | undefined }) {
  if (data === undefined) return null
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />
}
