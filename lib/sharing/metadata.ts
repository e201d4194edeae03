import type { Metadata } from 'next'
import { cardSize } from './card-port'
import type { Cards } from './cards'
import { siteName } from './pages'

/** A page as search engines and social networks are told of it. */
export interface PageDescription {
  /** Its own address, from the root of the site. */
  readonly path: string
  readonly title: string
  /** Plain text. */
  readonly description: string
  /** The page that holds the same content and is to be found instead of this one. */
  readonly canonical?: string
  readonly personal?: true
  /** Day of the last change, `YYYY-MM-DD`, of a lesson. */
  readonly updated?: string
}

const imagesOf = (cards: Cards, path: string, site: string) => {
  const card = cards[path] ?? cards['/']
  return card ? [{ url: `${site}${card.url}`, ...cardSize, alt: card.alt, type: 'image/png' }] : []
}

/** Head of a page: title, description, one address, Open Graph with its card. `site` has no slash at its end. */
export function metadataOf(page: PageDescription, site: string, cards: Cards): Metadata {
  const canonical = page.canonical ?? page.path
  const shared = {
    siteName,
    locale: 'vi_VN',
    url: `${site}${canonical}`,
    title: page.title,
    description: page.description,
    images: imagesOf(cards, canonical, site),
  }
  return {
    // The home page is named by the site's whole name (app/layout.tsx), not by a part of it.
    ...(page.path !== '/' && { title: page.title }),
    description: page.description,
    alternates: { canonical: `${site}${canonical}` },
    ...(page.personal && { robots: { index: false } }),
    openGraph: page.updated
      ? { ...shared, type: 'article', modifiedTime: page.updated }
      : { ...shared, type: 'website' },
    twitter: { card: 'summary_large_image' },
  }
}
