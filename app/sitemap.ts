import type { MetadataRoute } from 'next'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { siteUrl } from '@/lib/sharing/site-url.server'
import { sitemapOf } from '@/lib/sharing/sitemap'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return sitemapOf((await readSnapshot()).site, siteUrl())
}
