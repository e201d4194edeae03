import { useEffect, useRef, useState } from 'react'
import type { Slide } from './paginate.browser'

/** Where a talk stands: the same in every window that shows it. */
export interface Talk {
  readonly slide: number
  /** 0: as it first comes up. */
  readonly step: number
  readonly black: boolean
}

const first: Talk = { slide: 0, step: 0, black: false }
type Message = { readonly kind: 'talk'; readonly talk: Talk } | { readonly kind: 'asked' }

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

/** A talk shared by the windows of this browser that show the same lesson. A window that opens later asks where the others are. */
export function useTalk(lesson: string) {
  const [talk, setTalk] = useState(first)
  const now = useRef(first)
  const channel = useRef<BroadcastChannel>(undefined)
  const follow = (to: Talk) => {
    now.current = to
    setTalk(to)
    history.replaceState(null, '', `#${to.slide + 1}`)
  }
  useEffect(() => {
    follow(fromHash())
    const line = new BroadcastChannel(`ben-container:trinh-chieu:${lesson}`)
    channel.current = line
    line.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'talk') follow(data.talk)
      else line.postMessage({ kind: 'talk', talk: now.current } satisfies Message)
    }
    line.postMessage({ kind: 'asked' } satisfies Message)
    const onHash = () => follow(fromHash())
    addEventListener('hashchange', onHash)
    return () => {
      line.close()
      removeEventListener('hashchange', onHash)
    }
  }, [lesson])
  const go = (to: Talk) => {
    follow(to)
    channel.current?.postMessage({ kind: 'talk', talk: to } satisfies Message)
  }
  return { talk, go }
}
