import { err, ok, type Result } from '@/lib/kernel/result'

/** Where the site stands when nobody says otherwise: on the machine that runs it. */
export const defaultSiteUrl = 'http://localhost:3000'

/**
 * The public address of the site, `https://host[:port]`, from the setting's text. Pages stand at the root of a host, so
 * an address with a path, a query or a password is refused, with what to write instead.
 */
export function parseSiteUrl(text: string | undefined): Result<string, string> {
  if (text === undefined || text.trim() === '') return ok(defaultSiteUrl)
  const refuse = (fault: string) =>
    err(`BEN_SITE_URL is "${text}": ${fault}; write the scheme and the host alone, as https://ben.example.vn`)
  if (!URL.canParse(text)) return refuse('this is no address')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse(`\`${url.protocol}\` is not for web pages`)
  if (url.username !== '' || url.password !== '') return refuse('it would show a name or password to everyone')
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return refuse('pages stand at the root of their host')
  return ok(url.origin)
}
