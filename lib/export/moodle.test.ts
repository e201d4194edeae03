import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { blanksOf } from '@/lib/question/blanks'
import type { QuestionOf } from '@/lib/question/schema'
import type { Selection } from './book'
import { exportMoodle } from './moodle'
import { realCourse } from './testing/course.server'
import { anyQuestion, questionOf, selectionOf } from './testing/questions'
import { all, type Element, first, readXml } from './testing/xml'

let course: Selection

beforeAll(async () => {
  course = (await realCourse()).all
}, 60_000)

describe('Moodle XML', () => {
  it('of the course has feedback at every answer and an idnumber of its own at every question', () => {
    const quiz = readXml(exportMoodle(course).content as string)
    const list = quiz.children.filter(one => one.attributes.type !== 'category')
    expect(new Set(list.map(one => first(one, 'idnumber').text)).size).toBe(list.length)
    for (const one of list) expect(first(one, 'generalfeedback').text).not.toBe('')
    const answers = list
      .filter(one => ['multichoice', 'truefalse'].includes(one.attributes.type ?? ''))
      .flatMap(one => all(one, 'answer'))
    expect(answers.length).toBeGreaterThan(0)
    for (const answer of answers) expect(first(answer, 'feedback').text.length).toBeGreaterThan(5)
    const kinds = new Set(list.map(one => one.attributes.type))
    expect([...kinds].sort()).toEqual(['cloze', 'essay', 'matching', 'multichoice', 'truefalse'])
  })

  it('gives a whole point to exactly what is right', () => {
    const quiz = readXml(exportMoodle(course).content as string)
    for (const one of quiz.children.filter(child => child.attributes.type === 'multichoice')) {
      const fractions = all(one, 'answer').map(answer => Number(answer.attributes.fraction))
      const gained = fractions.filter(fraction => fraction > 0).reduce((sum, fraction) => sum + fraction, 0)
      expect(gained).toBeCloseTo(100, 3)
      if (first(one, 'single').text === 'false')
        expect(fractions.reduce((sum, fraction) => sum + fraction, 0)).toBeCloseTo(0, 3)
    }
  })

  it('is well-formed whatever the texts hold', () => {
    fc.assert(
      fc.property(anyQuestion(), question => {
        expect(readXml(exportMoodle(selectionOf([question])).content as string).name).toBe('quiz')
      }),
    )
  })

  it('writes the blanks of a cloze so that Moodle finds each of them', () => {
    fc.assert(
      fc.property(questionOf('cloze') as fc.Arbitrary<QuestionOf<'cloze'>>, question => {
        const { content, taken } = exportMoodle(selectionOf([question]))
        fc.pre(taken === 1)
        const quiz = readXml(content as string)
        const text = first(quiz.children[1] as Element, 'questiontext').text
        expect(embeddedAnswers(text)).toEqual(blanksOf(question.text).map(blank => question.blanks[blank]?.accept))
      }),
    )
  })
})

/** Accepted answers of each blank, taken apart as qtype_multianswer does. */
function embeddedAnswers(html: string): string[][] {
  const decode = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
  return [...html.matchAll(/\{1:SHORTANSWER:([^}]*)\}/g)].map(([, options = '']) =>
    options.split('~').map(option => decode(/^=(.+?)(?<!&)#/s.exec(option)?.[1] ?? '?')),
  )
}
