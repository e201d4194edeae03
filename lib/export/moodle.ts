import type { Question, QuestionOf } from '@/lib/question/schema'
import { keepsBlanks, withBlanks } from './blanks'
import type { Selection } from './book'
import { explain, printExplanation, type Reasoned, reasonsOf } from './explanation'
import { type Exported, left, type Printers, printAll, printWith, taken } from './format'
import { htmlOf, lineOf } from './markdown'
import { element as el, text, type Xml, xmlDocument } from './xml'

/** A field of formatted text. Moodle keeps HTML as escaped text. */
const field = (name: string, html: string, attributes: Readonly<Record<string, string>> = {}): Xml =>
  el(name, { ...attributes, format: 'html' }, el('text', {}, text(html)))
const plain = (name: string, value: string): Xml => el(name, {}, el('text', {}, text(value)))
const value = (name: string, written: string | number | boolean): Xml => el(name, {}, text(String(written)))

interface Shape {
  readonly type: 'multichoice' | 'truefalse' | 'matching' | 'cloze' | 'essay'
  /** `id`, or `id/2` for a part of a question that was split. */
  readonly name: string
  readonly html: string
  readonly reasons?: readonly Reasoned[]
  /** Points when everything is right. */
  readonly grade?: number
  readonly body: readonly Xml[]
}

function moodleQuestion(question: Question, shape: Shape): Xml {
  const { domain, level, twin } = question
  const tags = [`dang:${question.format}`, `mien:${domain}`, `muc:${level}`, ...(twin ? [`cap:${twin}`] : [])]
  return el(
    'question',
    { type: shape.type },
    plain('name', shape.name),
    field('questiontext', shape.html),
    field('generalfeedback', htmlOf(printExplanation(explain(question, shape.reasons)))),
    value('defaultgrade', (shape.grade ?? 1).toFixed(7)),
    value('penalty', '0.3333333'),
    value('hidden', 0),
    value('idnumber', shape.name),
    shape.body,
    el('tags', {}, ...tags.map(tag => plain('tag', tag))),
  )
}

/** Moodle knows grades to seven digits: a third is 33.33333. */
const percent = (share: number): string => String(Math.round(share * 10_000_000) / 100_000)

const answer = (fraction: string, html: string, feedback: string): Xml =>
  el('answer', { fraction, format: 'html' }, el('text', {}, text(html)), field('feedback', feedback))

const shuffled = (question: Question): Xml => value('shuffleanswers', !question.fixed)

function choiceBody(question: QuestionOf<'single' | 'multiple'>): Xml[] {
  const right = question.choices.filter(choice => choice.correct).length
  const wrong = question.choices.length - right
  const single = question.format === 'single'
  // Wrong choices take back what right ones give, so that ticking everything earns nothing.
  const fraction = (correct: boolean) => (correct ? 1 / right : single ? 0 : -1 / wrong)
  return [
    value('single', single),
    shuffled(question),
    value('answernumbering', 'ABCD'),
    value('showstandardinstruction', 0),
    ...question.choices.map(({ text: choice, correct, reason }) =>
      answer(percent(fraction(correct)), htmlOf(choice, true), htmlOf(reason, true)),
    ),
  ]
}

function statements(question: QuestionOf<'true-false'>): Xml[] {
  return question.statements.map((statement, i) => {
    const option = (truth: boolean) =>
      answer(statement.correct === truth ? '100' : '0', String(truth), htmlOf(statement.reason, true))
    return moodleQuestion(question, {
      type: 'truefalse',
      name: `${question.id}/${i + 1}`,
      html: `${htmlOf(question.prompt)}<hr />${htmlOf(statement.text)}`,
      // All statements of a question together weigh as much as any other question.
      grade: 1 / question.statements.length,
      body: [option(true), option(false)],
    })
  })
}

const pair = (left: string, right: string): Xml =>
  el('subquestion', { format: 'html' }, el('text', {}, text(left)), plain('answer', right))

/** Marks of Moodle's embedded answers, written as entities: Moodle decodes an answer and its feedback once after splitting them. */
const embedded = (words: string): string => words.replace(/[&<>"'#~{}\\/]/g, mark => `&#${mark.charCodeAt(0)};`)

function blankMark(question: QuestionOf<'cloze'>, blank: string): string {
  const { accept = [], reason = '' } = question.blanks[blank] ?? {}
  const options = accept.map(one => `=${embedded(one)}#${embedded(htmlOf(reason, true))}`)
  return `{1:SHORTANSWER:${options.join('~')}}`
}

/** Curly brackets in the running text would open an embedded answer. */
const withoutBrackets = (html: string): string => html.replaceAll('{', '&#123;').replaceAll('}', '&#125;')

const clozeHtml = (question: QuestionOf<'cloze'>): string =>
  withBlanks(
    question.text,
    markdown => withoutBrackets(htmlOf(markdown)),
    blank => blankMark(question, blank),
  )

const cloze = (question: QuestionOf<'cloze'>): Xml =>
  moodleQuestion(question, {
    type: 'cloze',
    name: question.id,
    html: withoutBrackets(htmlOf(question.prompt)) + clozeHtml(question),
    body: [],
  })

const printers: Printers<readonly Xml[]> = {
  single: question => taken([whole(question, 'multichoice', choiceBody(question))]),
  multiple: question => taken([whole(question, 'multichoice', choiceBody(question))]),
  'true-false': question => taken(statements(question), 'statements-split'),
  match: question =>
    taken([
      whole(
        question,
        'matching',
        [
          shuffled(question),
          ...question.pairs.map(({ left, right }) => pair(htmlOf(left, true), lineOf(right))),
          ...question.extras.map(({ right }) => pair('', lineOf(right))),
        ],
        reasonsOf(question),
      ),
    ]),
  order: question =>
    taken(
      [
        whole(
          question,
          'matching',
          [
            value('shuffleanswers', true),
            ...question.items.map((item, i) => pair(htmlOf(item.text, true), `${i + 1}`)),
          ],
          reasonsOf(question),
        ),
      ],
      'order-matched',
    ),
  cloze: question => (keepsBlanks(question.text, htmlOf) ? taken([cloze(question)]) : left('ambiguous')),
  open: question =>
    taken(
      [
        whole(question, 'essay', [
          value('responseformat', 'editor'),
          value('responserequired', 1),
          value('responsefieldlines', 10),
          value('attachments', 0),
          value('attachmentsrequired', 0),
          field('graderinfo', htmlOf(printExplanation(explain(question)))),
          field('responsetemplate', ''),
        ]),
      ],
      'graded-by-hand',
    ),
}

const whole = (question: Question, type: Shape['type'], body: readonly Xml[], reasons: readonly Reasoned[] = []): Xml =>
  moodleQuestion(question, { type, name: question.id, html: htmlOf(question.prompt), reasons, body })

/** A slash inside a category's name is doubled. */
const path = (...names: readonly string[]): string =>
  ['$course$', 'top', ...names.map(name => name.trim().replaceAll('/', '//'))].join('/')

/** Questions for Moodle's question bank, a category a lesson. https://docs.moodle.org/en/Moodle_XML_format */
export function exportMoodle(selection: Selection): Exported {
  const { lessons, ...books } = printAll(selection, question => printWith(printers, question))
  const quiz = el(
    'quiz',
    {},
    ...lessons.flatMap(({ lesson, printed }) => [
      el('question', { type: 'category' }, plain('category', path(lesson.course, `${lesson.number}. ${lesson.title}`))),
      ...printed.flatMap(one => one.value),
    ]),
  )
  return { content: xmlDocument(quiz), ...books }
}
