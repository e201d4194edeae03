import { err, ok, type Result } from '@/lib/kernel/result'
import type { BankIndex } from '@/lib/question/bank'
import { eligible } from './choose'
import { countLimits, defaultSettings, type ExamSettings, isSeed, minuteLimits } from './settings'

/** Settings while they are being typed: numbers are still text, and time has its minutes even when it is off. */
export interface ExamDraft {
  readonly settings: ExamSettings
  readonly count: string
  readonly timed: boolean
  readonly minutes: string
  readonly seed: string
}

/** Two minutes a question, where nothing else is known. */
const usualMinutes = (count: number): string => String(2 * count)

export const draftOf = (settings: ExamSettings): ExamDraft => ({
  settings,
  count: String(settings.count),
  timed: settings.minutes !== null,
  minutes: settings.minutes === null ? usualMinutes(settings.count) : String(settings.minutes),
  seed: settings.seed,
})

/** A whole number within limits, or what is wrong with it. */
export function readWhole(
  text: string,
  what: string,
  { min, max }: { readonly min: number; readonly max: number },
): Result<number, string> {
  const value = Number(text.trim())
  const good = /^\d{1,6}$/.test(text.trim()) && value >= min && value <= max
  const said = text.trim() ? `${what} là “${text.trim()}”` : `Chưa có ${what.toLowerCase()}`
  return good ? ok(value) : err(`${said}: viết một số từ ${min} đến ${max}.`)
}

export const seedFault = (seed: string): string =>
  `Mã trộn “${seed}” không dùng được: chỉ gồm chữ thường không dấu, số và gạch nối, nhiều nhất 32 ký tự.`

/** The settings that a draft amounts to; refused with every fault, in Vietnamese. */
export function readDraft(draft: ExamDraft, index: BankIndex): Result<ExamSettings, readonly string[]> {
  const count = readWhole(draft.count, 'Số câu', countLimits)
  const minutes = draft.timed ? readWhole(draft.minutes, 'Số phút', minuteLimits) : ok(null)
  const seed = draft.seed.trim()
  const settings = { ...draft.settings, seed }
  const faults = [
    ...(count.ok ? [] : [count.error]),
    ...(minutes.ok ? [] : [minutes.error]),
    ...(isSeed(seed) ? [] : [seedFault(seed)]),
    ...(settings.only || eligible(index, settings).length > 0
      ? []
      : ['Không câu hỏi nào khớp với mọi điều kiện đã chọn: bỏ bớt miền, bài, mức hoặc dạng.']),
  ]
  if (!count.ok || !minutes.ok || faults.length > 0) return err(faults)
  return ok({ ...settings, count: count.value, minutes: minutes.value })
}

export interface Preset {
  readonly name: string
  readonly note: string
  readonly change: Pick<ExamSettings, 'count' | 'minutes' | 'prefer'>
}

/** Ready-made exams. They say how many and how long; what is asked about stays as chosen. */
export const presets: readonly Preset[] = [
  {
    name: 'Khởi động',
    note: '10 câu, không tính giờ',
    change: { count: 10, minutes: null, prefer: 'bat-ky' },
  },
  { name: 'Nửa giờ', note: '20 câu, 30 phút', change: { count: 20, minutes: 30, prefer: 'bat-ky' } },
  { name: 'Bài dài', note: '65 câu, 130 phút', change: { count: 65, minutes: 130, prefer: 'bat-ky' } },
  {
    name: 'Câu chưa gặp',
    note: '20 câu, ưu tiên câu chưa trả lời lần nào',
    change: { count: 20, minutes: null, prefer: 'chua-gap' },
  },
  {
    name: 'Câu từng sai',
    note: '20 câu, ưu tiên câu lần gần nhất trả lời sai',
    change: { count: 20, minutes: null, prefer: 'tung-sai' },
  },
]

/** A draft with a preset put in. */
export function applyPreset(draft: ExamDraft, { change }: Preset): ExamDraft {
  const { only: _, ...settings } = draft.settings
  return { ...draftOf({ ...settings, ...change }), seed: draft.seed }
}

/** A first draft for a course. */
export const newDraft = (course: string, seed: string): ExamDraft => draftOf(defaultSettings(course, seed))
