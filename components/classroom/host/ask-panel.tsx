'use client'

import { TimeSelect } from '@/components/classroom/time-select'
import { Icon } from '@/components/ui/icon'
import type { Asked } from '@/lib/classroom/plan'
import type { HostClass } from './use-host-class'

const formatNames: Record<Asked['format'], string> = {
  single: 'Chọn một',
  multiple: 'Chọn nhiều',
  'true-false': 'Đúng hay sai',
  match: 'Ghép vế',
  order: 'Sắp thứ tự',
  cloze: 'Điền từ',
  open: 'Tự luận',
}

interface Props {
  readonly host: HostClass
  readonly ask: (item: number) => void
  /** Why nothing can be asked now. */
  readonly blocked: string | null
  readonly seconds: number | null
  readonly setSeconds: (seconds: number | null) => void
}

/** The questions of the plan, each ready to be put to the room. */
export function AskPanel({ host, ask, blocked, seconds, setSeconds }: Props) {
  const { room, view } = host
  const done = new Set(view.done)
  const now = view.round?.question
  return (
    <section className="host-panel" aria-labelledby="cau-hoi">
      <div className="host-panel-head">
        <h2 id="cau-hoi">Câu hỏi</h2>
        <span>
          đã hỏi {done.size}/{room.items.length}
        </span>
      </div>
      <label className="host-field" htmlFor="thoi-gian">
        Thời gian cho câu tới
        <TimeSelect id="thoi-gian" value={seconds} onChange={setSeconds} />
      </label>
      {blocked && <p className="host-note">{blocked}</p>}
      <ol className="ask-list">
        {room.items.map((item, i) => {
          const isNow = now?.id === item.id && now.lesson === item.lesson
          return (
            <li key={`${item.lesson}/${item.id}`} data-now={isNow ? '' : undefined}>
              <div className="ask-text">
                <p className="ask-kind">
                  Câu {i + 1} · {formatNames[item.format]}
                  {isNow && <b> · đang hỏi</b>}
                  {done.has(i) && !isNow && (
                    <b className="ask-done">
                      <Icon name="check" /> đã hỏi
                    </b>
                  )}
                </p>
                <div className="ask-prompt drawn" dangerouslySetInnerHTML={{ __html: item.prompt }} />
              </div>
              <button
                type="button"
                className="btn"
                disabled={blocked !== null || host.busy('ask')}
                onClick={() => ask(i)}
                aria-label={`${done.has(i) ? 'Hỏi lại' : 'Hỏi'} câu ${i + 1}`}
              >
                {done.has(i) ? 'Hỏi lại' : 'Hỏi'}
              </button>
            </li>
          )
        })}
      </ol>
      {room.items.length === 0 && <p className="host-note">Lớp này không có câu hỏi.</p>}
    </section>
  )
}
