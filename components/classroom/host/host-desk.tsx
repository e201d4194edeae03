'use client'

import { useEffect, useRef, useState } from 'react'
import { keepAwake } from '@/components/slides/talk.browser'
import { useDeckKeys } from '@/components/slides/use-deck-keys'
import { Icon, type IconName } from '@/components/ui/icon'
import { AskPanel } from './ask-panel'
import { ClassPanel } from './class-panel'
import { FeedbackPanel } from './feedback-panel'
import { FailureNote, HostBar } from './host-bar'
import { LearnersPanel } from './learners-panel'
import { NoSlides } from './no-slides'
import { RoundPanel } from './round-panel'
import { SlidesPanel } from './slides-panel'
import type { HostClass } from './use-host-class'
import { type Leading, useLeading } from './use-place'

const parts = ['buc-giang', 'cau-hoi', 'phan-hoi', 'nguoi-hoc', 'lop'] as const
type Part = (typeof parts)[number]

const partNames: Record<Part, { readonly name: string; readonly icon: IconName }> = {
  'buc-giang': { name: 'Bục giảng', icon: 'speaker' },
  'cau-hoi': { name: 'Câu hỏi', icon: 'exam' },
  'phan-hoi': { name: 'Phản hồi', icon: 'flag' },
  'nguoi-hoc': { name: 'Người học', icon: 'list' },
  lop: { name: 'Lớp', icon: 'menu' },
}

/** Keys of a keyboard or of a presenter's remote lead the slides. */
const keysOf = ({ move, toggleBlack }: Leading): Readonly<Record<string, () => void>> => ({
  ArrowRight: () => move(1),
  PageDown: () => move(1),
  ' ': () => move(1),
  ArrowLeft: () => move(-1),
  PageUp: () => move(-1),
  b: toggleBlack,
  '.': toggleBlack,
})

/** Signs on a part's button: what waits there. */
function badgeOf(part: Part, { room, counts, view }: HostClass): number {
  if (part === 'nguoi-hoc') return counts.joined
  if (part === 'cau-hoi') return room.items.length - new Set(view.done).size
  if (part !== 'phan-hoi') return 0
  const open = room.questions.filter(({ answered, hidden }) => !answered && !hidden).length
  return open + Object.values(counts.lost).reduce((sum, one) => sum + one, 0)
}

/** The desk that a class is led from. */
export function HostDesk({ host, onHandedOver }: { host: HostClass; onHandedOver: (secret: string) => void }) {
  const { view, room, send } = host
  const [part, setPart] = useState<Part>('buc-giang')
  const [seconds, setSeconds] = useState(view.settings.seconds)
  const leading = useLeading(host)
  useEffect(keepAwake, [])
  // While a question is before the room no key may move what comes after it.
  useDeckKeys(view.lesson && !view.round ? keysOf(leading) : {})
  const { round } = view
  const stage = useRef<HTMLDivElement>(null)
  // The button that ended or began a round is gone: who works by keyboard goes on from the stage.
  useEffect(() => {
    if (document.activeElement === document.body) stage.current?.focus({ preventScroll: true })
  }, [round?.number])
  const isShown = round?.phase === 'revealed' || round?.phase === 'explained'
  const blocked = round && !isShown ? 'Một câu đang hỏi dở. Hãy hiện đáp án hoặc bỏ câu đó trước.' : null
  const ask = (item: number) => {
    setPart('buc-giang')
    void send({ type: 'ask', item, seconds })
  }
  const onSlide = room.items.findIndex(({ id }) => id === leading.slide?.question)
  return (
    <div className="host" data-part={part}>
      <HostBar host={host} />
      <FailureNote host={host} />
      <div ref={stage} className="host-stage" tabIndex={-1}>
        {round && (
          <RoundPanel key={round.number} host={host} round={round} seconds={seconds} toSection={leading.toSection} />
        )}
        {view.lesson ? (
          <div className="host-slides-box" data-covered={round ? '' : undefined} inert={round !== null}>
            <SlidesPanel
              host={host}
              lesson={view.lesson}
              leading={leading}
              askShown={onSlide >= 0 && blocked === null ? () => ask(onSlide) : null}
            />
          </div>
        ) : (
          !round && <NoSlides host={host} ask={ask} />
        )}
      </div>
      <div className="host-side">
        <div data-of="cau-hoi">
          <AskPanel host={host} ask={ask} blocked={blocked} seconds={seconds} setSeconds={setSeconds} />
        </div>
        <div data-of="phan-hoi">
          <FeedbackPanel host={host} toSection={leading.toSection} />
        </div>
        <div data-of="nguoi-hoc">
          <LearnersPanel host={host} />
        </div>
        <div data-of="lop">
          <ClassPanel host={host} onHandedOver={onHandedOver} />
        </div>
      </div>
      <nav className="host-parts" aria-label="Phần của bàn điều khiển">
        {parts.map(one => {
          const badge = badgeOf(one, host)
          return (
            <button key={one} type="button" data-part={one} aria-current={one === part} onClick={() => setPart(one)}>
              <Icon name={partNames[one].icon} />
              {partNames[one].name}
              {badge > 0 && <span className="host-badge">{badge}</span>}
            </button>
          )
        })}
      </nav>
    </div>
  )
}
