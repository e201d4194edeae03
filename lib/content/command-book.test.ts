import { describe, expect, it } from 'vitest'
import { fillCommand, flagsOf, placeholdersOf, readCommandBook } from './command-book'

const book = (command: string, extra = '') => ({
  path: 'content/commands.yaml',
  text: `placeholders: [{ id: cluster, label: Cluster, value: cho-noi }]
flags: { --region: Region. }
groups:
  - id: xem
    tool: ecs
    title: Xem
    flags: { --cluster: Cluster nào. }
    commands:
      - id: mot
        does: Liệt kê
        command: ${command}
        effect: xem
${extra}`,
})
const rulesOf = (command: string, extra?: string) =>
  readCommandBook(book(command, extra), new Set(['ecs-kien-truc'])).findings.map(({ rule, line }) => [rule, line])

describe('the command book', () => {
  it('accepts a command whose flags are explained by its group or the book', () => {
    expect(rulesOf('aws ecs list-services --cluster {{cluster}} --region ap-southeast-1')).toEqual([])
  })

  it.each([
    ['aws ecs list-services --cluster {{cluster}} --launch-type EC2', '', 'command-flags'],
    ['aws ecs list-services --cluster {{cluster}}', '        flags: { --output: Dạng kết quả. }', 'command-flags'],
    ['aws ecs list-services --cluster {{cum}} {{cluster}}', '', 'unknown-placeholder'],
    ['aws ecs list-services', '', 'unused-placeholder'],
    ['aws ecs ListServices --cluster {{cluster}}', '', 'aws-command'],
    ['aws ecs list-services --cluster {{cluster}}', '        lesson: khong-co', 'unknown-lesson'],
  ])('refuses %s %s by the rule %s', (command, extra, rule) => {
    expect(rulesOf(command, extra).map(([name]) => name)).toContain(rule)
  })

  it('reports all faults of the shape at once, with their lines', () => {
    const { findings } = readCommandBook(
      { path: 'content/commands.yaml', text: 'placeholders: []\ngroups: []\n' },
      new Set(),
    )
    expect(findings.map(({ rule }) => rule)).toEqual(['missing-field', 'schema'])
  })

  it('is empty when a project has none', () => {
    expect(readCommandBook(undefined, new Set())).toEqual({
      book: { placeholders: [], flags: {}, groups: [] },
      findings: [],
    })
  })
})

it('finds placeholders and flags once each, and fills what has a value', () => {
  const command = 'kubectl -n {{ns}} logs {{pod}} --since=10m -f | grep -i {{ns}}'
  expect(placeholdersOf(command)).toEqual(['ns', 'pod'])
  expect(flagsOf(command)).toEqual(['-n', '--since', '-f', '-i'])
  expect(fillCommand(command, { ns: 'cho-noi' })).toBe(
    'kubectl -n cho-noi logs {{pod}} --since=10m -f | grep -i cho-noi',
  )
})
