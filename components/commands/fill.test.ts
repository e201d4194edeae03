import { expect, it } from 'vitest'
import { textOf, valueFault, valueFor } from './fill'
import { piecesOf } from './pieces'

const command = {
  id: 'xem-log',
  does: 'Xem log',
  command: 'aws logs tail {{nhom}} \\\n  --since 1h --region {{region}}\n',
  effect: 'xem' as const,
  flags: { '--since': 'Từ lúc nào.' },
}
const group = { id: 'log', tool: 'logs' as const, title: 'Log', flags: {}, commands: [command] }
const book = { placeholders: [], flags: { '--region': 'Region.' }, groups: [group] }

it('cuts a command into pieces that say the same when put together', () => {
  const pieces = piecesOf(book, group, command)
  expect(textOf(pieces, {})).toBe(command.command.trimEnd())
  expect(textOf(pieces, { nhom: '/cho-noi/web', region: 'ap-southeast-1' })).toBe(
    'aws logs tail /cho-noi/web \\\n  --since 1h --region ap-southeast-1',
  )
  expect(pieces.flatMap(piece => (piece.kind === 'flag' ? [[piece.flag, piece.does]] : []))).toEqual([
    ['--since', 'Từ lúc nào.'],
    ['--region', 'Region.'],
  ])
})

it('keeps the example where a value would break the command, and says why', () => {
  expect(valueFor('cum-cua-toi', 'cho-noi')).toBe('cum-cua-toi')
  expect(valueFor('', 'cho-noi')).toBe('cho-noi')
  expect(valueFor('a; rm -rf /', 'cho-noi')).toBe('cho-noi')
  expect(valueFault('a; rm -rf /')).toContain('Chỉ dùng chữ không dấu')
})
