import { err, ok, type Result } from '@/lib/kernel/result'
import { eventFault, type LearnerEvent } from './event'

const format = 'ben-container/tien-do'

/** A record that could not be read, kept as it was found. */
export interface Quarantined {
  readonly reason: string
  readonly value: unknown
}

/** Everything a learner did, as one file. */
export function exportText(
  events: readonly LearnerEvent[],
  quarantine: readonly Quarantined[],
  exportedAt: string,
): string {
  return JSON.stringify({ format, version: 1, exportedAt, events, quarantine }, null, 1)
}

interface Imported {
  readonly events: readonly LearnerEvent[]
  readonly unreadable: readonly Quarantined[]
}

/** Sorts what was found into events and what cannot be read. */
export function readEvents(values: readonly unknown[]): Imported {
  const events: LearnerEvent[] = []
  const unreadable: Quarantined[] = []
  for (const value of values) {
    const reason = eventFault(value)
    if (reason === undefined) events.push(value as LearnerEvent)
    else unreadable.push({ reason, value })
  }
  return { events, unreadable }
}

/** Reads an exported file. A file that is none is refused whole, in words for the learner; single bad records are set aside. */
export function readExport(text: string): Result<Imported, string> {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return err(
      'Tệp bị hỏng: nội dung không phải JSON. Có thể tệp tải về chưa trọn; hãy xuất lại ở máy kia. Tiến độ trên máy này không thay đổi.',
    )
  }
  const { format: found, version, events } = (file ?? {}) as Record<string, unknown>
  if (found !== format)
    return err(
      'Đây không phải tệp tiến độ của Bến Container. Hãy chọn tệp do nút “Xuất tiến độ” tạo ra. Tiến độ trên máy này không thay đổi.',
    )
  if (version !== 1)
    return err(
      `Tệp thuộc phiên bản ${String(version)}, mới hơn trang này. Hãy tải lại trang rồi thử lại. Tiến độ trên máy này không thay đổi.`,
    )
  if (!Array.isArray(events))
    return err('Tệp thiếu danh sách “events”. Hãy xuất lại ở máy kia. Tiến độ trên máy này không thay đổi.')
  return ok(readEvents(events))
}
