import { Drawn } from '@/components/question/drawn'
import { letterOf, smallLetterOf } from '@/lib/exam/paper/key'
import { choiceColumns } from '@/lib/exam/paper/layout'
import type { BankQuestion } from '@/lib/question/bank'

function Choices({ question }: { question: BankQuestion }) {
  return (
    <ol className="q-choices" data-columns={choiceColumns(question)}>
      {question.parts.map((part, i) => (
        <li key={part.id}>
          <b>{letterOf(i)}.</b> <Drawn html={part.text} />
        </li>
      ))}
    </ol>
  )
}

function Lettered({ question, mark }: { question: BankQuestion; mark: '.' | ')' }) {
  return (
    <ol className="q-choices">
      {question.parts.map((part, i) => (
        <li key={part.id}>
          <b>
            {smallLetterOf(i)}
            {mark}
          </b>{' '}
          <Drawn html={part.text} />
        </li>
      ))}
    </ol>
  )
}

function Pairs({ question }: { question: BankQuestion }) {
  return (
    <div className="q-pairs">
      <ol>
        {question.parts.map((part, i) => (
          <li key={part.id}>
            <b>{i + 1}.</b> <Drawn html={part.text} />
          </li>
        ))}
      </ol>
      <ol>
        {question.rights.map((right, i) => (
          <li key={right.id}>
            <b>{smallLetterOf(i)}.</b> <Drawn html={right.text} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Blanks({ question }: { question: BankQuestion }) {
  let blank = 0
  return (
    <p className="q-cloze">
      {question.pieces.map((piece, i) => (
        <span key={piece.blank ?? `cuoi-${i}`}>
          {piece.before}
          {piece.text !== undefined && <Drawn html={piece.text} />}
          {piece.after}
          {piece.blank !== undefined && <span className="q-blank">({++blank})</span>}
        </span>
      ))}
    </p>
  )
}

/** What stands under a question's prompt on paper, by format. */
export function PrintedBody({ question }: { question: BankQuestion }) {
  switch (question.format) {
    case 'single':
    case 'multiple':
      return <Choices question={question} />
    case 'true-false':
      return <Lettered question={question} mark=")" />
    case 'order':
      return <Lettered question={question} mark="." />
    case 'match':
      return <Pairs question={question} />
    case 'cloze':
      return <Blanks question={question} />
    case 'open':
      return null
  }
}
