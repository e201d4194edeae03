import { describe, expect, it, test } from 'vitest'
import type { SearchDocument } from './document'
import { buildIndex, openIndex, packDocuments, search } from './search'
import { synonymsOf } from './synonyms'

const titles = [
  'Đường dẫn image',
  'Âm dương',
  'Được gì, mất gì',
  'Định nghĩa task',
  'Bảo mật container',
  'Cluster cho-noi',
  'Execution role',
  'Ổ tạm hoà vào task',
  'Load balancer',
  'Lifecycle policy',
]
const documents = titles.map(
  (title, i): SearchDocument => ({ kind: 'muc', title, text: `Nội dung thứ ${i}`, url: `/${i}`, where: 'Bài' }),
)
const index = buildIndex(documents)
const first = (query: string) => search(index, query)[0]?.title

describe('searching', () => {
  test.each([
    ['duong', 'Đường dẫn image'],
    ['duoc', 'Được gì, mất gì'],
    ['dinh nghia', 'Định nghĩa task'],
    ['bao mat', 'Bảo mật container'],
    ['bảo mật', 'Bảo mật container'],
    ['hòa', 'Ổ tạm hoà vào task'],
    ['cụm', 'Cluster cho-noi'],
    ['cum', 'Cluster cho-noi'],
    ['vai tro thuc thi', 'Execution role'],
    ['can bang tai', 'Load balancer'],
    ['lifecyc', 'Lifecycle policy'],
    ['lifecicle', 'Lifecycle policy'],
  ])('%s finds %s', (query, title) => expect(search(index, query).map(hit => hit.title)).toContain(title))

  it('puts exact tones first', () => {
    expect(first('đường')).toBe('Đường dẫn image')
    expect(first('dương')).toBe('Âm dương')
  })

  it('finds the same in NFC and NFD', () => {
    expect(search(index, 'bảo mật'.normalize('NFD')).map(hit => hit.url)).toEqual(
      search(index, 'bảo mật').map(hit => hit.url),
    )
  })

  it('marks what was found', () => {
    const [hit] = search(
      buildIndex([{ kind: 'muc', title: 'A', text: 'Nói về bảo mật nhiều lớp.', url: '/', where: '' }]),
      'bao mat',
    )
    expect(hit?.excerpt.filter(part => part.marked).map(part => part.text)).toEqual(['bảo', 'mật'])
  })

  it('finds nothing for nothing', () => expect(search(index, '  !? ')).toEqual([]))

  it('survives packing', () => expect(search(openIndex(packDocuments(documents)), 'đường')[0]?.url).toBe('/0'))

  it('knows synonyms both ways', () => {
    expect(synonymsOf('cụm')).toContain('cluster')
    expect(synonymsOf('cluster')).toContain('cum')
    expect(synonymsOf('cụ')).toEqual([])
  })
})
