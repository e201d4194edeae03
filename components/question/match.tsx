import type { AnswerOf } from '@/lib/question/answer'
import type { PartId } from '@/lib/question/part'
import { Reason } from './reason'
import type { ControlProps } from './types'
import { useDrag } from './use-drag'

/** Left-hand sides, each with a list of right-hand sides to choose from; a right-hand side can also be dragged over. */
export function Match({ nodes, answer, grade, onChange }: ControlProps<AnswerOf<'match'>>) {
  const rights = (answer?.rights ?? {}) as Record<string, PartId>
  const put = (left: string, right: string) => {
    const { [left]: _, ...others } = rights
    onChange({ format: 'match', rights: right === '' ? others : { ...others, [left]: right as PartId } })
  }
  const { dragged, handle } = useDrag((right, left) => put(left, right))
  return (
    <>
      <ul className="match-rights" aria-label="Các vế để ghép">
        {nodes.rights.map(right => (
          <li
            key={right.id}
            data-dragged={dragged === right.id ? '' : undefined}
            {...(grade ? {} : handle(right.id, false))}
          >
            {right.text}
          </li>
        ))}
      </ul>
      {nodes.parts.map(part => (
        <div key={part.id} className="choice" data-drop={part.id} data-verdict={grade?.parts[part.id]}>
          <label className="match-row">
            <span>{part.text}</span>
            <select
              className="field"
              value={rights[part.id] ?? ''}
              disabled={grade !== undefined}
              onChange={event => put(part.id, event.target.value)}
            >
              <option value="">Chọn vế ghép…</option>
              {nodes.rights.map(right => (
                <option key={right.id} value={right.id}>
                  {right.plain}
                </option>
              ))}
            </select>
          </label>
          <Reason part={part} grade={grade} />
        </div>
      ))}
      {nodes.extras.map(extra => (
        <div key={extra.id} className="match-extra">
          <span className="match-extra-name">{extra.text}</span>
          <Reason part={extra} grade={undefined} />
        </div>
      ))}
    </>
  )
}
