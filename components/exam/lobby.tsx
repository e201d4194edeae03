'use client'

import { useEffect, useState } from 'react'
import { useLearnerReady } from '@/components/progress/use-learner'
import { draftOf, type ExamDraft, newDraft } from '@/lib/exam/draft'
import { readExamLink } from '@/lib/exam/link'
import { seedFrom } from '@/lib/exam/settings'
import type { BankIndex } from '@/lib/question/bank'
import { ExamForm } from './exam-form'
import { Opening } from './opening'
import { OpenExams, PastExams, useHistory } from './past-exams'
import { StartPanel } from './start-panel'
import { useAddress } from './use-address'

interface Opened {
  readonly course: string
  readonly draft: ExamDraft
  readonly notes: readonly string[]
  readonly faults: readonly string[]
  /** False until the page runs: what was typed before would be lost. */
  readonly live: boolean
}

/** What the page begins with: the exam of its address, or a fresh one. */
function openingOf(address: string | undefined, courses: readonly BankIndex[], seed: string): Opened {
  const course = courses[0]?.course ?? ''
  const link = address === undefined ? null : new URL(address, 'http://trang').searchParams.get('de')
  const fresh = { course, draft: newDraft(course, seed), notes: [], faults: [], live: address !== undefined }
  if (link === null) return fresh
  const read = readExamLink(link, courses)
  if (!read.ok) return { ...fresh, faults: read.error }
  const { settings, index, notes } = read.value
  return { ...fresh, course: index.course, draft: draftOf(settings), notes }
}

/** Stands until the page runs and can take one by chance. */
const firstSeed = 'de-1'

/** Building an exam, going on with one, and what came of the others. */
export function Lobby({ courses }: { courses: readonly BankIndex[] }) {
  const address = useAddress()
  const ready = useLearnerReady()
  const history = useHistory(courses)
  const [opened, setOpened] = useState(() => openingOf(undefined, courses, firstSeed))
  const [starting, setStarting] = useState(false)
  useEffect(() => {
    if (address !== undefined) setOpened(openingOf(address, courses, seedFrom(Math.random())))
  }, [address])
  const { draft } = opened
  const index = courses.find(one => one.course === opened.course)
  if (!index) return <p className="exam-note">Chưa có khóa học nào để thi thử.</p>
  return (
    <>
      <Opening
        courses={courses}
        course={opened.course}
        faults={opened.faults}
        notes={opened.notes}
        onCourse={course =>
          setOpened({ ...opened, course, draft: newDraft(course, draft.seed), notes: [], faults: [] })
        }
      />
      <fieldset className="exam-lobby" disabled={!opened.live}>
        <ExamForm
          index={index}
          draft={draft}
          onChange={next => {
            setOpened({ ...opened, draft: next })
            setStarting(false)
          }}
          onNewSeed={() => setOpened({ ...opened, draft: { ...draft, seed: seedFrom(Math.random()) } })}
        />
        <StartPanel draft={draft} index={index} starting={starting} onStart={setStarting} />
      </fieldset>
      {ready && <PastExams past={history.past} />}
      {ready && <OpenExams open={history.open} />}
    </>
  )
}
