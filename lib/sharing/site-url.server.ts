import { parseSiteUrl } from './site-url'

/**
 * The public address of the site, without a slash at its end: the one place that reads `BEN_SITE_URL`.
 * @throws Error that says what to write instead, when it is no address.
 */
export function siteUrl(): string {
  const parsed = parseSiteUrl(process.env.BEN_SITE_URL)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.value
}
