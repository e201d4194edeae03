'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { Standing } from '@/lib/review/queue'
import type { Bank } from '../use-bank'

export interface ChartsProps {
  readonly bank: Bank
  readonly standing: Standing
}

/** What practice came to, in pictures; their code is loaded when they are about to be seen. */
export function Charts(props: ChartsProps) {
  const [All, setAll] = useState<ComponentType<ChartsProps>>()
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        import('./all-charts').then(
          ({ AllCharts }) => {
            observer.disconnect()
            setAll(() => AllCharts)
          },
          // Without a link they come the next time this place is scrolled to.
          () => undefined,
        )
      },
      { rootMargin: '200px' },
    )
    if (root.current) observer.observe(root.current)
    return () => observer.disconnect()
  }, [])
  return (
    <section ref={root} className="charts" aria-labelledby="bieu-do">
      <h2 id="bieu-do">Nhìn lại</h2>
      {All ? <All {...props} /> : <p className="text-muted">Biểu đồ hiện khi bạn kéo tới đây.</p>}
    </section>
  )
}
