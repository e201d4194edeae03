'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DatedEvent } from '@/lib/progress/event'
import { emptyState, type LearnerState, type QuestionRecord } from '@/lib/progress/reduce'
import { createLearnerStore, type LearnerView } from '@/lib/progress/store.browser'
import type { Answer } from '@/lib/question/answer'

let shared: ReturnType<typeof createLearnerStore> | undefined

/** The one store of this page, made and opened on first use in the browser. */
export function learnerStore(): ReturnType<typeof createLearnerStore> {
  if (!shared) {
    shared = createLearnerStore()
    void shared.open()
  }
  return shared
}

const subscribe = (listen: () => void) => learnerStore().view.subscribe(listen)
const onServer: LearnerView = {
  ready: false,
  storage: 'dang-mo',
  events: [],
  quarantine: [],
  state: emptyState,
}

/** The whole view. On the server and at first paint it is empty and not ready, so that nothing mismatches. */
export function useLearnerView(): LearnerView {
  return useSyncExternalStore(
    subscribe,
    () => learnerStore().view.getState(),
    () => onServer,
  )
}

export const useLearnerReady = (): boolean => useLearnerView().ready
export const useLearnerState = (): LearnerState => useLearnerView().state
export const useQuestionRecord = (id: string): QuestionRecord | undefined => useLearnerState().questions[id]

export function record(...events: readonly DatedEvent[]): void {
  void learnerStore().record(...events)
}

/** A pick or text that has not been checked yet; it survives reloading. Undefined until read. */
export function useDraft(question: string): [Answer | undefined, (draft: Answer | undefined) => void] {
  const [draft, setDraft] = useState<Answer>()
  useEffect(() => {
    let current = true
    void learnerStore()
      .readDraft(question)
      .then(found => {
        if (current && found) setDraft(before => before ?? found)
      })
    return () => {
      current = false
    }
  }, [question])
  const write = (next: Answer | undefined) => {
    setDraft(next)
    void learnerStore().writeDraft(question, next)
  }
  return [draft, write]
}
