import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { parse as parseGift } from 'gift-pegjs'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { buildCourses } from '@/lib/content/build'
import { discoverFiles } from '@/lib/content/discover.server'
import { blanksOf } from '@/lib/question/blanks'
import type { Question, QuestionOf } from '@/lib/question/schema'
import { exportAnki } from './anki'
import { type Book, booksOf, questionsIn, type Selection, select } from './book'
import { exportCsv } from './csv'
import { type FormatId, formatIds } from './format'
import { formats } from './formats'
import { exportGift } from './gift'
import { exportMoodle } from './moodle'
import { exportQti } from './qti'
import { anyQuestion, questionOf, selectionOf } from './questions.arbitrary'
import { readCsvQuestions } from './read-csv'

let books: readonly Book[]
let course: Selection
let questions: readonly Question[]

beforeAll(async () => {
  const { site } = buildCourses(await discoverFiles(process.cwd()))
  books = booksOf(site)
  const all = select(books, { kind: 'all' })
  if (!all.ok) throw new Error('the course has questions')
  course = all.value
  questions = questionsIn(course)
}, 60_000)

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** A document as a tree; throws when it is not well-formed. */
function readXml(source: string): Element {
  const parser = new SaxesParser({ xmlns: false })
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }]
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', text => {
    for (const element of open) element.text += text
  })
  parser.write(source).close()
  return open[0]?.children[0] as Element
}

const all = (element: Element, name: string): Element[] =>
  element.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)])
const first = (element: Element, name: string): Element => all(element, name)[0] as Element
const files = (content: string | Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(content as Uint8Array)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  )

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

/** gift-pegjs 1.0.2 leaves escapes in right-hand sides as it hides them while parsing. */
const shown = (text: string): string =>
  text.replace(/&&(\d{3});?/g, (_, code: string) => (code === '010' ? '\n' : String.fromCharCode(Number(code))))

describe('GIFT, read by gift-pegjs,', () => {
  it('equals the question bank', () => {
    const parsed = parseGift(exportGift(course).content as string).filter(one => one.type !== 'Category')
    const byId = new Map<string, typeof parsed>()
    for (const one of parsed) {
      const id = (one as { id: string }).id.replace(/\/\d+$/, '')
      byId.set(id, [...(byId.get(id) ?? []), one])
    }
    expect([...byId.keys()]).toEqual(questions.map(question => question.id))
    for (const question of questions) checkGift(question, byId.get(question.id) as never)
  })
})

type Parsed = {
  type: string
  stem: { format: string; text: string }
  tags: string[]
  globalFeedback: { text: string }
  choices: { isCorrect: boolean; weight: number | null; text: { text: string }; feedback: { text: string } }[]
  matchPairs: { subquestion: { text: string }; subanswer: string }[]
  isTrue: boolean
  trueFeedback: { text: string }
}[]

const flat = (markdown: string): string => markdown.replace(/[`*]/g, '')

function checkGift(question: Question, parsed: Parsed): void {
  for (const one of parsed) {
    expect(one.stem.format).toBe('markdown')
    expect(one.stem.text.startsWith(question.prompt.trim())).toBe(true)
    expect(one.tags).toContain(`mien:${question.domain}`)
    expect(one.globalFeedback.text.startsWith(question.answer)).toBe(true)
    for (const source of question.sources) expect(one.globalFeedback.text).toContain(source.url)
  }
  const [only] = parsed
  if (!only) throw new Error(`${question.id} is missing`)
  switch (question.format) {
    case 'single':
    case 'multiple':
      expect(only.type).toBe('MC')
      expect(
        only.choices.map(choice => ({
          text: choice.text.text,
          correct: choice.isCorrect || Number(choice.weight) > 0,
          reason: choice.feedback.text,
        })),
      ).toEqual(question.choices.map(({ text, correct, reason }) => ({ text, correct, reason })))
      break
    case 'true-false':
      expect(parsed.map(one => ({ correct: one.isTrue, reason: one.trueFeedback.text }))).toEqual(
        question.statements.map(({ correct, reason }) => ({ correct, reason })),
      )
      parsed.forEach((one, i) => {
        expect(one.stem.text.endsWith(question.statements[i]?.text ?? '?')).toBe(true)
      })
      break
    case 'match':
      expect(only.matchPairs.map(pair => [pair.subquestion.text, shown(pair.subanswer)])).toEqual([
        ...question.pairs.map(pair => [pair.left.replaceAll('->', '→'), flat(pair.right)]),
        ...question.extras.map(extra => ['', flat(extra.right)]),
      ])
      break
    case 'order':
      expect(only.matchPairs.map(pair => [pair.subquestion.text, pair.subanswer])).toEqual(
        question.items.map((item, i) => [item.text, `${i + 1}`]),
      )
      break
    case 'cloze':
      expect(parsed.map(one => one.choices.map(choice => choice.text.text))).toEqual(
        blanksOf(question.text).map(blank => question.blanks[blank]?.accept),
      )
      break
    case 'open':
      expect(only.type).toBe('Essay')
      for (const { point } of question.rubric) expect(only.globalFeedback.text).toContain(point)
  }
}

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

function checkContent(element: Element): void {
  for (const child of element.children) {
    expect([...xhtml, ...structural]).toContain(child.name)
    if (child.attributes.identifier) expect(child.attributes.identifier).toMatch(identifier)
    checkContent(child)
  }
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
