import type { AnswerOf } from '@/lib/question/answer'
import { Reason } from './reason'
import type { ControlProps } from './types'

/** Statements, each true or false. */
export function Statements({ nodes, answer, grade, onChange }: ControlProps<AnswerOf<'true-false'>>) {
  const values = answer?.values ?? {}
  return nodes.parts.map((part, i) => (
    <fieldset key={part.id} className="choice statement" data-verdict={grade?.parts[part.id]}>
      <legend>
        <span className="choice-letter">{i + 1}</span> {part.text}
      </legend>
      <div className="statement-values">
        {([true, false] as const).map(value => (
          <label key={String(value)}>
            <input
              type="radio"
              name={`${nodes.id}-${part.id}`}
              checked={(values as Record<string, boolean>)[part.id] === value}
              disabled={grade !== undefined}
              onChange={() => onChange({ format: 'true-false', values: { ...values, [part.id]: value } })}
            />
            {value ? 'Đúng' : 'Sai'}
          </label>
        ))}
      </div>
      <Reason part={part} grade={grade} />
    </fieldset>
  ))
}
