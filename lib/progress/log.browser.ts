import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Answer } from '@/lib/question/answer'
import { parseAnswer } from '@/lib/question/answer'
import type { LearnerEvent } from './event'
import { type Quarantined, readEvents } from './transfer'

interface Schema extends DBSchema {
  events: { key: string; value: LearnerEvent }
  quarantine: { key: number; value: Quarantined }
  drafts: { key: string; value: Answer }
}

const databaseName = 'ben-container'
const databaseVersion = 1

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
    upgrade(db) {
      db.createObjectStore('events', { keyPath: 'id' })
      db.createObjectStore('quarantine', { autoIncrement: true })
      db.createObjectStore('drafts')
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
      const transaction = database.transaction(['events', 'quarantine', 'drafts'], 'readwrite')
      await Promise.all([
        ...(['events', 'quarantine', 'drafts'] as const).map(name => transaction.objectStore(name).clear()),
        transaction.done,
      ])
    },
  }
}

async function readAll(database: IDBPDatabase<Schema>) {
  const { events, unreadable } = readEvents(await database.getAll('events'))
  if (unreadable.length > 0) {
    const transaction = database.transaction(['events', 'quarantine'], 'readwrite')
    for (const one of unreadable) {
      await transaction.objectStore('quarantine').add(one)
      const { id } = (one.value ?? {}) as { id?: unknown }
      if (typeof id === 'string') await transaction.objectStore('events').delete(id)
    }
    await transaction.done
  }
  return { events, quarantine: await database.getAll('quarantine') }
}

async function append(
  database: IDBPDatabase<Schema>,
  events: readonly LearnerEvent[],
  setAside: readonly Quarantined[],
) {
  const transaction = database.transaction(['events', 'quarantine'], 'readwrite')
  for (const event of events) await transaction.objectStore('events').put(event)
  for (const one of setAside) await transaction.objectStore('quarantine').add(one)
  await transaction.done
}
