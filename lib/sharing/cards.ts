/** A drawn card as a page refers to it. */
interface CardReference {
  /** Address from the root of the site. */
  readonly url: string
  readonly alt: string
}

/** The card of each page that has one, by the page's address. */
export type Cards = Readonly<Record<string, CardReference>>

/** Served from `.next/static`, as scripts and styles are: names are hashes, so browsers and networks keep them for ever. */
export const cardUrl = (name: string): string => `/_next/static/cards/${name}.png`
