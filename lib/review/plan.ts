import type { BankEntry } from '@/lib/question/bank'
import type { Card } from './card'
import { type Day, day, dayOf } from './day'
import type { Deck } from './deck'
import { dueDay, examAhead, type Horizon, lastLook, lastStudyDay, wasLastLook } from './horizon'
import { intervalOf, type Memory, nextMemory, recallAfter } from './memory'

export interface PlanInput {
  readonly deck: Deck
  /** Everything that the exam may ask, in the order of the course. */
  readonly entries: readonly BankEntry[]
  readonly horizon: Horizon
  readonly minutesADay: number
  /** Seconds that a card takes. */
  readonly pace: number
  /** Cards already done today: today has that much less room. */
  readonly doneToday: number
}

export interface PlannedDay {
  readonly day: Day
  /** Ids of questions to review and to meet for the first time, the most useful first. */
  readonly reviews: readonly string[]
  readonly fresh: readonly string[]
}

export interface DomainRecall {
  readonly domain: string
  readonly questions: number
  /** Met so far, and met by the day of the exam. */
  readonly met: number
  readonly metByExam: number
  /** Share, 0 to 1, of the questions met that would be recalled. Null when none is met. */
  readonly today: number | null
  readonly onExamDay: number | null
}

/** What short time leaves out. `con-nho`: would still be recalled without another look; `khong-kip-on`, `khong-kip-gap`: no room. */
export interface Dropped {
  readonly question: string
  readonly why: 'con-nho' | 'khong-kip-on' | 'khong-kip-gap'
  /** Probability of recall on the day of the exam as things then stand; 0 for what was never met. */
  readonly recall: number
}

export interface Plan {
  readonly examDay: Day
  readonly days: readonly PlannedDay[]
  readonly domains: readonly DomainRecall[]
  /** Least useful first: what goes first when time is short. */
  readonly dropped: readonly Dropped[]
  /** Cards that fit into a day. */
  readonly capacity: number
}

/** A question as the plan carries it from day to day. */
interface Track {
  readonly entry: BankEntry
  /** Absent until met. */
  memory?: Memory
  metOn?: Day
  due: Day
  /** Probability of recall on the day of the exam without another look. */
  kept: number
}

/** Share of right answers to a question never met before; a guess until more is known. */
const firstTime = 0.6
/** Above this, another look before the exam changes little. */
const wellKnown = 0.9
/** Days planned at most: beyond, a forecast says nothing. */
const longest = 366

/**
 * Plans every day until the exam; undefined when none is planned. A day with too little room takes what would be forgotten most by the
 * day of the exam, and leaves what would still be known. Answers are foreseen as FSRS expects them, right with the probability of
 * recall: a forecast, the same for the same log, and no promise.
 */
export function planToExam(input: PlanInput): Plan | undefined {
  const { horizon, entries, deck } = input
  const exam = examAhead(horizon)
  if (exam === undefined) return undefined
  const capacity = Math.max(0, Math.floor((input.minutesADay * 60) / input.pace))
  const tracks = entries.map(entry => trackOf(entry, deck.cards.get(entry.id), horizon, exam))
  const standing = tracks.map(track => ({ met: track.memory !== undefined, recall: recallOn(track, horizon.today) }))
  const last = day(Math.min(lastStudyDay(exam, horizon.today), horizon.today + longest))
  const room = (on: Day) => (on === horizon.today ? Math.max(0, capacity - input.doneToday) : capacity)
  const days = planDays(tracks, horizon.today, last, exam, room)
  return { examDay: exam, days, domains: domainsOf(tracks, standing), dropped: droppedOf(tracks, last), capacity }
}

function trackOf(entry: BankEntry, card: Card | undefined, horizon: Horizon, exam: Day): Track {
  if (!card) return { entry, due: horizon.today, kept: 0 }
  const metOn = dayOf(card.lastAt, horizon.zone)
  const due = day(Math.max(horizon.today, dueDay(card, horizon) ?? exam + 1))
  return { entry, memory: card.memory, metOn, due, kept: recallAfter(card.memory, exam - metOn) }
}

const recallOn = ({ memory, metOn }: Track, on: Day): number =>
  memory && metOn !== undefined ? recallAfter(memory, on - metOn) : 0

/** Share of the days by which every question should have been met once: what is met on the eve is not met again. */
const meetingShare = 0.75

/** Fills the days one after another. New questions get an even share of the days for meeting, and at most half of one while reviews wait. */
function planDays(tracks: readonly Track[], first: Day, last: Day, exam: Day, room: (on: Day) => number): PlannedDay[] {
  const unmet = tracks.filter(track => track.memory === undefined)
  const falling = new Map<Day, Track[]>()
  const fall = (track: Track) => {
    const others = falling.get(track.due)
    if (others) others.push(track)
    else falling.set(track.due, [track])
  }
  for (const track of tracks) if (track.memory !== undefined) fall(track)
  const meetBy = first + Math.floor((last - first) * meetingShare)
  let waiting: Track[] = []
  const days: PlannedDay[] = []
  for (let today = first; today <= last; today = day(today + 1)) {
    waiting = [...waiting, ...(falling.get(today) ?? [])].sort((a, b) => a.kept - b.kept)
    const capacity = room(today)
    const share = Math.min(Math.ceil(unmet.length / Math.max(1, meetBy - today + 1)), Math.ceil(capacity / 2))
    const reviews = waiting.splice(0, capacity - share)
    const fresh = unmet.splice(0, capacity - reviews.length)
    for (const track of [...reviews, ...fresh]) {
      look(track, today, exam)
      fall(track)
    }
    days.push({ day: today, reviews: reviews.map(idOf), fresh: fresh.map(idOf) })
  }
  return days
}

const idOf = ({ entry }: Track): string => entry.id

/** The memory that FSRS expects after a look on that day: right with the probability of recall, else learnt anew. */
function lookedAt(track: Track, on: Day): Memory {
  const { memory, metOn = on } = track
  const right = memory ? recallAfter(memory, on - metOn) : firstTime
  const good = nextMemory(memory, on - metOn, 'tot')
  const bad = nextMemory(memory, on - metOn, 'quen')
  return {
    stability: right * good.stability + (1 - right) * bad.stability,
    difficulty: right * good.difficulty + (1 - right) * bad.difficulty,
  }
}

function look(track: Track, today: Day, exam: Day): void {
  track.memory = lookedAt(track, today)
  track.metOn = today
  track.kept = recallAfter(track.memory, exam - today)
  const due = day(today + intervalOf(track.memory))
  track.due = due < exam ? due : wasLastLook(today, exam) ? day(exam + 1) : lastLook(track.entry.id, exam)
}

function domainsOf(tracks: readonly Track[], standing: readonly { met: boolean; recall: number }[]): DomainRecall[] {
  const domains = new Map<string, { questions: number; met: number; metByExam: number; today: number; exam: number }>()
  tracks.forEach(({ entry, memory, kept }, i) => {
    const one = domains.get(entry.domain) ?? { questions: 0, met: 0, metByExam: 0, today: 0, exam: 0 }
    one.questions++
    if (standing[i]?.met) one.met++
    if (memory) one.metByExam++
    one.today += standing[i]?.recall ?? 0
    one.exam += kept
    domains.set(entry.domain, one)
  })
  const share = (sum: number, count: number) => (count === 0 ? null : sum / count)
  return [...domains].map(([domain, { questions, met, metByExam, today, exam }]) => ({
    domain,
    questions,
    met,
    metByExam,
    today: share(today, met),
    onExamDay: share(exam, metByExam),
  }))
}

/** What still waits when the last day is full: known things first, for they go first. */
function droppedOf(tracks: readonly Track[], last: Day): Dropped[] {
  return tracks
    .filter(track => track.due <= last)
    .map(({ entry, memory, kept }): Dropped => {
      const why = memory === undefined ? 'khong-kip-gap' : kept >= wellKnown ? 'con-nho' : 'khong-kip-on'
      return { question: entry.id, why, recall: kept }
    })
    .sort((a, b) => b.recall - a.recall)
}
