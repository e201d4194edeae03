import { Drawn } from '@/components/question/drawn'
import { Icon } from '@/components/ui/icon'
import { letterOf, smallLetterOf } from '@/lib/exam/paper/key'
import type { PaperHead } from '@/lib/exam/paper/settings'
import { type PaperVersion, type PrintedQuestion, printedQuestions } from '@/lib/exam/paper/versions'
import type { BankQuestion } from '@/lib/question/bank'

const names: Partial<Record<BankQuestion['format'], (index: number) => string>> = {
  single: letterOf,
  multiple: letterOf,
  'true-false': smallLetterOf,
  order: smallLetterOf,
}

/** Where the question stands in the other papers, and what is right there. */
function elsewhere(id: string, others: readonly PaperVersion[]): string {
  return others
    .flatMap(version => {
      const found = printedQuestions(version).find(one => one.question.id === id)
      return found ? `mã ${version.code} câu ${found.number}: ${found.key}` : []
    })
    .join(' · ')
}

function Solution(props: {
  printed: PrintedQuestion
  others: readonly PaperVersion[]
  onLeaveOut: (id: string) => void
}) {
  const { printed, others, onLeaveOut } = props
  const { number, key, question } = printed
  const name = names[question.format] ?? ((index: number) => String(index + 1))
  return (
    <div className="q solution">
      <div className="q-prompt">
        <b>Câu {number}.</b> <Drawn html={question.prompt} block />
      </div>
      <p className="solution-key">
        Đáp án: <b>{key}</b>
        {others.length > 0 && ` (${elsewhere(question.id, others)})`}
      </p>
      <ul>
        {question.parts.map((part, i) => (
          <li key={part.id}>
            <b>{name(i)}.</b> {question.format !== 'cloze' && <Drawn html={part.text} />}
            <span className="solution-reason">
              <i>
                {part.solution?.word}
                {part.solution?.text !== undefined && <Drawn html={part.solution.text} />}
              </i>
              . <Drawn html={part.reason} />
            </span>
          </li>
        ))}
      </ul>
      <Drawn html={question.answer} block />
      <button type="button" className="btn no-print" onClick={() => onLeaveOut(question.id)}>
        <Icon name="trash" />
        Bỏ câu {number}
      </button>
    </div>
  )
}

/** Every question with the reason of each of its parts, in the order of the first paper. */
export function SolutionSheet(props: {
  versions: readonly PaperVersion[]
  head: PaperHead
  onLeaveOut: (id: string) => void
}) {
  const { versions, head, onLeaveOut } = props
  const [first, ...others] = versions
  if (!first) return null
  return (
    <>
      <h2 className="paper-heading">
        Lời giải: {head['tieu-de'] || 'Đề kiểm tra'} (theo mã {first.code})
      </h2>
      <p className="paper-note no-print">Bỏ một câu thì câu khác cùng điều kiện vào thay, nếu kho còn.</p>
      {printedQuestions(first).map(printed => (
        <Solution key={printed.question.id} printed={printed} others={others} onLeaveOut={onLeaveOut} />
      ))}
    </>
  )
}
