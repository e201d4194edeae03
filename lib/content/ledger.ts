import type { Finding } from '@/lib/kernel/finding'
import type { Lesson, Site } from './model'
import type { Fact } from './schema'
import type { SourceFile } from './source-file'

/** Topics of the ledger in the order of its page, with their names. */
const topicNames: Readonly<Record<Fact['topic'], string>> = {
  docker: 'Docker',
  ecr: 'Amazon ECR',
  ecs: 'Amazon ECS',
  fargate: 'AWS Fargate',
  'ecs-trien-khai': 'Triển khai trên ECS',
  eks: 'Amazon EKS',
  mang: 'Mạng',
  'luu-tru': 'Lưu trữ',
  'co-gian': 'Co giãn',
  'bao-mat': 'Bảo mật',
  'giam-sat': 'Giám sát',
  gia: 'Giá',
}

export const confidenceNames: Readonly<Record<Fact['confidence'], string>> = {
  high: 'Độ tin cậy cao',
  medium: 'Độ tin cậy trung bình',
  low: 'Độ tin cậy thấp',
}

/** The facts of each topic that has any, in the order of their titles' first appearance. */
export function factsByTopic(facts: readonly Fact[]): { topic: Fact['topic']; name: string; facts: readonly Fact[] }[] {
  return (Object.keys(topicNames) as Fact['topic'][])
    .map(topic => ({ topic, name: topicNames[topic], facts: facts.filter(fact => fact.topic === topic) }))
    .filter(group => group.facts.length > 0)
}

/** The oldest day on which something that a lesson rests on was checked: its facts and its questions. */
export function oldestCheck(lesson: Lesson, site: Site): string | undefined {
  const days = [
    ...lesson.factIds.map(id => site.facts[id]?.checkedOn),
    ...lesson.questions.map(question => question.checkedOn),
  ]
  return days.filter(day => day !== undefined).sort()[0]
}

/** A fact is looked at again after this many days. */
const freshDays = 180
const millisecondsADay = 86_400_000

/** Warnings for facts that were last checked more than `freshDays` before `today` (`YYYY-MM-DD`). */
export function staleFacts(file: SourceFile, facts: readonly Fact[], today: string): Finding[] {
  const lines = file.text.split('\n')
  const ageOf = (fact: Fact) => Math.round((Date.parse(today) - Date.parse(fact.checkedOn)) / millisecondsADay)
  return facts
    .filter(fact => ageOf(fact) > freshDays)
    .map(fact => ({
      rule: 'stale-fact',
      level: 'warning',
      path: file.path,
      line: lines.indexOf(`- id: ${fact.id}`) + 1 || 1,
      column: 1,
      message: `\`${fact.id}\` was last checked ${ageOf(fact)} days ago`,
      mend: `read ${fact.source.url} again, correct \`value\`, and set \`checkedOn\``,
    }))
}
