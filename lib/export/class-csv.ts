import { answerWords } from '@/lib/classroom/answer-words'
import { plainBits } from '@/lib/classroom/bits'
import type { ReportData } from '@/lib/classroom/report'
import {
  type ClassReport,
  type LearnerReport,
  type Mark,
  markOf,
  type QuestionReport,
} from '@/lib/classroom/report-view'
import { pointsOf, timeAllowed } from '@/lib/classroom/score'
import type { Counted } from '@/lib/classroom/tally'
import type { LearnerId } from '@/lib/classroom/words'
import type { Instant } from '@/lib/kernel/instant'
import { plainHtml } from '@/lib/question/plain-html'
import { type CsvSeparator, printCsv } from './csv-table'

/** The tables of a class: who, what was asked, what was mixed up, and every answer on a row of its own. */
export const classTables = ['nguoi-hoc', 'cau-hoi', 'cho-nham', 'cau-tra-loi'] as const
export type ClassTable = (typeof classTables)[number]

/** How a table is written: `nameOf` may hide who it was, `timeOf` knows the time zone of who reads it. */
export interface TableStyle {
  readonly separator: CsvSeparator
  readonly nameOf: (learner: { readonly number: number; readonly name: string }) => string
  readonly timeOf: (at: Instant) => string
}

type Cell = string | number
type Table = readonly (readonly Cell[])[]
type Printer = (data: ReportData, report: ClassReport, style: TableStyle) => Table

const marks: Record<Mark, string> = {
  right: 'Đúng',
  wrong: 'Sai',
  said: 'Đã viết',
  silent: 'Không trả lời',
  away: 'Chưa vào lớp',
}

const percent = (share: number | null): Cell => (share === null ? '' : Math.round(share * 100))

/** “Câu 2”, or “Câu 2 (lần 1)” and “Câu 2 (lần 2)” for a question that was voted on twice. */
const voteNames = ({ number, votes }: QuestionReport): string[] =>
  votes.length === 1 ? [`Câu ${number}`] : votes.map((_, i) => `Câu ${number} (lần ${i + 1})`)

const learnerRow = (learner: LearnerReport, { nameOf, timeOf }: TableStyle): Cell[] => [
  learner.number,
  nameOf(learner),
  timeOf(learner.joinedAt),
  timeOf(learner.seenAt),
  learner.answered,
  learner.asked,
  learner.right,
  learner.points,
  ...learner.marks.flatMap(votes => votes.map(mark => marks[mark])),
]

const printers: Record<ClassTable, Printer> = {
  'nguoi-hoc': (_, { learners, questions }, style) => [
    [
      'Số',
      'Tên gọi',
      'Vào lớp lúc',
      'Có mặt đến',
      'Đã trả lời',
      'Số câu đã hỏi',
      'Đúng',
      'Điểm',
      ...questions.flatMap(voteNames),
    ],
    ...learners.map(learner => learnerRow(learner, style)),
  ],
  'cau-hoi': (_, { questions }) => [
    [
      'Câu',
      'Mã câu',
      'Bài',
      'Đề bài',
      'Trả lời lần 1',
      'Đúng lần 1',
      'Đúng lần 1 (%)',
      'Trả lời lần 2',
      'Đúng lần 2',
      'Đúng lần 2 (%)',
      'Tiến bộ sau thảo luận (%)',
      'Xem lại ở mục',
    ],
    ...questions.map(({ number, item, votes, gain }) => [
      number,
      item.question.id,
      item.question.lesson,
      plainHtml(item.question.prompt),
      ...[0, 1].flatMap((i): Cell[] => {
        const vote = votes[i]
        return vote ? [vote.answered, vote.correct, percent(vote.share)] : ['', '', '']
      }),
      percent(gain),
      item.mend.title,
    ]),
  ],
  'cho-nham': (_, { board, learners }, { nameOf }) => {
    const names = new Map<LearnerId, string>(learners.map(learner => [learner.id, nameOf(learner)]))
    return [
      ['Số người', 'Trên', 'Tỉ lệ (%)', 'Nhầm', 'Ở câu', 'Đã chọn', 'Xem lại ở mục', 'Ai'],
      ...board.map(({ fell, of, says, rounds, mends, learners: who }) => [
        fell,
        of,
        percent(of === 0 ? null : fell / of),
        plainBits(says),
        rounds.map(({ number }) => number).join(', '),
        rounds.flatMap(({ choice }) => (choice === undefined ? [] : plainHtml(choice))).join('; '),
        mends.map(({ title }) => title).join('; '),
        who.map(id => names.get(id) ?? '').join(', '),
      ]),
    ]
  },
  'cau-tra-loi': (data, { questions, learners }, { nameOf }) => {
    const byId = new Map(learners.map(learner => [learner.id, learner]))
    const byNumber = (answers: readonly Counted[]) =>
      answers.toSorted((a, b) => (byId.get(a.learner)?.number ?? 0) - (byId.get(b.learner)?.number ?? 0))
    return [
      ['Câu', 'Mã câu', 'Lần', 'Số', 'Tên gọi', 'Trả lời', 'Kết quả', 'Điểm', 'Giây'],
      ...data.rounds.flatMap(({ round, item, votes }, i) =>
        votes.flatMap((answers, vote) =>
          byNumber(answers).flatMap((counted): Cell[][] => {
            const learner = byId.get(counted.learner)
            if (!learner) return []
            const { key } = item.question
            const isLast = vote === votes.length - 1
            return [
              [
                questions[i]?.number ?? '',
                item.question.id,
                vote + 1,
                learner.number,
                nameOf(learner),
                answerWords(item.question, counted.answer),
                marks[markOf(key, counted.answer)],
                isLast ? pointsOf(key, counted, timeAllowed(round), data.speedPoints) : '',
                Math.round(counted.after / 1000),
              ],
            ]
          }),
        ),
      ),
    ]
  },
}

/** One table of a class as CSV: UTF-8 with a byte order mark, names and answers as text that no spreadsheet runs. */
export const printClassTable = (table: ClassTable, data: ReportData, report: ClassReport, style: TableStyle): string =>
  printCsv(printers[table](data, report, style), style.separator)
