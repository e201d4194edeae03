import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exportAzota, heldByAzota } from './azota'
import { exportCsv } from './csv'
import { exportGift, giftOf, heldByGift } from './gift'
import { readAzota } from './read-azota'
import { readCsvQuestions } from './read-csv'
import { readGift } from './read-gift'
import { anyQuestion, formatsOfQuestions, plainText, questionOf, selectionOf, wildText } from './testing/questions'

const manyQuestions = (text = wildText) =>
  fc.uniqueArray(anyQuestion(text), { minLength: 1, maxLength: 6, selector: question => question.id })

describe('CSV', () => {
  it('is read back whole, whatever its texts hold', () => {
    fc.assert(
      fc.property(manyQuestions(), questions => {
        const { content, leftOut } = exportCsv(selectionOf(questions))
        const { drafts, faults } = readCsvQuestions(content as string)
        expect(faults).toEqual([])
        expect(leftOut).toEqual([])
        expect(drafts.map(one => one.draft)).toEqual(questions)
      }),
      { numRuns: 150 },
    )
  })

  it('is read with semicolons and with dates as Excel writes them back', () => {
    const text = 'Câu hỏi;Dạng;A;B;C;Đáp án;Ngày kiểm\r\nVì sao?;một đáp án;x;"y; z";w;b;3/2/2026\r\n'
    expect(readCsvQuestions(text).drafts[0]).toMatchObject({
      line: 2,
      draft: {
        format: 'single',
        checkedOn: '2026-02-03',
        choices: [{ text: 'x' }, { text: 'y; z', correct: true }, {}],
      },
    })
  })
})

/** What GIFT itself has no way to write, besides questions whose parts would be told apart by nothing. */
const notForGift = /^\[(html|markdown|plain|moodle)\]|->|\n\n---\n\n|…\(\d+\)…|\*\*.*:\*\*|: /

describe('GIFT', () => {
  test.each(formatsOfQuestions)('keeps all that it can hold of a question: %s', format => {
    fc.assert(
      fc.property(
        questionOf(
          format,
          wildText.filter(text => !notForGift.test(text)),
        ),
        question => {
          const fate = giftOf(question)
          expect(fate.kind).toBe('taken')
          const { drafts } = readGift(fate.kind === 'taken' ? fate.value : '')
          expect(drafts[0]?.draft).toEqual(heldByGift(question))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is read back in order, question by question', () => {
    fc.assert(
      fc.property(manyQuestions(), questions => {
        const { content, leftOut } = exportGift(selectionOf(questions))
        const { drafts, faults } = readGift(content as string)
        const gone = new Set(leftOut.map(({ id }) => id))
        expect(faults).toEqual([])
        expect(drafts.map(one => one.draft)).toEqual(questions.filter(({ id }) => !gone.has(id)).map(heldByGift))
      }),
      { numRuns: 100 },
    )
  })
})

describe('the text of Azota and McMix', () => {
  it('is read back in order, question by question', () => {
    fc.assert(
      fc.property(manyQuestions(), questions => {
        const { content, leftOut } = exportAzota(selectionOf(questions))
        const gone = new Set(leftOut.map(({ id }) => id))
        const { drafts, faults } = readAzota(content as string)
        expect(faults).toEqual([])
        expect(drafts.map(one => one.draft)).toEqual(questions.filter(({ id }) => !gone.has(id)).map(heldByAzota))
      }),
      { numRuns: 100 },
    )
  })

  test.each(['single', 'true-false', 'match'] as const)('takes every question of plain words: %s', format => {
    fc.assert(
      fc.property(questionOf(format, plainText), question => {
        expect(exportAzota(selectionOf([question])).leftOut).toEqual([])
      }),
    )
  })
})
