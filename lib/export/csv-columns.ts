import type { QuestionFormat } from '@/lib/question/schema'
import { slugify } from '@/lib/vietnamese/slug'

/** Columns that every question has, in order. Headers are found again by their words, whatever their case and tones. */
export const columns = {
  id: 'Mã câu',
  lesson: 'Bài',
  format: 'Dạng',
  prompt: 'Câu hỏi',
  text: 'Đoạn văn',
  right: 'Đáp án',
  answer: 'Giải thích',
  domain: 'Miền',
  level: 'Mức',
  section: 'Mục bài học',
  twin: 'Cặp dễ nhầm',
  fixed: 'Giữ thứ tự',
  englishPrompt: 'Câu hỏi tiếng Anh',
  englishAnswer: 'Trả lời tiếng Anh',
  sources: 'Nguồn',
  checkedOn: 'Ngày kiểm',
} as const
export type Column = keyof typeof columns

/** Columns of one part of a question (a choice, a pair, a blank …), after the part's letter. */
export const partColumns = { text: '', match: 'Ghép với', reason: 'Lý do', misconception: 'Nhầm lẫn' } as const
export type PartColumn = keyof typeof partColumns

export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const partHeader = (letter: string, column: PartColumn): string => `${partColumns[column]} ${letter}`.trim()

export const formatWords: Readonly<Record<QuestionFormat, string>> = {
  single: 'một đáp án',
  multiple: 'nhiều đáp án',
  'true-false': 'đúng sai',
  match: 'ghép đôi',
  order: 'sắp thứ tự',
  cloze: 'điền chỗ trống',
  open: 'tự luận',
}

export const levelWords = { nho: 'nhớ', hieu: 'hiểu', 'van-dung': 'vận dụng', 'phan-tich': 'phân tích' } as const

/** Words compared as headers and formats are: without case, tones and signs. */
export const keyOfWords = slugify

const formatKeys = Object.fromEntries(
  Object.entries(formatWords).flatMap(([format, words]) => [
    [keyOfWords(words), format],
    [format, format],
  ]),
) as Readonly<Record<string, QuestionFormat>>

/** A format by its word or its id. */
export const readFormat = (words: string): QuestionFormat | undefined => formatKeys[keyOfWords(words)]

export const yes = 'có'
export const no = 'không'
/** In the column of right answers: no statement is true. */
export const none = 'không câu nào'
