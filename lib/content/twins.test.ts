import { describe, expect, it } from 'vitest'
import type { Lesson } from './model'
import { type AskedIn, readTwins, twinsPath } from './twins'

const path = twinsPath('mau')
const asked = (count: number, twin = 'alb/nlb'): AskedIn => ({
  lesson: {
    id: 'mang',
    questions: Array.from({ length: count }, (_, i) => ({ id: `q${i}`, twin })),
  } as unknown as Lesson,
  path: 'questions.yaml',
  places: { q0: { line: 7, column: 3 } },
})
const pair = (more = '') => `- id: alb/nlb
  title: ALB và NLB
  left: ALB
  right: NLB
  difference: ALB đọc HTTP, NLB chuyển kết nối.
  rows:
    - { aspect: Tầng, left: "7", right: "4" }
    - { aspect: WAF, left: Có, right: Không }
    - { aspect: IP tĩnh, left: Không, right: Có }
  lessons: [mang]
${more}`
const rules = (text: string | undefined, lessons: readonly AskedIn[]) =>
  readTwins('mau', text === undefined ? undefined : { path, text }, lessons).findings.map(
    ({ rule, path: at, line }) => `${at}:${line} ${rule}`,
  )

describe('the pairs of a course', () => {
  it('are read, and nothing is found when each has four questions', () => {
    const { twins, findings } = readTwins('mau', { path, text: pair() }, [asked(4)])
    expect(findings).toEqual([])
    expect(twins).toMatchObject([{ id: 'alb/nlb', rows: [{ aspect: 'Tầng' }, {}, {}] }])
  })

  it('need four questions each', () => expect(rules(pair(), [asked(3)])).toEqual([`${path}:1 few-twin-questions`]))

  it('stand for every pair that a question names', () => {
    expect(rules(pair(), [asked(4), asked(1, 'ebs/efs')])).toEqual(['questions.yaml:7 unknown-twin'])
    expect(rules(undefined, [asked(1)])).toEqual(['questions.yaml:7 unknown-twin'])
    expect(rules(undefined, [])).toEqual([])
  })

  it('are described once, by lessons that exist, in the fields of the schema', () => {
    expect(rules(pair(pair()), [asked(4)])).toEqual([`${path}:11 duplicate-id`])
    expect(rules(pair().replace('[mang]', '[khac]'), [asked(4)])).toEqual([`${path}:10 unknown-lesson`])
    expect(rules(pair().replace('difference', 'khac'), [asked(4)]).toSorted()).toEqual([
      `${path}:1 missing-field`,
      `${path}:5 unknown-field`,
    ])
  })
})
