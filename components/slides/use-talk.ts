import { useEffect, useRef, useState } from 'react'
import type { Slide } from './paginate.browser'
import { frameLine, isFramed, type TalkLine, windowLine } from './talk-line.browser'

/** Where a talk stands: the same in every window that shows it. */
export interface Talk {
  readonly slide: number
  /** 0: as it first comes up. */
  readonly step: number
  readonly black: boolean
}

const first: Talk = { slide: 0, step: 0, black: false }

/** The next or the previous sight of a talk: a step of the same slide, else a slide. Going back comes to the last step. */
export function moved(talk: Talk, by: 1 | -1, slides: readonly Pick<Slide, 'steps'>[]): Talk {
  const step = talk.step + by
  if (step >= 0 && step <= (slides[talk.slide]?.steps ?? 0)) return { ...talk, step, black: false }
  const slide = talk.slide + by
  const to = slides[slide]
  return to ? { slide, step: by > 0 ? 0 : to.steps, black: false } : { ...talk, black: false }
}

const fromHash = (): Talk => {
  const slide = Number(location.hash.replace('#', '')) - 1
  return Number.isInteger(slide) && slide >= 0 ? { ...first, slide } : first
}

/** A talk shared by the windows of this browser that show the same lesson, or by a framed deck with the page around it. */
export function useTalk(lesson: string) {
  const [talk, setTalk] = useState(first)
  const now = useRef(first)
  const line = useRef<TalkLine>(undefined)
  const follow = (to: Talk) => {
    now.current = to
    setTalk(to)
    if (!isFramed()) history.replaceState(null, '', `#${to.slide + 1}`)
  }
  useEffect(() => {
    follow(fromHash())
    const opened = isFramed() ? frameLine(follow) : windowLine(lesson, () => now.current, follow)
    line.current = opened
    const onHash = () => follow(fromHash())
    addEventListener('hashchange', onHash)
    return () => {
      opened.close()
      removeEventListener('hashchange', onHash)
    }
  }, [lesson])
  const go = (to: Talk) => {
    follow(to)
    line.current?.say(to)
  }
  return { talk, go }
}
