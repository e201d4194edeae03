import type { ReactNode } from 'react'
import { Markdown } from '@/components/mdx/markdown'
import { formatDay } from '@/lib/kernel/instant'
import { type PartId, partIds } from '@/lib/question/part'
import { blanksOf, type Question } from '@/lib/question/schema'
import { forLearner, keyOf } from '@/lib/question/view'
import { QuestionIsland } from './question-island'
import type { PartNodes, QuestionNodes } from './types'

const inline = (text: string): ReactNode => <Markdown text={text} inline />
const plain = (text: string): string => text.replace(/[`*]/g, '')

/** Reasons and solutions of the parts, in authored order. */
function explain(question: Question): { reason: string; solution: ReactNode }[] {
  switch (question.format) {
    case 'single':
    case 'multiple':
      return question.choices.map(choice => ({
        reason: choice.reason,
        solution: choice.correct ? 'Đáp án đúng' : 'Không phải đáp án',
      }))
    case 'true-false':
      return question.statements.map(one => ({
        reason: one.reason,
        solution: one.correct ? 'Câu này đúng' : 'Câu này sai',
      }))
    case 'match':
      return question.pairs.map(pair => ({ reason: pair.reason, solution: <>Ghép với: {inline(pair.right)}</> }))
    case 'order':
      return question.items.map((item, i) => ({ reason: item.reason, solution: `Vị trí ${i + 1}` }))
    case 'cloze':
      return blanksOf(question.text).map((blank, i) => {
        const { accept = [], reason = '' } = question.blanks[blank] ?? {}
        return { reason, solution: `Chỗ trống ${i + 1}: ${accept[0] ?? ''}` }
      })
    case 'open':
      return question.rubric.map(point => ({ reason: point.reason, solution: null }))
  }
}

function partsOf(question: Question): PartNodes[] {
  const explained = explain(question)
  const node = (id: string, text: string, i: number): PartNodes => ({
    id,
    text: inline(text),
    reason: inline(explained[i]?.reason ?? ''),
    solution: explained[i]?.solution ?? null,
  })
  if (question.format === 'cloze') return blanksOf(question.text).map((blank, i) => node(blank, blank, i))
  if (question.format === 'open') {
    const points = question.rubric.map(point => point.point)
    return partIds(points).map((id, i) => node(id, points[i] ?? '', i))
  }
  const authored = authoredIds(question)
  return forLearner(question).parts.map(part => node(part.id, part.text, authored.indexOf(part.id)))
}

function authoredIds(question: Question): PartId[] {
  const key = keyOf(question)
  if (key.format === 'single' || key.format === 'multiple') return [...key.parts]
  if (key.format === 'order') return [...key.order]
  if (key.format === 'true-false') return Object.keys(key.values) as PartId[]
  return key.format === 'match' ? (Object.keys(key.rights) as PartId[]) : []
}

function piecesOf(question: Question): QuestionNodes['pieces'] {
  if (question.format !== 'cloze') return []
  const blanks = blanksOf(question.text)
  const texts = question.text.split(/\{\{[a-z0-9-]+\}\}/)
  return texts.map((text, i) => ({ text: inlinePiece(text), ...(blanks[i] !== undefined && { blank: blanks[i] }) }))
}

/** Spaces at the ends of a piece of a sentence are kept: Markdown would drop them. */
function inlinePiece(piece: string): ReactNode {
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece) ?? []
  return (
    <>
      {before && ' '}
      {middle && inline(middle)}
      {after && ' '}
    </>
  )
}

function extrasOf(question: Question): PartNodes[] {
  if (question.format !== 'match') return []
  return question.extras.map(extra => ({
    id: extra.right,
    text: inline(extra.right),
    reason: inline(extra.reason),
    solution: 'Không ghép với vế nào',
  }))
}

/** A question, whole: prompt, parts, and (folded) every reason, the answer and its sources, all in the server's HTML. */
export function QuestionCard({
  question,
  lesson,
  number,
}: {
  question: Question
  lesson: string
  number: number | undefined
}) {
  const footer = (
    <p className="question-sources">
      Nguồn:{' '}
      {question.sources.map((source, i) => (
        <span key={source.url}>
          {i > 0 && ' · '}
          <a href={source.url} rel="noreferrer">
            {source.title}
          </a>
        </span>
      ))}
      . Kiểm ngày {formatDay(question.checkedOn)}.
    </p>
  )
  const nodes: QuestionNodes = {
    id: question.id,
    lesson,
    number,
    key: keyOf(question),
    prompt: <Markdown text={question.prompt} />,
    answer: <Markdown text={question.answer} />,
    footer,
    parts: partsOf(question),
    rights: forLearner(question).rights.map(right => ({
      id: right.id,
      text: inline(right.text),
      plain: plain(right.text),
    })),
    extras: extrasOf(question),
    pieces: piecesOf(question),
  }
  return <QuestionIsland nodes={nodes} />
}
