'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { loadBankIndex, loadLessonBank } from '@/components/question/bank.browser'
import type { BankEntry, BankIndex, BankLesson, BankQuestion } from '@/lib/question/bank'

/** Everything that can be asked, of all courses. */
export interface Bank {
  readonly entries: readonly BankEntry[]
  readonly lessons: ReadonlyMap<string, BankLesson>
  readonly domains: ReadonlyMap<string, string>
  /** Titles of the pairs that are easily confused. */
  readonly twins: ReadonlyMap<string, string>
}

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly value: T }

const bankOf = (courses: readonly BankIndex[]): Bank => ({
  entries: courses.flatMap(({ questions }) => questions),
  lessons: new Map(courses.flatMap(({ lessons }) => lessons.map(lesson => [lesson.id, lesson] as const))),
  domains: new Map(courses.flatMap(({ domains }) => domains.map(({ id, title }) => [id, title] as const))),
  twins: new Map(courses.flatMap(({ twins = [] }) => twins.map(({ id, title }) => [id, title] as const))),
})

/** Calls back when the network is there again. */
function useOnline(back: () => void): void {
  useEffect(() => {
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [back])
}

/** The table of contents of the bank, and a way to ask for it again. */
export function useBank(): readonly [Loaded<Bank>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<Bank>>({ state: 'loading' })
  const load = useCallback(() => {
    loadBankIndex().then(
      courses => setLoaded(before => (before.state === 'ready' ? before : { state: 'ready', value: bankOf(courses) })),
      () => setLoaded(before => (before.state === 'ready' ? before : { state: 'failed' })),
    )
  }, [])
  useEffect(load, [])
  useOnline(load)
  return [loaded, load]
}

interface QuestionsAtHand {
  readonly questions: ReadonlyMap<string, BankQuestion>
  /** Lessons whose questions could not be loaded. */
  readonly failed: ReadonlySet<string>
  readonly retry: () => void
}

/** The questions of some lessons, as they arrive; what fails is asked for again when the network is back. */
export function useQuestions(lessons: readonly string[]): QuestionsAtHand {
  const [banks, setBanks] = useState<ReadonlyMap<string, readonly BankQuestion[] | 'failed'>>(new Map())
  const wanted = [...new Set(lessons)].sort().join()
  const load = useCallback(() => {
    const put = (lesson: string, bank: readonly BankQuestion[] | 'failed') =>
      setBanks(before => (before.get(lesson) === bank ? before : new Map([...before, [lesson, bank]])))
    for (const lesson of wanted === '' ? [] : wanted.split(','))
      loadLessonBank(lesson).then(
        bank => put(lesson, bank),
        () => put(lesson, 'failed'),
      )
  }, [wanted])
  useEffect(load, [load])
  useOnline(load)
  return useMemo(() => {
    const all = [...banks.values()].flatMap(bank => (bank === 'failed' ? [] : bank))
    return {
      questions: new Map(all.map(question => [question.id, question])),
      failed: new Set([...banks].flatMap(([lesson, bank]) => (bank === 'failed' ? lesson : []))),
      retry: load,
    }
  }, [banks, load])
}
