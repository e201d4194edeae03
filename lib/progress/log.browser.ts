import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Answer } from '@/lib/question/answer'
import { parseAnswer } from '@/lib/question/answer'
import type { LearnerEvent } from './event'
import { mergeEvents } from './reduce'
import { type Quarantined, readEvents } from './transfer'

interface Schema extends DBSchema {
  events: { key: string; value: LearnerEvent }
  /** Older events, many to a text: a hundred thousand single records take seconds to read, the same as texts a fraction of one. */
  packs: { key: number; value: string }
  quarantine: { key: number; value: Quarantined }
  drafts: { key: string; value: Answer }
}

const databaseName = 'ben-container'
const databaseVersion = 2
/** Single events at which they are packed, and events in a pack. */
const packFrom = 1000
const packSize = 5000

export interface ProgressLog {
  /** All readable events; what cannot be read is moved to quarantine, never dropped. */
  readonly readAll: () => Promise<{ events: readonly LearnerEvent[]; quarantine: Quarantined[] }>
  readonly append: (events: readonly LearnerEvent[], setAside?: readonly Quarantined[]) => Promise<void>
  readonly readDraft: (question: string) => Promise<Answer | undefined>
  readonly writeDraft: (question: string, draft: Answer | undefined) => Promise<void>
  readonly deleteAll: () => Promise<void>
}

/** Opens the learner's log on this device. Rejects when the browser has no IndexedDB, or holds a newer version of it. */
export async function openLog(): Promise<ProgressLog> {
  const database = await openDB<Schema>(databaseName, databaseVersion, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('events', { keyPath: 'id' })
        db.createObjectStore('quarantine', { autoIncrement: true })
        db.createObjectStore('drafts')
      }
      db.createObjectStore('packs', { autoIncrement: true })
    },
    // A newer tab wants to migrate: give way, the next write reopens.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  })
  return {
    readAll: () => readAll(database),
    append: (events, setAside = []) => append(database, events, setAside),
    readDraft: async question => parseAnswer(await database.get('drafts', question)) ?? undefined,
    writeDraft: async (question, draft) => {
      await (draft === undefined ? database.delete('drafts', question) : database.put('drafts', draft, question))
    },
    deleteAll: async () => {
      const stores = ['events', 'packs', 'quarantine', 'drafts'] as const
      const transaction = database.transaction(stores, 'readwrite')
      await Promise.all([...stores.map(name => transaction.objectStore(name).clear()), transaction.done])
    },
  }
}

async function readAll(database: IDBPDatabase<Schema>) {
  const reading = database.transaction(['events', 'packs'])
  const [texts, recent] = await Promise.all([
    reading.objectStore('packs').getAll(),
    reading.objectStore('events').getAll(),
  ])
  const { events, unreadable } = readEvents([...texts.flatMap(unpack), ...recent.sort((a, b) => a.at - b.at)])
  if (unreadable.length > 0) await repack(database, true)
  // Packing only saves time at the next opening: when there is no room for it, single events stay as they are.
  else if (recent.length >= packFrom) void repack(database, false).catch(() => undefined)
  return { events, quarantine: await database.getAll('quarantine') }
}

/** The events in a pack; a damaged pack counts as one thing that cannot be read. */
function unpack(text: string): unknown[] {
  try {
    return JSON.parse(text) as unknown[]
  } catch {
    return [text]
  }
}

/** Packs single events and, of a damaged log, moves what cannot be read to quarantine. One transaction: a crash leaves all as it was. */
async function repack(database: IDBPDatabase<Schema>, damaged: boolean): Promise<void> {
  const transaction = database.transaction(['events', 'packs', 'quarantine'], 'readwrite')
  const [single, packs] = [transaction.objectStore('events'), transaction.objectStore('packs')]
  const texts = damaged ? await packs.getAll() : []
  const { events, unreadable } = readEvents([...texts.flatMap(unpack), ...(await single.getAll())])
  await single.clear()
  if (damaged) await packs.clear()
  for (const one of unreadable) await transaction.objectStore('quarantine').add(one)
  await writePacks(text => packs.add(text), mergeEvents(events))
  await transaction.done
}

async function writePacks(add: (text: string) => Promise<unknown>, events: readonly LearnerEvent[]): Promise<void> {
  for (let i = 0; i < events.length; i += packSize) await add(JSON.stringify(events.slice(i, i + packSize)))
}

async function append(
  database: IDBPDatabase<Schema>,
  events: readonly LearnerEvent[],
  setAside: readonly Quarantined[],
) {
  const transaction = database.transaction(['events', 'packs', 'quarantine'], 'readwrite')
  const packs = transaction.objectStore('packs')
  if (events.length >= packFrom) await writePacks(text => packs.add(text), events)
  else for (const event of events) await transaction.objectStore('events').put(event)
  for (const one of setAside) await transaction.objectStore('quarantine').add(one)
  await transaction.done
}
