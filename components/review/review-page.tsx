'use client'

import { useEffect, useRef, useState } from 'react'
import { useLearnerView } from '@/components/progress/use-learner'
import type { BankEntry } from '@/lib/question/bank'
import { interleave } from '@/lib/review/interleave'
import { type Selection, type Standing, select } from '@/lib/review/queue'
import { ReviewHome } from './review-home'
import { Session } from './session'
import { SessionEnd } from './session-end'
import { defaultSettings, type ReviewSettings, readSettings, writeSettings } from './settings'
import { type Bank, useBank } from './use-bank'
import { useDeck } from './use-deck'
import { useHorizon } from './use-horizon'
import { useRunning } from './use-running'

/** Review: what is due, a session, and lists of what needs care. */
export function ReviewPage() {
  const [bank, retry] = useBank()
  const { state, ready, trouble } = useLearnerView()
  const deck = useDeck()
  const horizon = useHorizon()
  const [settings, setSettings] = useState(defaultSettings)
  const { running, start, close } = useRunning()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => setSettings(readSettings()), [])
  const change = (next: ReviewSettings) => {
    setSettings(next)
    writeSettings(next)
  }
  const standing: Standing = { deck, marked: state.marked, horizon }
  const startMixed = (items: readonly BankEntry[]) => start(interleave(items, settings.size))
  const closeHere = () => {
    close()
    requestAnimationFrame(() => heading.current?.focus())
  }
  if (running && bank.state === 'ready')
    return (
      <Running
        key={running.number}
        items={running.items}
        bank={bank.value}
        standing={standing}
        asksConfidence={settings.confidence}
        onStart={startMixed}
        onClose={closeHere}
      />
    )
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-[2rem] outline-none">
        Ôn tập
      </h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        Mỗi câu bạn gặp trong bài học trở thành một thẻ. Thẻ quay lại đúng lúc sắp quên: câu sai quay lại ngày mai, câu
        nhớ chắc thì lâu hơn.
      </p>
      {trouble && (
        <p role="alert" className="mt-4 max-w-[43rem] text-bad">
          {trouble}
        </p>
      )}
      <ReviewHome
        bank={bank}
        onRetry={retry}
        ready={ready}
        standing={standing}
        settings={settings}
        onSettings={change}
        onStart={startMixed}
      />
    </>
  )
}

interface RunningProps {
  readonly items: readonly BankEntry[]
  readonly bank: Bank
  readonly standing: Standing
  readonly asksConfidence: boolean
  readonly onStart: (items: readonly BankEntry[]) => void
  readonly onClose: () => void
}

function Running({ items, bank, standing, asksConfidence, onStart, onClose }: RunningProps) {
  const due: Selection = { scope: 'den-han' }
  return (
    <Session
      title="Ôn tập"
      items={items}
      venue="on-tap"
      asksConfidence={asksConfidence}
      onClose={onClose}
      end={met => {
        const left = select(bank.entries, due, standing)
        return (
          <SessionEnd
            met={met}
            bank={bank}
            left={left.length}
            onAgain={onStart}
            onMore={() => onStart(left)}
            onClose={onClose}
            closeWord="Về trang ôn tập"
          />
        )
      }}
    />
  )
}
