import { expect, it } from 'vitest'
import { createMissesShelf } from './kept-misses.browser'
import { memoryShelf } from './testing/fake-device.browser'

const misses = (at: number) => ({ title: 'Bài mẫu', at, questions: [{ id: 'cau-1', lesson: 'bai-1' }] })

it('a class’s misses are kept under its code, and a class that missed nothing has none', () => {
  const kept = createMissesShelf(memoryShelf())
  kept.keep('ACDEFG', misses(5))
  kept.keep('HJKMNP', misses(9))
  expect(kept.read('ACDEFG')).toEqual(misses(5))
  expect(kept.all().map(({ code }) => code)).toEqual(['HJKMNP', 'ACDEFG'])
  kept.keep('ACDEFG', { ...misses(5), questions: [] })
  expect(kept.read('ACDEFG')).toBeNull()
})

it('what is not such a list is as good as none', () => {
  const shelf = memoryShelf()
  const kept = createMissesShelf(shelf)
  for (const text of ['', 'null', '[]', '{"title":"a","at":1,"questions":[{"id":1}]}', '{"title":1}']) {
    shelf.write('ben-container:lop:nham:ACDEFG', text)
    expect(kept.read('ACDEFG')).toBeNull()
  }
  shelf.write('ben-container:lop:nham:khong phai ma', JSON.stringify(misses(1)))
  expect(kept.all()).toEqual([])
})

it('the twenty latest lists are kept', () => {
  const kept = createMissesShelf(memoryShelf())
  const letters = 'ACDEFGHJKMNPQRTUVWXY34679'
  const codes = [...letters].map(letter => `${letter}ACDEF`)
  for (const [at, code] of codes.entries()) kept.keep(code, misses(at))
  expect(kept.all().map(({ code }) => code)).toEqual(codes.slice(-20).reverse())
})
