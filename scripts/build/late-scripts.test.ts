import { expect, it } from 'vitest'
import { scriptsAfterPaint } from './late-scripts'

const page =
  '<html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><script src="/_next/a.js" async=""></script></head>' +
  '<body><p>Chữ</p><script src="/_next/old.js" noModule=""></script><script>self.__next_f=[]</script><script src="/_next/b.js" async="" id="_R_"></script></body></html>'

it('takes a page’s own scripts out of the race and inserts them once, in order, with their ids', () => {
  const late = scriptsAfterPaint(page)
  expect(late).not.toMatch(/<script src="[^"]+" async/)
  expect(late).not.toContain('as="script"')
  expect(late).toContain('[["/_next/a.js"],["/_next/b.js","_R_"]]')
  expect(late).toContain('<script src="/_next/old.js" noModule=""></script><script>self.__next_f=[]</script>')
})

it('leaves a page alone that has been done, or has no scripts', () => {
  expect(scriptsAfterPaint(scriptsAfterPaint(page))).toBe(scriptsAfterPaint(page))
  expect(scriptsAfterPaint('<html><body>Chữ</body></html>')).toBe('<html><body>Chữ</body></html>')
})
