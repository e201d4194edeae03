'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { type Invitation, useInvitation } from '@/components/classroom/invite'
import { SlidesFrame } from '@/components/classroom/slides-frame'
import { keepAwake } from '@/components/slides/talk.browser'
import type { FramedSlide } from '@/components/slides/talk-line.browser'
import type { CountsView } from '@/lib/classroom/counts'
import { slideFor } from '@/lib/classroom/place'
import type { PlanLesson } from '@/lib/classroom/plan'
import { type Scene, sceneOf } from '@/lib/classroom/scene'
import type { Place } from '@/lib/classroom/session'
import type { ClassView } from '@/lib/classroom/view'
import { Door } from './door'
import { Leaders } from './leaders'
import { RoundFace } from './round-face'
import { ScreenTools } from './screen-tools'
import { Strip } from './strip'

interface Props {
  readonly view: ClassView
  readonly counts: CountsView
  readonly online: boolean
  readonly serverNow: () => number
}

/** The slides, where the host leads them. They stay laid out while something else is shown, so that coming back takes no time. */
function FollowedSlides({ lesson, place, covered }: { lesson: PlanLesson; place: Place; covered: boolean }) {
  const [slides, setSlides] = useState<readonly FramedSlide[]>([])
  const known = new Set(lesson.sections.map(({ id }) => id))
  const talk = { slide: slideFor(place, slides, known), step: place.step, black: false }
  return (
    <div className="screen-slides" data-covered={covered ? '' : undefined}>
      <SlidesFrame url={lesson.url} label={`Trang chiếu: ${lesson.title}`} talk={talk} onPlan={setSlides} />
    </div>
  )
}

function Between({ view, counts }: Pick<Props, 'view' | 'counts'>) {
  return (
    <div className="screen-between">
      <h1>{view.title}</h1>
      <p>
        Đã hỏi {view.asked} câu. {counts.joined} người trong lớp.
      </p>
      {view.leaderboard && <Leaders rows={view.leaderboard} />}
    </div>
  )
}

function End({ view }: { view: ClassView }) {
  return (
    <div className="screen-between">
      <h1>Lớp đã kết thúc</h1>
      <p>{view.title}</p>
      {view.leaderboard && <Leaders rows={view.leaderboard} />}
      {view.asked > 0 && <p>Câu chưa đúng, nếu có, nằm trong phần Ôn tập trên máy của bạn.</p>}
    </div>
  )
}

type Draw = (props: Props, invitation: Invitation) => ReactNode

const faces: { readonly [S in Scene]: Draw } = {
  door: ({ view, counts }, invitation) => <Door view={view} counts={counts} invitation={invitation} />,
  slides: ({ view }) => <h1 className="visually-hidden">{view.title}</h1>,
  round: ({ view, counts, serverNow }) =>
    view.round && <RoundFace key={view.round.number} round={view.round} counts={counts} serverNow={serverNow} />,
  between: ({ view, counts }) => <Between view={view} counts={counts} />,
  black: () => <h1 className="visually-hidden">Màn chiếu đang đen</h1>,
  ended: ({ view }) => <End view={view} />,
}

/** What a room sees of its class. */
export function Screen(props: Props) {
  const { view, counts, online } = props
  const [doorWanted, setDoorWanted] = useState(false)
  const invitation = useInvitation(view.code)
  useEffect(keepAwake, [])
  const scene = sceneOf(view)
  const shown: Scene = doorWanted && scene !== 'ended' ? 'door' : scene
  return (
    <div className="screen" data-scene={shown}>
      <div className="screen-stage">
        {view.lesson && <FollowedSlides lesson={view.lesson} place={view.place} covered={shown !== 'slides'} />}
        {faces[shown](props, invitation)}
      </div>
      {shown !== 'door' && shown !== 'black' && shown !== 'ended' && (
        <Strip view={view} counts={counts} invitation={invitation} online={online} />
      )}
      {shown === 'door' && !online && <p className="screen-lost">Mất kết nối, đang nối lại…</p>}
      <ScreenTools door={shown === 'door'} toggleDoor={() => setDoorWanted(wanted => !wanted)} />
    </div>
  )
}
