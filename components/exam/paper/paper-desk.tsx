'use client'

import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { chooseQuestions } from '@/lib/exam/choose'
import { draftOfPaper, type PaperDraft, readPaperDraft } from '@/lib/exam/paper/draft'
import { paperQuery, readPaperQuery } from '@/lib/exam/paper/link'
import { defaultPaper, type PaperSettings } from '@/lib/exam/paper/settings'
import { makePapers, type PaperSet, type TooAlike } from '@/lib/exam/paper/versions'
import { seedFrom } from '@/lib/exam/settings'
import type { BankEntry, BankIndex } from '@/lib/question/bank'
import { LoadingNote } from '../loading-note'
import { Opening } from '../opening'
import { ShareLink } from '../share-link'
import { readdress } from '../use-address'
import { useQuestions } from '../use-questions'
import { PaperForm } from './paper-form'
import { PaperPreview } from './paper-preview'

interface Opened {
  readonly index: BankIndex
  readonly draft: PaperDraft
  readonly notes: readonly string[]
  readonly faults: readonly string[]
}

const fresh = (index: BankIndex, seed: string): Opened => ({
  index,
  draft: draftOfPaper(defaultPaper(index.course, seed)),
  notes: [],
  faults: [],
})

/** What the page begins with: the papers of its address, or new ones. */
function openingOf(query: URLSearchParams, courses: readonly BankIndex[], first: BankIndex, seed: string): Opened {
  if (!query.has('de')) return fresh(first, seed)
  const read = readPaperQuery(query, courses)
  if (!read.ok) return { ...fresh(first, seed), faults: read.error }
  const { settings, index, notes } = read.value
  return { index, draft: draftOfPaper(settings), notes, faults: [] }
}

/** Where these papers are found again. With `only` they keep their questions even when the bank changes: keys that were printed stay true. */
const addressOf = (settings: PaperSettings, index: BankIndex): string => `/in-de?${paperQuery(settings, index)}`

/** Stands until the page runs and can take one by chance. */
const firstSeed = 'de-1'

/** Papers of settings, made anew only when what is asked changes. */
function usePapers(settings: PaperSettings | undefined, index: BankIndex) {
  const chosen = useMemo(() => (settings ? chooseQuestions(index, settings) : []), [settings, index])
  const loading = useQuestions(chosen)
  const papers = useMemo((): PaperSet | undefined => {
    if (!settings || loading.kind !== 'xong') return undefined
    const questions = chosen.flatMap(entry => loading.questions.get(entry.id) ?? [])
    return makePapers(settings.codes, questions, settings.seed)
  }, [loading, settings?.codes.join(), settings?.seed])
  return { chosen, loading, papers }
}

function Alike({ tooAlike }: { tooAlike: readonly TooAlike[] }) {
  if (tooAlike.length === 0) return null
  return (
    <div className="exam-note text-warn" role="status">
      {tooAlike.map(({ codes: [one, other], shared, total }) => (
        <p key={one}>
          Mã {one} và {other} trùng đáp án ở {shared} trên {total} vị trí, quá 30%.
        </p>
      ))}
      <p>Đề ít câu quá nên không trộn khác hơn được: thêm câu, hoặc bớt mã đề.</p>
    </div>
  )
}

/** What will be printed, in numbers. */
function Summary({
  chosen,
  settings,
  index,
}: {
  chosen: readonly BankEntry[]
  settings: PaperSettings
  index: BankIndex
}) {
  const domains = index.domains.flatMap(({ id, title }) => {
    const count = chosen.filter(entry => entry.domain === id).length
    return count > 0 ? `${title} ${count}` : []
  })
  return (
    <p className="exam-summary no-print" role="status">
      <b>
        {chosen.length} câu, {settings.codes.length} mã đề
      </b>
      {chosen.length < settings.count && !settings.only && 'Không đủ câu khớp nên đề ngắn hơn. '}
      {domains.join(' · ')}.
    </p>
  )
}

/** The teacher's desk: what to ask on the left, the papers on the right. */
export function PaperDesk({ courses }: { courses: readonly BankIndex[] }) {
  const [first] = courses
  if (!first) return <p className="exam-note">Chưa có khóa học nào để ra đề.</p>
  return <Desk courses={courses} first={first} />
}

function Desk({ courses, first }: { courses: readonly BankIndex[]; first: BankIndex }) {
  const [opened, setOpened] = useState(() => fresh(first, firstSeed))
  const [live, setLive] = useState(false)
  useEffect(() => {
    setOpened(openingOf(new URLSearchParams(location.search), courses, first, seedFrom(Math.random())))
    setLive(true)
  }, [])
  const { index, draft, notes, faults } = opened
  const read = useMemo(() => readPaperDraft(draft, index), [draft, index])
  const settings = useDeferredValue(read.ok ? read.value : undefined)
  const { chosen, loading, papers } = usePapers(live ? settings : undefined, index)
  const address = read.ok && addressOf(read.value, index)
  useEffect(() => {
    if (live && address) readdress(address)
  }, [live, address])
  const change = (next: PaperDraft) => setOpened({ ...opened, draft: next })
  const leaveOut = (id: string) => {
    const { only, ...rest } = draft.settings
    const without = [...rest.without, id]
    const kept = only?.filter(one => one !== id)
    change({ ...draft, settings: { ...rest, without, ...(kept && { only: kept }) } })
  }
  return (
    <div className="paper-desk">
      <fieldset className="paper-side no-print" disabled={!live}>
        <Opening
          courses={courses}
          course={index.course}
          faults={faults}
          notes={notes}
          onCourse={course => setOpened(fresh(courses.find(one => one.course === course) ?? first, draft.seed))}
        />
        <PaperForm
          index={index}
          draft={draft}
          onChange={change}
          onNewSeed={() => change({ ...draft, seed: seedFrom(Math.random()) })}
        />
      </fieldset>
      <div className="paper-main">
        {!read.ok && (
          <ul role="alert" className="exam-faults">
            {read.error.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        {settings && <Summary chosen={chosen} settings={settings} index={index} />}
        {read.ok && chosen.length > 0 && (
          <div className="no-print">
            <ShareLink address={addressOf({ ...read.value, only: chosen.map(entry => entry.id) }, index)}>
              Chép liên kết bộ đề
            </ShareLink>
          </div>
        )}
        {live && <LoadingNote loading={loading} />}
        {papers && settings && (
          <>
            <Alike tooAlike={papers.tooAlike} />
            <PaperPreview papers={papers} settings={settings} onLeaveOut={leaveOut} />
          </>
        )}
      </div>
    </div>
  )
}
