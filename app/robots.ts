import type { MetadataRoute } from 'next'
import { siteUrl } from '@/lib/sharing/site-url.server'

/** Everything may be read; pages of no use to others say so themselves, which a robot must be let in to see. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${siteUrl()}/sitemap.xml` }
}
