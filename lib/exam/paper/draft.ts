import { err, ok, type Result } from '@/lib/kernel/result'
import type { BankIndex } from '@/lib/question/bank'
import { eligible } from '../choose'
import { readWhole, seedFault } from '../draft'
import { countLimits, isSeed, minuteLimits } from '../settings'
import { parseCodes, writeCodes } from './codes'
import { headLimit, headNames, type PaperSettings } from './settings'

/** Settings of papers while they are being typed. */
export interface PaperDraft {
  readonly settings: PaperSettings
  readonly count: string
  /** Empty: the head says nothing of time. */
  readonly minutes: string
  readonly codes: string
  readonly seed: string
}

export const draftOfPaper = (settings: PaperSettings): PaperDraft => ({
  settings,
  count: String(settings.count),
  minutes: settings.minutes === null ? '' : String(settings.minutes),
  codes: writeCodes(settings.codes).replaceAll(',', ', '),
  seed: settings.seed,
})

/** The settings that a draft amounts to; refused with every fault, in Vietnamese. */
export function readPaperDraft(draft: PaperDraft, index: BankIndex): Result<PaperSettings, readonly string[]> {
  const count = readWhole(draft.count, 'Số câu', countLimits)
  const minutes = draft.minutes.trim() === '' ? ok(null) : readWhole(draft.minutes, 'Số phút', minuteLimits)
  const codes = parseCodes(draft.codes)
  const seed = draft.seed.trim()
  const settings = { ...draft.settings, seed }
  const longLines = headNames.filter(name => settings.head[name].length > headLimit)
  const faults = [
    ...(count.ok ? [] : [count.error]),
    ...(minutes.ok ? [] : [minutes.error]),
    ...(codes.ok ? [] : codes.error),
    ...(isSeed(seed) ? [] : [seedFault(seed)]),
    ...(longLines.length > 0 ? [`Dòng đầu đề dài quá ${headLimit} ký tự: rút ngắn lại cho vừa một dòng.`] : []),
    ...(settings.only || eligible(index, settings).length > 0
      ? []
      : ['Không câu hỏi nào khớp với mọi điều kiện đã chọn: bỏ bớt miền, bài, mức hoặc dạng.']),
  ]
  if (!count.ok || !minutes.ok || !codes.ok || faults.length > 0) return err(faults)
  return ok({ ...settings, count: count.value, minutes: minutes.value, codes: codes.value })
}
