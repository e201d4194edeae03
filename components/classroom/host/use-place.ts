'use client'

import { useEffect, useState } from 'react'
import type { FramedSlide } from '@/components/slides/talk-line.browser'
import { moved, type Talk } from '@/components/slides/use-talk'
import { firstSlideOf, sectionAt, slideFor } from '@/lib/classroom/place'
import type { HostClass } from './use-host-class'

/** Where the host leads the slides, and the ways to lead them on. */
export interface Leading {
  readonly slides: readonly FramedSlide[]
  readonly onPlan: (slides: readonly FramedSlide[]) => void
  /** Where the host has gone; the room follows a moment later. */
  readonly talk: Talk
  readonly slide: FramedSlide | undefined
  readonly next: FramedSlide | undefined
  readonly go: (talk: Talk) => void
  readonly move: (by: 1 | -1) => void
  readonly toSection: (section: string) => void
  readonly toggleBlack: () => void
}

/** Leads the room through the slides of its lesson. While a move is on its way the host's own view is ahead of the room's. */
export function useLeading({ view, send, busy }: HostClass): Leading {
  const [slides, onPlan] = useState<readonly FramedSlide[]>([])
  const [aim, setAim] = useState<Talk>()
  const moving = busy('go')
  useEffect(() => {
    if (!moving) setAim(undefined)
  }, [moving])
  const { place, lesson } = view
  const known = new Set(lesson?.sections.map(({ id }) => id))
  const there: Talk = { slide: slideFor(place, slides, known), step: place.step, black: place.black }
  const talk = aim ?? there
  const go = (to: Talk) => {
    if (to.slide === talk.slide && to.step === talk.step && to.black === talk.black) return
    setAim(to)
    void send({ type: 'go', place: { ...to, section: sectionAt(slides, to.slide, known) } })
  }
  const toSection = (section: string) => {
    const slide = firstSlideOf(slides, section)
    if (slide !== null) go({ slide, step: 0, black: false })
    // Slides still being cut: the section's slide is found when they are there.
    else if (slides.length === 0) void send({ type: 'go', place: { section, slide: 0, step: 0, black: false } })
  }
  const isLastStep = talk.step >= (slides[talk.slide]?.steps ?? 0)
  return {
    slides,
    onPlan,
    talk,
    slide: slides[talk.slide],
    next: isLastStep ? slides[talk.slide + 1] : slides[talk.slide],
    go,
    move: by => slides.length > 0 && go(moved(talk, by, slides)),
    toSection,
    toggleBlack: () => go({ ...talk, black: !talk.black }),
  }
}
