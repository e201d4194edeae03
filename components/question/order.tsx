import { type KeyboardEvent, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { AnswerOf } from '@/lib/question/answer'
import type { PartId } from '@/lib/question/part'
import { Reason } from './reason'
import type { ControlProps } from './types'
import { useDrag } from './use-drag'

const move = (order: readonly PartId[], id: string, to: number): PartId[] => {
  const rest = order.filter(one => one !== id)
  return [...rest.slice(0, to), id as PartId, ...rest.slice(to)]
}

/** Things to be put in order: buttons and Alt + arrows first, dragging second. */
export function Order({ nodes, answer, grade, onChange }: ControlProps<AnswerOf<'order'>>) {
  const order = answer?.order.length ? answer.order : nodes.parts.map(part => part.id as PartId)
  const [said, setSaid] = useState('')
  const put = (id: string, to: number) => {
    if (to < 0 || to >= order.length || grade) return
    onChange({ format: 'order', order: move(order, id, to) })
    setSaid(`Đã chuyển tới vị trí ${to + 1} trên ${order.length}`)
  }
  const { dragged, handle } = useDrag((id, over) => put(id, order.indexOf(over as PartId)))
  const onKeyDown = (event: KeyboardEvent, id: string, at: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    put(id, at + by)
  }
  return (
    <>
      <ol className="order">
        {order.map((id, i) => {
          const part = nodes.parts.find(one => one.id === id)
          if (!part) return null
          return (
            <li
              key={id}
              className="choice order-item"
              data-drop={id}
              data-dragged={dragged === id ? '' : undefined}
              data-verdict={grade?.parts[id]}
              onKeyDown={event => onKeyDown(event, id, i)}
            >
              <div className="order-row">
                <span className="order-grip" aria-hidden="true" {...(grade ? {} : handle(id, true))}>
                  <Icon name="grip" />
                </span>
                <span className="choice-letter">{i + 1}</span>
                <span className="order-text">{part.text}</span>
                <button
                  type="button"
                  className="btn btn-icon"
                  aria-label={`Đưa lên, đang ở vị trí ${i + 1}`}
                  disabled={i === 0 || grade !== undefined}
                  onClick={() => put(id, i - 1)}
                >
                  <Icon name="arrow-up" />
                </button>
                <button
                  type="button"
                  className="btn btn-icon"
                  aria-label={`Đưa xuống, đang ở vị trí ${i + 1}`}
                  disabled={i === order.length - 1 || grade !== undefined}
                  onClick={() => put(id, i + 1)}
                >
                  <Icon name="arrow-down" />
                </button>
              </div>
              <Reason part={part} grade={grade} />
            </li>
          )
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}
