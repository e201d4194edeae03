import { chooseQuestions } from '@/lib/exam/choose'
import { defaultSelection, type Selection } from '@/lib/exam/settings'
import { err, ok, type Result } from '@/lib/kernel/result'
import type { BankEntry, BankIndex } from '@/lib/question/bank'
import { limits } from './limits'
import type { OpenRequest } from './protocol'
import { type ClassSettings, defaultSettings } from './session'

/** Where the questions of a class without slides come from: the bank, pairs easily confused, what an earlier class missed. */
export const sources = ['bank', 'twins', 'misses'] as const
export type Source = (typeof sources)[number]

/** A class while it is being put together. */
export interface OpeningDraft {
  readonly kind: OpenRequest['kind']
  /** Of a lesson and of an exit ticket. */
  readonly lesson: string
  readonly source: Source
  readonly selection: Selection
  /** Ids of pairs; none takes all. */
  readonly twins: readonly string[]
  /** Code of the earlier class; empty: none chosen. */
  readonly earlier: string
  /** As typed: how many questions, of a set and of an exit ticket. */
  readonly count: string
  readonly ticketCount: string
  /** As typed; empty: the class is called after what it asks. */
  readonly title: string
  readonly settings: ClassSettings
}

/** A question by its names. */
export type Named = Pick<BankEntry, 'id' | 'lesson'>

/** What a draft amounts to. */
export type Opening = Pick<OpenRequest, 'kind' | 'title' | 'lesson' | 'questions'>

/** A draft to begin with; `earlier`: code of a class whose misses are to be asked again. */
export const newOpening = (index: BankIndex, lesson: string, seed: string, earlier = ''): OpeningDraft => ({
  kind: earlier === '' ? 'lesson' : 'questions',
  lesson: index.lessons.some(({ id }) => id === lesson) ? lesson : (index.lessons[0]?.id ?? ''),
  source: earlier === '' ? 'bank' : 'misses',
  selection: { ...defaultSelection(index.course, seed), count: 10 },
  twins: [],
  earlier,
  count: '10',
  ticketCount: '3',
  title: '',
  settings: defaultSettings,
})

/** A whole number from 1 to `max`; null when the text is none. */
const wholeUpTo = (text: string, max: number): number | null => {
  const value = Number(text.trim())
  return /^\d{1,4}$/.test(text.trim()) && value >= 1 && value <= max ? value : null
}

const countFault = (text: string, max: number): string =>
  `${text.trim() ? `Số câu là “${text.trim()}”` : 'Chưa có số câu'}: viết một số từ 1 đến ${max}.`

type Chosen = { readonly title: string; readonly lesson: string | null; readonly questions: readonly Named[] }
type Read = (
  draft: OpeningDraft,
  index: BankIndex,
  misses: readonly Named[] | null,
) => Result<Chosen, readonly string[]>

const lessonOf = (index: BankIndex, id: string) => index.lessons.find(lesson => lesson.id === id)

const readLesson: Read = ({ lesson: id }, index) => {
  const lesson = lessonOf(index, id)
  if (!lesson) return err(['Chưa chọn bài.'])
  const questions = index.questions.filter(one => one.lesson === id && one.format !== 'open').slice(0, limits.items)
  return ok({ title: `Bài ${lesson.number}. ${lesson.title}`, lesson: id, questions })
}

/** Questions of an exit ticket at most. */
export const longestTicket = 10

const readTicket: Read = ({ lesson: id, ticketCount, selection }, index) => {
  const lesson = lessonOf(index, id)
  const count = wholeUpTo(ticketCount, longestTicket)
  if (!lesson) return err(['Chưa chọn bài.'])
  if (count === null) return err([countFault(ticketCount, longestTicket)])
  const asked = { ...defaultSelection(index.course, selection.seed), lessons: [id], count }
  const questions = chooseQuestions(index, asked)
  return ok({ title: `Vé ra cửa: ${lesson.title}`, lesson: null, questions })
}

const bySource: { readonly [S in Source]: Read } = {
  bank: ({ selection, count: typed }, index) => {
    const count = wholeUpTo(typed, limits.items)
    if (count === null) return err([countFault(typed, limits.items)])
    return ok({ title: 'Bộ câu hỏi', lesson: null, questions: chooseQuestions(index, { ...selection, count }) })
  },
  twins: ({ twins, selection, count: typed }, index) => {
    const count = wholeUpTo(typed, limits.items)
    if (count === null) return err([countFault(typed, limits.items)])
    const wanted = index.questions.filter(
      ({ twin }) => twin !== undefined && (twins.length === 0 || twins.includes(twin)),
    )
    const one = twins.length === 1 ? index.twins?.find(({ id }) => id === twins[0])?.title : undefined
    const asked = { ...defaultSelection(index.course, selection.seed), count }
    const questions = chooseQuestions({ ...index, questions: wanted }, asked)
    return ok({ title: one ? `Dễ nhầm: ${one}` : 'Các cặp dễ nhầm', lesson: null, questions })
  },
  misses: ({ earlier, count: typed }, index, misses) => {
    if (earlier === '') return err(['Chưa chọn lớp trước.'])
    if (misses === null) return err(['Chưa đọc được kết quả của lớp trước.'])
    const count = wholeUpTo(typed, limits.items)
    if (count === null) return err([countFault(typed, limits.items)])
    const known = new Set(index.questions.map(({ id }) => id))
    const questions = misses.filter(({ id }) => known.has(id)).slice(0, count)
    return ok({ title: 'Hỏi lại câu lớp trước còn sai', lesson: null, questions })
  },
}

const byKind: { readonly [K in OpeningDraft['kind']]: Read } = {
  lesson: readLesson,
  questions: (draft, index, misses) => bySource[draft.source](draft, index, misses),
  'exit-ticket': readTicket,
}

const nothing: Record<Source, string> = {
  bank: 'Không câu hỏi nào khớp với mọi điều kiện đã chọn: bỏ bớt miền, bài, mức hoặc dạng.',
  twins: 'Cặp đã chọn chưa có câu hỏi: chọn cặp khác.',
  misses: 'Lớp trước không còn câu nào dưới 80% trả lời đúng: chọn lớp khác hoặc nguồn khác.',
}

/** What a draft amounts to; refused with what stands in its way, in Vietnamese. `misses`: of the earlier class, once they are known. */
export function readOpening(
  draft: OpeningDraft,
  index: BankIndex,
  misses: readonly Named[] | null,
): Result<Opening, readonly string[]> {
  const read = byKind[draft.kind](draft, index, misses)
  if (!read.ok) return read
  const { title, lesson, questions } = read.value
  if (questions.length === 0 && lesson === null)
    return err([draft.kind === 'questions' ? nothing[draft.source] : 'Bài này chưa có câu hỏi: chọn bài khác.'])
  return ok({
    kind: draft.kind,
    title: draft.title.trim() || title,
    lesson,
    questions: questions.map(one => ({ id: one.id, lesson: one.lesson })),
  })
}
