import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolders } from '@/lib/content/folders.server'
import type { Cards } from './cards'

export const cardFile = (cache: string, name: string): string =>
  join(/* turbopackIgnore: true */ cache, 'cards', `${name}.png`)
export const cardListPath = (cache: string): string => join(/* turbopackIgnore: true */ cache, 'cards.json')

let held: { stamp: number; cards: Cards } | undefined

/** The list that scripts/build left. Empty in development, where no card is drawn. */
export async function readCards(): Promise<Cards> {
  if (process.env.NODE_ENV !== 'production') return {}
  const path = cardListPath(projectFolders().cache)
  const stamp = (await stat(path)).mtimeMs
  if (held?.stamp !== stamp) held = { stamp, cards: JSON.parse(await readFile(path, 'utf8')) as Cards }
  return held.cards
}
