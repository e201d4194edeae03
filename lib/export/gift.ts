import { blanksOf } from '@/lib/question/blanks'
import type { Question, QuestionOf } from '@/lib/question/schema'
import type { Selection } from './book'
import type { Draft } from './draft'
import { explain, labelOf, printExplanation, type Reasoned } from './explanation'
import { type Exported, type Fate, left, type Printers, printAll, printWith, taken } from './format'
import { blankName, escapeGift, otherBlank, rule } from './gift-text'
import { lineOf } from './markdown'
import { readGift } from './read-gift'
import { same } from './same'

/** GIFT's weights in percent, as Moodle's list of grades has them. */
const share = (count: number): number => Math.round(10_000_000 / count) / 100_000

const arrow = (text: string): string => text.replaceAll('->', '→')

/** One GIFT question: its comment, name, text before the answers, answers, text after them. */
interface Parts {
  readonly question: Question
  /** `id`, or `id/2` when the question was split. */
  readonly name: string
  readonly stem: string
  readonly answers: readonly string[]
  readonly after?: string
  readonly reasons?: readonly Reasoned[]
}

const tagsOf = (question: Question): string[] => [
  `dang:${question.format}`,
  `mien:${question.domain}`,
  `muc:${question.level}`,
  ...(question.section ? [`phan:${question.section}`] : []),
  ...(question.twin ? [`cap:${question.twin}`] : []),
  ...(question.fixed === undefined ? [] : [question.fixed ? 'giu-thu-tu' : 'doi-thu-tu']),
]

function block({ question, name, stem, answers, after = '', reasons = [] }: Parts): string {
  const tags = tagsOf(question).map(tag => ` [tag:${tag}]`)
  const explanation = printExplanation(explain(question, reasons))
  return [
    `// [id:${name}]${tags.join('')}`,
    `::${escapeGift(name)}::[markdown]${escapeGift(stem)}{`,
    ...answers,
    `####${escapeGift(explanation)}`,
    `}${escapeGift(after)}`,
  ].join('\n')
}

const feedback = (reason: string): string => `#${escapeGift(reason)}`
/** A text that begins as a weight does gets one of its own, or it would be read as one. */
const guarded = (text: string, weight: number): string => (text.startsWith('%') ? `%${weight}%` : '') + escapeGift(text)

const printers: Printers<string> = {
  single: question =>
    taken(
      block({
        question,
        name: question.id,
        stem: question.prompt,
        answers: question.choices.map(({ text, correct, reason }) =>
          correct ? `=${escapeGift(text)}${feedback(reason)}` : `~${guarded(text, 0)}${feedback(reason)}`,
        ),
      }),
    ),
  multiple: question => {
    const right = question.choices.filter(choice => choice.correct).length
    const weight = (correct: boolean) => (correct ? share(right) : -share(question.choices.length - right))
    return taken(
      block({
        question,
        name: question.id,
        stem: question.prompt,
        answers: question.choices.map(
          ({ text, correct, reason }) => `~%${weight(correct)}%${escapeGift(text)}${feedback(reason)}`,
        ),
      }),
    )
  },
  'true-false': question =>
    taken(
      question.statements
        .map(({ text, correct, reason }, i) =>
          block({
            question,
            name: `${question.id}/${i + 1}`,
            stem: `${question.prompt}${rule}${text}`,
            answers: [`${correct ? 'T' : 'F'}${feedback(reason)}${feedback(reason)}`],
          }),
        )
        .join('\n\n'),
      'statements-split',
    ),
  match: question =>
    taken(
      block({
        question,
        name: question.id,
        stem: question.prompt,
        answers: [
          ...question.pairs.map(pair => `=${escapeGift(arrow(pair.left))} -> ${escapeGift(lineOf(pair.right))}`),
          ...question.extras.map(extra => `= -> ${escapeGift(lineOf(extra.right))}`),
        ],
        reasons: matchReasons(question),
      }),
    ),
  order: question =>
    taken(
      block({
        question,
        name: question.id,
        stem: question.prompt,
        answers: question.items.map((item, i) => `=${escapeGift(arrow(item.text))} -> ${i + 1}`),
        reasons: question.items.map(({ text, reason }) => ({ label: labelOf(arrow(text)), reason })),
      }),
      'order-matched',
    ),
  cloze: question => taken(blankBlocks(question).join('\n\n'), 'blanks-split'),
  open: question => taken(block({ question, name: question.id, stem: question.prompt, answers: [] }), 'graded-by-hand'),
}

const matchReasons = (question: QuestionOf<'match'>): Reasoned[] => [
  ...question.pairs.map(({ left, reason }) => ({ label: labelOf(arrow(left)), reason })),
  ...question.extras.map(({ right, reason }) => ({ label: lineOf(right), reason })),
]

/** One missing-word question a blank; the other blanks are shown by their place. */
function blankBlocks(question: QuestionOf<'cloze'>): string[] {
  const pieces = question.text.split(/\{\{[a-z0-9-]+\}\}/)
  const names = blanksOf(question.text)
  const around = (from: number, to: number): string =>
    pieces.slice(from, to).reduce((text, piece, i) => `${text}${i === 0 ? '' : otherBlank(from + i)}${piece}`, '')
  return names.map((name, i) => {
    const { accept = [], reason = '' } = question.blanks[name] ?? {}
    return block({
      question,
      name: `${question.id}/${i + 1}`,
      stem: `${question.prompt}${rule}${around(0, i + 1)}`,
      answers: accept.map(one => `=${guarded(one, 100)}${feedback(reason)}`),
      after: around(i + 1, pieces.length),
    })
  })
}

/** What GIFT holds of a question: misconceptions and the names of blanks stay behind, right-hand sides lose their marks. */
export function heldByGift(question: Question): Draft {
  switch (question.format) {
    case 'single':
    case 'multiple':
      return { ...question, choices: question.choices.map(({ misconception: _, ...choice }) => choice) }
    case 'match':
      return {
        ...question,
        pairs: question.pairs.map(pair => ({ ...pair, left: arrow(pair.left), right: lineOf(pair.right) })),
        extras: question.extras.map(extra => ({ ...extra, right: lineOf(extra.right) })),
      }
    case 'order':
      return { ...question, items: question.items.map(item => ({ ...item, text: arrow(item.text) })) }
    case 'cloze': {
      const names = blanksOf(question.text)
      const text = names.reduce((now, name, i) => now.replace(`{{${name}}}`, `{{${blankName(i)}}}`), question.text)
      return {
        ...question,
        text,
        blanks: Object.fromEntries(names.map((name, i) => [blankName(i), { ...question.blanks[name] }])),
      }
    }
    case 'open':
      return { ...question, rubric: question.rubric.map(one => ({ ...one, point: labelOf(one.point) })) }
    case 'true-false':
      return question
  }
}

/** The question in GIFT; left out when reading it back would not give it again. */
export function giftOf(question: Question): Fate<string> {
  const fate = printWith(printers, question)
  if (fate.kind === 'left') return fate
  const { drafts, faults } = readGift(fate.value)
  const back = drafts.length === 1 && faults.length === 0 && same(drafts[0]?.draft, heldByGift(question))
  return back ? fate : left('ambiguous')
}

/** GIFT as Moodle reads it, in Markdown, a category a lesson. https://docs.moodle.org/en/GIFT_format */
export function exportGift(selection: Selection): Exported {
  const { lessons, ...books } = printAll(selection, giftOf)
  const blocks = lessons.flatMap(({ lesson, printed }) => [
    `$CATEGORY: $course$/top/${category(lesson.course)}/${category(`${lesson.number}. ${lesson.title}`)}`,
    ...printed.map(({ value }) => value),
  ])
  return { content: `${blocks.join('\n\n')}\n`, ...books }
}

/** Moodle's path of categories doubles a slash that is part of a name. */
const category = (name: string): string => labelOf(name).replaceAll('/', '//')
