import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { Question } from '@/lib/question/schema'
import { exportAnki } from './anki'
import { type Book, questionsIn, type Selection, select } from './book'
import { exportCsv } from './csv'
import { type FormatId, formatIds } from './format'
import { formats } from './formats'
import { readCsvQuestions } from './read-csv'
import { realCourse } from './testing/course.server'
import { anyQuestion, selectionOf } from './testing/questions'

let books: readonly Book[]
let course: Selection
let questions: readonly Question[]

beforeAll(async () => {
  ;({ books, all: course } = await realCourse())
  questions = questionsIn(course)
}, 60_000)

describe('every format', () => {
  test.each(formatIds.filter(id => id !== 'scorm'))(
    '%s says of every question of the course whether it goes along',
    async id => {
      const exporter = await formats[id as FormatId].load()
      const { taken, leftOut, changed } = exporter(course, { pages: [], player: '' })
      expect(taken + leftOut.length).toBe(questions.length)
      expect(leftOut.filter(({ why }) => why === 'ambiguous')).toEqual([])
      for (const { id } of [...leftOut, ...changed]) expect(questions.some(question => question.id === id)).toBe(true)
    },
  )

  test.each(formatIds)('%s gives the same bytes for the same questions', async id => {
    const exporter = await formats[id].load()
    const part = { ...course, lessons: course.lessons.slice(0, 1) }
    const once = exporter(part, { pages: [], player: '' })
    expect(exporter(part, { pages: [], player: '' })).toEqual(once)
  })
})

describe('a SCORM package', () => {
  it('has room for every question of every lesson', async () => {
    const exporter = await formats.scorm.load()
    for (const lesson of course.lessons) {
      const { leftOut, taken } = exporter({ ...course, lessons: [lesson] }, { pages: [], player: '' })
      expect([lesson.id, leftOut, taken]).toEqual([lesson.id, [], lesson.questions.length])
    }
  })
})

describe('a selection', () => {
  it('of a domain holds its questions and no other', () => {
    const domain = questions[0]?.domain ?? ''
    const picked = select(books, { kind: 'domain', id: domain })
    const ids = picked.ok ? questionsIn(picked.value).map(question => question.id) : []
    expect(ids).toEqual(questions.filter(question => question.domain === domain).map(question => question.id))
  })

  it('of an unknown lesson is refused with the ids that there are', () => {
    const refused = select(
      [
        {
          id: 'k',
          title: 'K',
          domains: [],
          lessons: [{ id: 'a', number: 1, title: 'A', url: '/hoc/k/a', questions: [] }],
        },
      ],
      {
        kind: 'lesson',
        id: 'b',
      },
    )
    expect(refused).toEqual({ ok: false, error: { unknown: 'b', known: ['a'] } })
  })
})

describe('the Anki file', () => {
  const notesOf = (content: string) =>
    content
      .trimEnd()
      .split('\n')
      .filter(line => !line.startsWith('#'))
      .map(line => line.split('\t').map(field => field.slice(1, -1)))

  it('has its settings first and five fields a note', () => {
    const content = exportAnki(course).content as string
    expect(content.split('\n').slice(0, 6)).toEqual([
      '#separator:Tab',
      '#html:true',
      '#notetype:Basic',
      '#guid column:1',
      '#deck column:2',
      '#tags column:5',
    ])
    const notes = notesOf(content)
    expect(notes.length).toBe(questions.length)
    for (const note of notes) expect(note.length).toBe(5)
  })

  it('keeps the guid of a question whose prompt was reworded', () => {
    const [question] = questions
    if (!question) throw new Error('the course has questions')
    const guids = [question, { ...question, prompt: 'Viết lại hoàn toàn.' }].map(
      one => notesOf(exportAnki(selectionOf([one])).content as string)[0]?.[0],
    )
    expect(guids).toEqual([question.id, question.id])
  })

  it('is one line a note whatever the texts hold', () => {
    fc.assert(
      fc.property(anyQuestion(), question => {
        const { content, taken } = exportAnki(selectionOf([question]))
        expect(notesOf(content as string).map(note => note.length)).toEqual(taken === 1 ? [5] : [])
      }),
    )
  })
})

describe('CSV', () => {
  it('of the course begins with a byte order mark and is read back as the course', () => {
    const content = exportCsv(course).content as string
    expect(content.startsWith('\ufeffMã câu,Bài,Dạng,Câu hỏi,')).toBe(true)
    expect(readCsvQuestions(content).drafts.map(one => one.draft)).toEqual(questions)
  })

  it('has no cell that a spreadsheet would run as a formula', () => {
    fc.assert(
      fc.property(anyQuestion(), question => {
        const cells = (exportCsv(selectionOf([question])).content as string).match(/(?:^|[,\n])"?([=+@-])/g)
        expect(cells).toBeNull()
      }),
    )
  })
})
