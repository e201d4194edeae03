import { expect, it } from 'vitest'
import { factsByTopic, staleFacts } from './ledger'
import type { Fact } from './schema'

const fact = (id: string, checkedOn: string, topic: Fact['topic'] = 'ecr'): Fact => ({
  id,
  topic,
  title: id,
  value: '1',
  source: { title: 'AWS', url: 'https://docs.aws.amazon.com/ecr' },
  checkedOn,
  confidence: 'high',
})

it('warns of a fact on the 181st day after it was checked, at its line, and not before', () => {
  const facts = [fact('moi', '2026-05-25'), fact('cu', '2026-05-24')]
  const file = { path: 'content/facts.yaml', text: '- id: moi\n  topic: ecr\n- id: cu\n' }
  expect(staleFacts(file, facts, '2026-11-21')).toEqual([
    expect.objectContaining({ rule: 'stale-fact', level: 'warning', line: 3, message: expect.stringContaining('181') }),
  ])
})

it('lists topics in the order of the page, without empty ones', () => {
  const groups = factsByTopic([fact('a', '2026-01-01', 'gia'), fact('b', '2026-01-01', 'ecs')])
  expect(groups.map(({ topic }) => topic)).toEqual(['ecs', 'gia'])
})
