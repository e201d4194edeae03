import { defaultSelection, type Selection } from '../settings'

/** Lines of a paper's head. Empty ones print as dots to fill in by hand, or not at all. */
export const headNames = ['tieu-de', 'truong', 'mon', 'lop'] as const
export type PaperHead = Readonly<Record<(typeof headNames)[number], string>>

export interface PaperSettings extends Selection {
  readonly head: PaperHead
  /** Minutes that the head says; null leaves the line out. */
  readonly minutes: number | null
  /** One paper each, in the order in which they are handed out. */
  readonly codes: readonly string[]
}

export const headLimit = 120

/** Papers as the page first offers them. */
export const defaultPaper = (course: string, seed: string): PaperSettings => ({
  ...defaultSelection(course, seed),
  formats: ['single', 'multiple', 'true-false'],
  head: { 'tieu-de': 'Đề kiểm tra', truong: '', mon: '', lop: '' },
  minutes: 45,
  codes: ['101', '102', '103', '104'],
})
