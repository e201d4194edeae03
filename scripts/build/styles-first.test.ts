import { expect, it } from 'vitest'
import { stylesFirst } from './styles-first'

const font = '<link rel="preload" href="/a.woff2" as="font"/>'
const sheet = (name: string) => `<link rel="stylesheet" href="/${name}.css" data-precedence="next"/>`
const page = (head: string) => `<html><head><meta charSet="utf-8"/>${head}<title>Bài</title></head></html>`

it('asks for styles before fonts, in their own order', () => {
  const once = stylesFirst(page(font + font + sheet('a') + sheet('b')))
  expect(once).toBe(page(sheet('a') + sheet('b') + font + font))
  expect(stylesFirst(once)).toBe(once)
})

it('leaves a page alone that has only one of them', () => {
  for (const head of [font, sheet('a')]) expect(stylesFirst(page(head))).toBe(page(head))
})
