import { err, ok, type Result } from '@/lib/kernel/result'
import type { BankIndex } from '@/lib/question/bank'
import { eligible } from './choose'
import { type FieldReader, fieldReader, joinFields, splitLink } from './fields'
import {
  countLimits,
  defaultSelection,
  type ExamSettings,
  examFormats,
  isSeed,
  levels,
  minuteLimits,
  preferences,
  type Selection,
} from './settings'

/** FNV-1a in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}

/** Names the questions that a course can ask, whatever their order. */
const bankState = (index: BankIndex): string =>
  hash(
    index.questions
      .filter(entry => entry.format !== 'open')
      .map(entry => `${entry.id} ${entry.domain} ${entry.level}`)
      .sort()
      .join(),
  )

/** Ids as short codes; an id whose code another question has too stays whole. */
function codesOf(index: BankIndex): {
  readonly code: (id: string) => string
  readonly id: (code: string) => string | undefined
} {
  const ids = index.questions.map(entry => entry.id)
  const byCode = new Map(ids.map(id => [hash(id), id]))
  const shared = new Set(ids.filter(id => byCode.get(hash(id)) !== id).map(hash))
  return {
    code: id => (shared.has(hash(id)) ? id : hash(id)),
    id: code => (ids.includes(code) ? code : shared.has(code) ? undefined : byCode.get(code)),
  }
}

const listField = (name: string, list: readonly string[]): string[] =>
  list.length > 0 ? [`${name}:${list.join()}`] : []

/** The fields that say what is asked. */
export function selectionFields(selection: Selection, index: BankIndex): string[] {
  const { code } = codesOf(index)
  const { course, domains, lessons, levels, formats, count, seed, without, only } = selection
  return [
    `khoa:${course}`,
    `so:${count}`,
    ...listField('mien', domains),
    ...listField('bai', lessons),
    ...listField('muc', levels),
    ...listField('dang', formats),
    ...listField('tru', without.map(code)),
    only ? `cau:${only.map(code).join()}` : `kho:${bankState(index)}`,
    `ma:${seed}`,
  ]
}

/** The link of an exam. A preference for what the learner has not met or has missed is that learner's own: name the questions with `only`. */
export function examLink(settings: ExamSettings, index: BankIndex): string {
  const { minutes, prefer, only } = settings
  return joinFields([
    ...selectionFields(settings, index),
    ...(prefer === 'bat-ky' || only ? [] : [`uu-tien:${prefer}`]),
    ...(minutes === null ? [] : [`phut:${minutes}`]),
  ])
}

export const selectionNames = ['khoa', 'so', 'mien', 'bai', 'muc', 'dang', 'tru', 'kho', 'cau', 'ma']

interface ReadSelection {
  readonly selection: Selection
  readonly index: BankIndex
  /** What a reader should know though nothing is wrong. */
  readonly notes: readonly string[]
}

/** Reads what is asked. Faults go to the reader; undefined only when no course can be told. */
export function readSelection(reader: FieldReader, courses: readonly BankIndex[]): ReadSelection | undefined {
  const course = reader.text('khoa')
  const index = course === undefined ? courses[0] : courses.find(one => one.course === course)
  if (!index) {
    reader.faults.push(`Không có khóa học “${course}” ở đây. Hãy hỏi lại người gửi liên kết.`)
    return undefined
  }
  const seed = reader.text('ma') ?? ''
  if (!isSeed(seed))
    reader.faults.push(`Mã trộn “${seed}” không dùng được: chỉ gồm chữ thường không dấu, số và gạch nối.`)
  const { id } = codesOf(index)
  const wanted = reader.text('cau')?.split(',')
  const found = wanted?.flatMap(code => id(code) ?? [])
  if (found?.length === 0) reader.faults.push('Không câu nào trong liên kết còn trong kho câu hỏi. Hãy tạo đề mới.')
  const selection: Selection = {
    ...defaultSelection(index.course, seed),
    domains: reader.list(
      'mien',
      index.domains.map(domain => domain.id),
    ),
    lessons: reader.list(
      'bai',
      index.lessons.map(lesson => lesson.id),
    ),
    levels: reader.list('muc', levels),
    formats: reader.list('dang', examFormats),
    count: reader.whole('so', countLimits) ?? found?.length ?? 20,
    without: (reader.text('tru')?.split(',') ?? []).flatMap(code => id(code) ?? []),
    ...(found && { only: found }),
  }
  return { selection, index, notes: notesOn(reader, index, (wanted?.length ?? 0) - (found?.length ?? 0)) }
}

function notesOn(reader: FieldReader, index: BankIndex, gone: number): string[] {
  const state = reader.text('kho')
  const changed = state !== undefined && state !== bankState(index)
  return [
    ...(gone > 0 ? [`${gone} câu của đề này không còn trong kho câu hỏi, nên đề ngắn hơn.`] : []),
    ...(changed ? ['Kho câu hỏi đã đổi từ khi liên kết được tạo, nên đề có thể khác bản gốc vài câu.'] : []),
  ]
}

interface ReadExam {
  readonly settings: ExamSettings
  readonly index: BankIndex
  readonly notes: readonly string[]
}

/** Reads the link of an exam against what the site can ask. Refused whole, with every fault in words. */
export function readExamLink(text: string, courses: readonly BankIndex[]): Result<ReadExam, readonly string[]> {
  const fields = splitLink(text, [...selectionNames, 'uu-tien', 'phut'])
  if (!fields.ok) return fields
  const reader = fieldReader(fields.value)
  const read = readSelection(reader, courses)
  const minutes = reader.whole('phut', minuteLimits) ?? null
  const [prefer = 'bat-ky'] = reader.list('uu-tien', preferences)
  if (!read || reader.faults.length > 0) return err(reader.faults)
  const settings: ExamSettings = { ...read.selection, minutes, prefer }
  if (!settings.only && eligible(read.index, settings).length === 0)
    return err(['Không câu hỏi nào khớp với liên kết này nữa. Hãy tạo đề mới ở dưới.'])
  return ok({ settings, index: read.index, notes: read.notes })
}
