import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '@/lib/content/cache.server'
import { cardUrl } from '@/lib/sharing/cards'
import { cardFile, cardListPath } from '@/lib/sharing/cards.server'
import type { PlannedCard } from '@/lib/sharing/draw-cards.server'

/** Leaves the list of cards where pages find it while they are rendered. */
export async function listCards(planned: readonly PlannedCard[], cache: string): Promise<void> {
  const cards = Object.fromEntries(planned.map(({ path, name, alt }) => [path, { url: cardUrl(name), alt }]))
  await writeWhole(cardListPath(cache), JSON.stringify(cards))
}

/** Puts drawn cards where the server finds them. Older ones stay: a network may still show a link with them. */
export async function placeCards(planned: readonly PlannedCard[], cache: string, project: string): Promise<void> {
  const folder = join(project, '.next/static/cards')
  await mkdir(folder, { recursive: true })
  const there = new Set(await readdir(folder))
  const missing = planned.filter(card => !there.has(`${card.name}.png`))
  await Promise.all(missing.map(({ name }) => copyFile(cardFile(cache, name), join(folder, `${name}.png`))))
}
