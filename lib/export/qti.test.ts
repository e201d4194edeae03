import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { blanksOf } from '@/lib/question/blanks'
import type { Question, QuestionOf } from '@/lib/question/schema'
import { questionsIn, type Selection } from './book'
import { exportQti } from './qti'
import { realCourse } from './testing/course.server'
import { anyQuestion, selectionOf } from './testing/questions'
import { all, type Element, files, first, readXml } from './testing/xml'

let course: Selection
let questions: readonly Question[]

beforeAll(async () => {
  course = (await realCourse()).all
  questions = questionsIn(course)
}, 60_000)

describe('the QTI package', () => {
  it('names every file in its manifest, and its test every item', () => {
    const unzipped = files(exportQti(course).content)
    const manifest = readXml(unzipped['imsmanifest.xml'] ?? '')
    const named = all(manifest, 'file').map(file => file.attributes.href)
    expect([...named, 'imsmanifest.xml'].sort()).toEqual(Object.keys(unzipped).sort())
    const resources = all(manifest, 'resource')
    for (const resource of resources) expect(resource.attributes.type).toMatch(/^imsqti_(item|test)_xmlv2p1$/)
    expect(new Set(resources.map(one => one.attributes.identifier)).size).toBe(resources.length)
    const wanted = all(manifest, 'dependency').map(one => one.attributes.identifierref)
    for (const id of wanted) expect(resources.some(one => one.attributes.identifier === id)).toBe(true)
    const refs = all(readXml(unzipped['test.xml'] ?? ''), 'assessmentItemRef')
    expect(refs.map(ref => ref.attributes.href)).toEqual(questions.map(question => `items/${question.id}.xml`))
  })

  it('has items of the published structure', () => {
    const unzipped = files(exportQti(course).content)
    for (const question of questions) checkItem(readXml(unzipped[`items/${question.id}.xml`] ?? ''), question)
  })

  it('has well-formed items of the published structure whatever the texts hold', () => {
    fc.assert(
      fc.property(anyQuestion(), question => {
        const { content, taken } = exportQti(selectionOf([question]))
        fc.pre(taken === 1)
        const unzipped = files(content)
        checkItem(readXml(unzipped[`items/${question.id}.xml`] ?? ''), question)
      }),
    )
  })
})

/** Children of an assessmentItem in the order of the information model, 4. */
const order = ['responseDeclaration', 'outcomeDeclaration', 'itemBody', 'responseProcessing', 'modalFeedback']
const interactions: Readonly<Record<Question['format'], string>> = {
  single: 'choiceInteraction',
  multiple: 'choiceInteraction',
  'true-false': 'matchInteraction',
  match: 'matchInteraction',
  order: 'orderInteraction',
  cloze: 'textEntryInteraction',
  open: 'extendedTextInteraction',
}
const xhtml = 'p br hr pre code em strong a ul ol li blockquote table thead tbody tr th td h1 h2 h3 h4 h5 h6'.split(' ')
const structural = ['simpleChoice', 'simpleMatchSet', 'simpleAssociableChoice', ...Object.values(interactions)]
const identifier = /^[A-Za-z_][\w.-]*$/

function checkItem(item: Element, question: Question): void {
  expect(item.name).toBe('assessmentItem')
  for (const name of ['identifier', 'title', 'adaptive', 'timeDependent']) expect(item.attributes[name]).toBeTruthy()
  const places = item.children.map(child => order.indexOf(child.name))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const declared = all(item, 'responseDeclaration').map(one => one.attributes.identifier)
  const body = first(item, 'itemBody')
  const shown = all(body, interactions[question.format])
  expect(shown.map(one => one.attributes.responseIdentifier)).toEqual(declared)
  for (const inside of [body, ...all(item, 'modalFeedback')]) checkContent(inside)
  for (const feedback of all(item, 'modalFeedback')) expect(feedback.text.trim()).not.toBe('')
  const outcomes = all(item, 'outcomeDeclaration').map(one => one.attributes.identifier)
  for (const set of all(item, 'setOutcomeValue')) expect(outcomes).toContain(set.attributes.identifier)
  checkRight(item, question)
}

const below = (element: Element): Element[] => element.children.flatMap(child => [child, ...below(child)])

function checkContent(element: Element): void {
  const inside = below(element)
  const allowed = new Set([...xhtml, ...structural])
  expect(inside.map(one => one.name).filter(name => !allowed.has(name))).toEqual([])
  const named = inside.flatMap(one => one.attributes.identifier ?? [])
  expect(named.filter(id => !identifier.test(id))).toEqual([])
}

/** What the item calls right, in words. */
function checkRight(item: Element, question: Question): void {
  const right = all(first(item, 'responseDeclaration'), 'value').map(value => value.text)
  const textOf = (id: string | undefined) =>
    [...all(item, 'simpleChoice'), ...all(item, 'simpleAssociableChoice')].find(one => one.attributes.identifier === id)
      ?.text
  const words = (id: string) => (textOf(id) ?? '').replace(/\s+/g, '')
  if (question.format === 'single' || question.format === 'multiple')
    expect(right).toEqual(question.choices.flatMap((choice, i) => (choice.correct ? [`choice-${'abcdef'[i]}`] : [])))
  if (question.format === 'true-false')
    expect(right.map(pair => words(pair.split(' ')[1] ?? ''))).toEqual(
      question.statements.map(statement => (statement.correct ? 'Đúng' : 'Sai')),
    )
  if (question.format === 'order') {
    expect(new Set(right.map(words)).size).toBe(new Set(question.items.map(one => one.text)).size)
    const listed = all(item, 'simpleChoice').map(one => one.attributes.identifier ?? '')
    expect(listed).not.toEqual(right)
  }
  if (question.format === 'cloze') checkMapping(item, question)
}

function checkMapping(item: Element, question: QuestionOf<'cloze'>): void {
  const accepted = all(item, 'mapping').map(mapping => all(mapping, 'mapEntry').map(entry => entry.attributes.mapKey))
  const wanted = blanksOf(question.text).map(blank =>
    question.blanks[blank]?.accept.map(one => one.replace(/\s/g, ' ')),
  )
  expect(accepted).toEqual(wanted)
}
