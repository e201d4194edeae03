import { createStore } from 'zustand/vanilla'
import { instant } from '@/lib/kernel/instant'
import { type DatedEvent, eventVersion, type LearnerEvent } from './event'
import { openLog, type ProgressLog } from './log.browser'
import { advance, emptyState, type LearnerState, mergeEvents, reduceEvents } from './reduce'
import { type Quarantined, readEvents } from './transfer'

/** `luu-tam`: the device refuses to keep what is done; it lives until the page is closed, and is offered for export. */
type StorageState = 'dang-mo' | 'tot' | 'luu-tam'

export interface LearnerView {
  readonly ready: boolean
  readonly storage: StorageState
  /** Why the device keeps nothing, in words. */
  readonly trouble?: string
  readonly events: readonly LearnerEvent[]
  readonly quarantine: readonly Quarantined[]
  readonly state: LearnerState
}

const initial: LearnerView = { ready: false, storage: 'dang-mo', events: [], quarantine: [], state: emptyState }

function troubleOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'VersionError')
    return 'Dữ liệu trên máy do một phiên bản mới hơn của trang ghi. Hãy tải lại trang; dữ liệu vẫn nguyên.'
  if (name === 'QuotaExceededError')
    return 'Máy đã hết chỗ lưu. Hãy giải phóng bộ nhớ; trong lúc đó tiến độ chỉ giữ đến khi đóng trang này.'
  return 'Trình duyệt không cho lưu dữ liệu (có thể bạn đang ở cửa sổ ẩn danh). Tiến độ chỉ giữ đến khi đóng trang này.'
}

/** The learner's log as a store: one a page, opened on first use, in step with other tabs. */
export function createLearnerStore() {
  const view = createStore<LearnerView>(() => initial)
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ben-container')
  /** Not yet on disk. */
  let unsaved: LearnerEvent[] = []
  /** Written by this page: a reading that began before a writing does not know it. */
  let own: LearnerEvent[] = []
  let log: Promise<ProgressLog> | undefined
  const opened = () => {
    log ??= openLog().catch(error => {
      log = undefined
      throw error
    })
    return log
  }
  const add = (events: readonly LearnerEvent[]) => view.setState(before => advance(before, events))
  const failed = (error: unknown) => view.setState({ ready: true, storage: 'luu-tam', trouble: troubleOf(error) })
  const reload = async () => {
    try {
      const { events, quarantine } = await (await opened()).readAll()
      const all = mergeEvents(events, own)
      view.setState({ ready: true, storage: 'tot', events: all, quarantine, state: reduceEvents(all) })
    } catch (error) {
      failed(error)
    }
  }
  const save = async (events: readonly LearnerEvent[], setAside: readonly Quarantined[] = []) => {
    own = [...own, ...events]
    unsaved = [...unsaved, ...events]
    const batch = unsaved
    if (events.length > 0) add(events)
    try {
      await (await opened()).append(batch, setAside)
      unsaved = unsaved.filter(event => !batch.includes(event))
      // Another tab reads a whole file faster from disk than from here.
      channel?.postMessage(batch.length < 500 ? batch : 'changed')
      view.setState(({ trouble: _, ...rest }) => ({ ...rest, storage: 'tot' }), true)
      if (setAside.length > 0) await reload()
    } catch (error) {
      failed(error)
    }
  }
  // Another tab says what it wrote; anything else that it says means: read again.
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (Array.isArray(data) && view.getState().ready) return add(readEvents(data).events)
    if (data === 'deleted') own = []
    void reload()
  })
  return {
    view,
    open: reload,
    record: (...events: readonly DatedEvent[]) => {
      if (events.some(event => event.type === 'question-answered'))
        void navigator.storage?.persist?.().catch(() => undefined)
      const device = deviceId()
      const from = after(view.getState().events.at(-1)?.at ?? 0, Date.now())
      return save(
        events.map((event, i) => ({
          id: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
          at: instant(from + i),
          ...event,
          v: eventVersion,
          device,
        })),
      )
    },
    /** Adds events of an imported file: a union, nothing is replaced. */
    merge: save,
    readDraft: async (question: string) =>
      opened()
        .then(one => one.readDraft(question))
        .catch(() => undefined),
    writeDraft: (question: string, draft: Parameters<ProgressLog['writeDraft']>[1]) =>
      opened()
        .then(one => one.writeDraft(question, draft))
        .catch(failed),
    deleteAll: async () => {
      await (await opened()).deleteAll()
      unsaved = []
      own = []
      channel?.postMessage('deleted')
      await reload()
    },
  }
}

/** Two things done within a millisecond keep their order. A log from a device whose clock runs far ahead does not pull this one along. */
const after = (last: number, now: number): number => (last >= now && last - now < 1000 ? last + 1 : now)

const deviceKey = 'ben-container:device'

/** A random name for this browser, so that a merged log tells devices apart. Says nothing about the person. */
function deviceId(): string {
  try {
    const known = localStorage.getItem(deviceKey)
    if (known) return known
    const fresh = Math.random().toString(36).slice(2, 10)
    localStorage.setItem(deviceKey, fresh)
    return fresh
  } catch {
    return 'tam'
  }
}
