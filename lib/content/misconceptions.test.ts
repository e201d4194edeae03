import { describe, expect, it } from 'vitest'
import { formatFinding } from '@/lib/kernel/finding'
import { misconceptionsPath, readPhrases } from './misconceptions'

const path = misconceptionsPath('mau')
const uses = (...tags: string[]) =>
  tags.map((tag, i) => ({ tag, path: 'questions.yaml', place: { line: 5 + i, column: 7 } }))
const read = (text: string | undefined, ...lessons: Parameters<typeof readPhrases>[2]) =>
  readPhrases('mau', text === undefined ? undefined : { path, text }, lessons)
const rules = (...given: Parameters<typeof read>) =>
  read(...given).findings.map(finding => `${finding.path}:${finding.line}:${finding.column} ${finding.rule}`)

describe('the phrases of a course', () => {
  it('are read by tag, and nothing is found when each tag has one', () => {
    const { phrases, findings } = read('# Bài 1\na-b: nhầm A với B\n', uses('a-b'), uses('a-b'))
    expect(findings).toEqual([])
    expect(phrases).toEqual({ 'a-b': 'nhầm A với B' })
  })

  it('are needed once for each tag, and not at all without tags', () => {
    expect(rules('a: nhầm A\n', uses('a', 'b'), uses('b'))).toEqual(['questions.yaml:6:7 unknown-misconception'])
    expect(rules(undefined, uses('constructor'))).toEqual(['questions.yaml:5:7 unknown-misconception'])
    expect(rules(undefined, [])).toEqual([])
  })

  it('stand for tags that a choice has; nothing is called unused while a lesson cannot be read', () => {
    expect(rules('a: nhầm A\nb: nhầm B\n', uses('a'))).toEqual([`${path}:2:1 unused-misconception`])
    expect(rules('a: nhầm A\nb: nhầm B\n', uses('a'), undefined)).toEqual([])
  })

  it('are short, not empty and without a full stop, and each fault says what to write', () => {
    const text = `a:\nb: nhầm B.\nc: ${'nhầm '.repeat(20)}\nd: "  "\n`
    expect(read(text, uses('a', 'b', 'c', 'd')).findings.map(formatFinding)).toEqual([
      `${path}:1:1 misconception-phrase \`a\`: the phrase is empty → write what completes "17/30 …", as \`nhầm A với B\``,
      `${path}:2:1 misconception-phrase \`b\`: the phrase ends with a full stop → leave it out`,
      `${path}:3:1 misconception-phrase \`c\`: the phrase has 99 characters → keep to 90, it is read at a glance`,
      `${path}:4:1 misconception-phrase \`d\`: the phrase is empty → write what completes "17/30 …", as \`nhầm A với B\``,
    ])
  })

  it('say nothing about choices when the file cannot be read', () => {
    expect(rules('- a\n', uses('a'))).toEqual([`${path}:1:1 schema`])
    expect(rules('a: x\na: y\n', uses('a'))).toEqual([`${path}:2:1 yaml`])
  })
})
