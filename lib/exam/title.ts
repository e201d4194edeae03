import type { BankIndex } from '@/lib/question/bank'
import type { ExamSettings } from './settings'

/** What an exam is called in the history: number of questions, what they are about, and time. */
export function examTitle(settings: ExamSettings, index: BankIndex, count: number): string {
  const { domains, lessons, minutes } = settings
  const names = [
    ...index.domains.filter(one => domains.includes(one.id)).map(one => one.title),
    ...index.lessons.filter(one => lessons.includes(one.id)).map(one => `bài ${one.number}`),
  ]
  const about = names.length === 0 ? 'mọi miền' : names.length > 2 ? `${names.length} miền và bài` : names.join(', ')
  return `${count} câu, ${about}${minutes === null ? '' : `, ${minutes} phút`}`
}
