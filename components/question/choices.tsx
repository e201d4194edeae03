import type { AnswerOf } from '@/lib/question/answer'
import type { PartId } from '@/lib/question/part'
import { Reason } from './reason'
import type { ControlProps, Strike } from './types'

const letter = (index: number) => String.fromCharCode(65 + index)

const isStruck = (strike: Strike | undefined, id: string) => (strike?.struck.includes(id) ? '' : undefined)

function StrikeButton({ strike, id, index }: { strike: Strike; id: string; index: number }) {
  return (
    <button
      type="button"
      className="btn btn-quiet btn-icon choice-strike"
      aria-label={`Gạch bỏ lựa chọn ${letter(index)}`}
      aria-pressed={strike.struck.includes(id)}
      data-strike={index + 1}
      onClick={() => strike.toggle(id)}
    >
      <s aria-hidden="true">{letter(index)}</s>
    </button>
  )
}

/** One choice of several. */
export function SingleChoice({ nodes, answer, grade, onChange, strike }: ControlProps<AnswerOf<'single'>>) {
  return nodes.parts.map((part, i) => (
    <div key={part.id} className="choice" data-verdict={grade?.parts[part.id]} data-struck={isStruck(strike, part.id)}>
      <label>
        <input
          type="radio"
          name={nodes.id}
          data-key={i + 1}
          checked={answer?.choice === part.id}
          disabled={grade !== undefined}
          onChange={() => onChange({ format: 'single', choice: part.id as PartId })}
        />
        <span className="choice-letter">{letter(i)}</span>
        <span>{part.text}</span>
      </label>
      {strike && <StrikeButton strike={strike} id={part.id} index={i} />}
      <Reason part={part} grade={grade} />
    </div>
  ))
}

/** Several choices of many. */
export function MultipleChoice({ nodes, answer, grade, onChange, strike }: ControlProps<AnswerOf<'multiple'>>) {
  const chosen = answer?.choices ?? []
  const toggle = (id: PartId) =>
    onChange({ format: 'multiple', choices: chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id] })
  return nodes.parts.map((part, i) => (
    <div key={part.id} className="choice" data-verdict={grade?.parts[part.id]} data-struck={isStruck(strike, part.id)}>
      <label>
        <input
          type="checkbox"
          data-key={i + 1}
          checked={chosen.includes(part.id as PartId)}
          disabled={grade !== undefined}
          onChange={() => toggle(part.id as PartId)}
        />
        <span className="choice-letter">{letter(i)}</span>
        <span>{part.text}</span>
      </label>
      {strike && <StrikeButton strike={strike} id={part.id} index={i} />}
      <Reason part={part} grade={grade} />
    </div>
  ))
}
